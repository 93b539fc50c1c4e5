const readers = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** What a stranger sees: the first character as a reader counts it, and one star, which says nothing of the length. */
export function maskName(name: string): string {
  const [first] = readers.segment(name.trim())
  return `${first?.segment ?? ''}*`
}

/** Is this the name on the paper? Spaces, case, and the kinds of dots and apostrophes that keyboards have do not matter. */
export function isSameName(typed: string, name: string): boolean {
  return plain(typed) === plain(name)
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/[\s·•・‧∙⋅.]/gu, '')
    .replace(/[‘’ʼ`´]/gu, "'")
}
