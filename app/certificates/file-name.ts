type Named = { serial: string; personName: string; title: { zh: string; en: string }; language: string }

/** "陈小满 服务礼仪合格 SH-….pdf", as a file may be called. */
export function paperName(named: Named): string {
  return fileName(named, 'pdf')
}

function fileName({ serial, personName, title, language }: Named, ending: 'pdf' | 'json'): string {
  return asFileName(`${personName} ${language === 'en' ? title.en : title.zh} ${serial}.${ending}`)
}

/** The header that shows a paper in the browser and names it when it is saved. */
export function paperDisposition(named: Named): string {
  return attachedAs('inline', { plain: `${named.serial}.pdf`, name: paperName(named) })
}

/** As paperDisposition, for a file that is always saved. */
export function badgeDisposition(named: Named): string {
  return attachedAs('attachment', { plain: `${named.serial}.json`, name: fileName(named, 'json') })
}

/** The header that names a file when it is saved (RFC 6266, RFC 8187); `plain` is for browsers that read ASCII alone. */
export function attachedAs(shown: 'inline' | 'attachment', { plain, name }: { plain: string; name: string }): string {
  // encodeURIComponent leaves these four, which the header's grammar does not allow.
  const encoded = encodeURIComponent(asFileName(name)).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${shown}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Without what file systems refuse. */
function asFileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, ' ').toWellFormed()
}
