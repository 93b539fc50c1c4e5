/** The header that shows a paper in the browser and names it when it is saved (RFC 6266, RFC 8187). */
export function paperDisposition({ serial, personName, title, language }: { serial: string; personName: string; title: { zh: string; en: string }; language: string }): string {
  const name = `${personName} ${language === 'en' ? title.en : title.zh} ${serial}.pdf`.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
  // encodeURIComponent leaves these four, which the header's grammar does not allow.
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  return `inline; filename="${serial}.pdf"; filename*=UTF-8''${encoded}`
}
