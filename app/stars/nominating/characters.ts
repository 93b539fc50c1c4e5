const readers = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** How many characters a reader counts: one of two parts, as a rare name or a flag, is one. */
export function countCharacters(text: string): number {
  return [...readers.segment(text)].length
}
