const HAN = /\p{Script=Han}/u

const WORDS = new Intl.Segmenter('zh-CN', { granularity: 'word' })
// A name breaks between its parts only: after a space or the dot of a minority name.
const NAME_PART = /[^\s\u00B7]+[\s\u00B7]*|[\s\u00B7]+/gu
const OPENS = /[\p{Ps}\p{Pi}]$/u
const CLINGS = /^[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u
const COUNTS = /\d\s*$/u

/** What no line break may cut: the parts of a name, or words with their stops. */
export function unbreakableParts(text: string, isName: boolean): string[] {
  return isName ? (text.match(NAME_PART) ?? []) : wordsOf(text)
}

/** A stretch of text no line break may cut; widths in em, `bare` without the space after it. */
export interface Piece {
  readonly text: string
  readonly width: number
  readonly bare: number
}

/** Words, Chinese ones too, each with the stops and brackets that cling to it, and numbers with what they count. */
function wordsOf(text: string): string[] {
  const parts: string[] = []
  for (const { segment } of WORDS.segment(text)) {
    const last = parts.at(-1)
    if (last !== undefined && clingTogether(last, segment)) parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  return parts
}

function clingTogether(before: string, after: string): boolean {
  const isOneLatinWord = !/\s$/u.test(before) && !HAN.test(before) && !HAN.test(after)
  return CLINGS.test(after) || OPENS.test(before) || COUNTS.test(before) || isOneLatinWord
}

/** The lines of as many pieces as each can hold; `width` in em. */
export function fillLines(pieces: readonly Piece[], width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of pieces) {
    if (line !== '' && used + piece.bare > width) {
      lines.push(line.trim())
      line = ''
      used = 0
    }
    line += piece.text
    used += piece.width
  }
  return line === '' ? lines : [...lines, line.trim()]
}

/** Centred lines look right when they are about equally long: the narrowest measure that needs no extra line. */
export function balancedLines(pieces: readonly Piece[], width: number): string[] {
  const lineCount = fillLines(pieces, width).length
  let tooNarrow = Math.max(...pieces.map((piece) => piece.bare)) - 0.01
  let wide = width
  while (wide - tooNarrow > 0.1) {
    const middle = (tooNarrow + wide) / 2
    if (fillLines(pieces, middle).length > lineCount) tooNarrow = middle
    else wide = middle
  }
  return fillLines(pieces, wide)
}
