const readers = new Intl.Segmenter('zh', { granularity: 'grapheme' })

const cased = /^\p{LC}/u

/**
 * What a stranger sees. Of a name in a script with great and small letters the initials of its first and last word, L* O*
 * for Liam O'Brien; of every other one its first character as a reader counts it: 张*, 阿*, 𠮷*. A star says nothing of the
 * length. Where that would be the whole name, less is shown: a name of one character is a star alone.
 */
export function maskName(name: string): string {
  const words = name.trim().split(/\s+/u)
  const initials = words.map((word) => [...readers.segment(word)][0]?.segment ?? '')
  const [first = '', ...others] = initials
  const last = others.at(-1) ?? ''
  const both = cased.test(first) && cased.test(last) ? [[first, last]] : []
  const shown = [...both, [first]].find((some) => !isSameName(some.join(''), name))
  return shown ? shown.map((initial) => `${initial}*`).join(' ') : '*'
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
