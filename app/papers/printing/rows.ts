import { type Faces, type Line, paperText, setLine, type Voice } from '#app/certificates/drawing/lettering.ts'
import { fillLines, unbreakableParts } from '#app/certificates/drawing/line-breaking.ts'
import type { Pen } from '#app/certificates/drawing/pen.ts'
import { INK } from '#app/certificates/drawing/sheet.ts'
import type { PrintedPicture } from './printed-question.ts'

/*
 * A sheet as rows, each of which stays whole: lines of text, pictures, ink. Where a row stands on which page is decided
 * afterwards (pages.ts). Points; x from the left edge of the page, y within the row from its top.
 */

export type Manner = { voice: Voice; size: number; colour?: string; /** Of a line, in em. */ leading?: number }
export type TextItem = { kind: 'text'; /** Lines of one paragraph share it. */ paragraph: object; tag: 'H1' | 'P'; line: Line; x: number; baseline: number; size: number; colour: string }
export type PictureItem = { kind: 'picture'; picture: PrintedPicture; alt: string; x: number; y: number; width: number; height: number }
export type InkItem = { kind: 'ink'; draw: (pen: Pen, top: number) => void }
export type Item = TextItem | PictureItem | InkItem
export type Row = { /** Above it, unless it begins a page. */ gap: number; height: number; items: Item[] }

type Column = { x: number; width: number; faces: Faces }

// As in app/certificates/drawing: from the middle of a line down to its baseline, in em.
const halfLetter = 0.37
const usualLeading = 1.6

/** The lines that a text takes in a column, its own line breaks kept. */
export function linesOf(text: string, manner: Manner, { width, faces }: Pick<Column, 'width' | 'faces'>): Line[] {
  return text.split('\n').flatMap((paragraph) => {
    const written = spacedText(paragraph)
    if (written === '') return []
    const set = (part: string) => (han.test(written) ? setAmongHan(part, manner, faces) : setLine(part, manner, faces))
    const whole = set(written)
    if (whole.width <= width) return [whole]
    const pieceOf = (part: string) => ({ text: part, width: set(part).width, bare: set(part.trimEnd()).width })
    // A word longer than the line has to be cut somewhere.
    const pieces = unbreakableParts(written, false).map(pieceOf).flatMap((piece) => (piece.bare <= width ? [piece] : [...piece.text].map(pieceOf)))
    return fillLines(pieces, width).map(set)
  })
}

const han = /\p{Script=Han}/u
const one = '中'

/** Words of a Chinese paragraph have its faces, also where they happen to be alone on a line. */
function setAmongHan(text: string, manner: Manner, faces: Faces): Line {
  if (han.test(text) || text === '') return setLine(text, manner, faces)
  const { runs, width } = setLine(`${text}${one}`, manner, faces)
  const spare = setLine(one, manner, faces).width
  const cut = runs.map((run, index) => (index === runs.length - 1 ? { ...run, text: run.text.slice(0, -one.length), width: run.width - spare } : run))
  return { runs: cut.filter((run) => run.text !== ''), width: width - spare }
}

/** As paperText, but wide spaces stay: they are room to write in. */
function spacedText(text: string): string {
  return text
    .split(/(\u3000+)/u)
    .map((piece) => (piece.startsWith('\u3000') ? piece : paperText(piece)))
    .join('')
}

/** Text in a column: a row for each line, so that a page may end within it. */
export function textRows(text: string, manner: Manner, { gap, tag = 'P', align = 'left', ...column }: Column & { gap: number; tag?: 'H1' | 'P'; align?: 'left' | 'centre' }): Row[] {
  const paragraph = {}
  const { size, leading = usualLeading } = manner
  return linesOf(text, manner, column).map((line, index) => {
    const x = align === 'centre' ? column.x + (column.width - line.width) / 2 : column.x
    return { gap: index === 0 ? gap : 0, height: size * leading, items: [textItem(line, manner, { paragraph, tag, x })] }
  })
}

/** A line within a row, from the row's top. */
export function textItem(line: Line, { size, colour = INK, leading = usualLeading }: Manner, { x, paragraph = {}, tag = 'P', drop = 0 }: { x: number; paragraph?: object; tag?: 'H1' | 'P'; drop?: number }): TextItem {
  return { kind: 'text', paragraph, tag, line, x, baseline: drop + size * (leading / 2 + halfLetter), size, colour }
}

/** The number stands beside the first row, before it. */
export function numbered(rows: Row[], item: TextItem): Row[] {
  const [first, ...others] = rows
  return first ? [{ ...first, items: [item, ...first.items] }, ...others] : [{ gap: 0, height: item.size * usualLeading, items: [item] }]
}

export function ruled(x: number, width: number, { gap, height }: { gap: number; height: number }): Row {
  return { gap, height, items: [{ kind: 'ink', draw: (pen, top) => pen.line({ x, y: top + height - 2 }, { x: x + width, y: top + height - 2 }).stroke(INK, 0.5) }] }
}
