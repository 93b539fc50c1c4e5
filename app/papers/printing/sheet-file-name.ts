/** The header that shows a sheet in the browser and names it when it is saved (RFC 6266, RFC 8187). */
export function sheetDisposition(title: string, plain: string): string {
  const name = `${title}.pdf`.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  return `inline; filename="${plain}.pdf"; filename*=UTF-8''${encoded}`
}
