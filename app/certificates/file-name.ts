type Named = { serial: string; personName: string; title: { zh: string; en: string }; language: string }

/** The header that shows a paper in the browser and names it when it is saved (RFC 6266, RFC 8187). */
export function paperDisposition(facts: Named): string {
  return disposition(facts, { shown: 'inline', ending: 'pdf' })
}

/** As paperDisposition, for a file that is always saved. */
export function badgeDisposition(facts: Named): string {
  return disposition(facts, { shown: 'attachment', ending: 'json' })
}

function disposition({ serial, personName, title, language }: Named, { shown, ending }: { shown: 'inline' | 'attachment'; ending: 'pdf' | 'json' }): string {
  const name = `${personName} ${language === 'en' ? title.en : title.zh} ${serial}.${ending}`.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
  // encodeURIComponent leaves these four, which the header's grammar does not allow.
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${shown}; filename="${serial}.${ending}"; filename*=UTF-8''${encoded}`
}
