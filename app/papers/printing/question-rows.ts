import { type Faces, setLine } from '#app/certificates/drawing/lettering.ts'
import { INK, INK_SOFT } from '#app/certificates/drawing/sheet.ts'
import type { Translate } from '#app/platform/i18n.ts'
import { letterAt } from './printed-answer.ts'
import type { PrintedOption, PrintedPicture, PrintedQuestion } from './printed-question.ts'
import { type InkItem, linesOf, type Manner, numbered, type Row, ruled, textItem, textRows } from './rows.ts'

export const body: Manner = { voice: 'plain', size: 10.5 }
const note: Manner = { voice: 'plain', size: 9.5, colour: INK_SOFT }
const key: Manner = { voice: 'plain', size: 10, colour: '#8A2414' }
const mark: Manner = { voice: 'bold', size: 10 }

/** From the number to the words beside it. */
const indent = 24
const handHeight = 72
const widestPicture = 300

export type Setting = { x: number; width: number; faces: Faces; t: Translate; isKey: boolean }

/** One question below the other's: number, words, picture, what is chosen from or written into; in the key the answer. */
export function questionRows(question: PrintedQuestion, setting: Setting, gap = 9): Row[] {
  const { x, width, faces, t, isKey } = setting
  const inner = { x: x + indent, width: width - indent, faces }
  const below: Setting = { ...setting, ...inner }
  const words = textRows(question.prompt, body, { ...inner, gap })
  const head = numbered(words, textItem(setLine(question.number, body, faces), body, { x }))
  return [
    ...head.map((row, index) => (index === 0 ? { ...row, gap } : row)),
    ...(question.note === null ? [] : textRows(question.note, note, { ...inner, gap: 0 })),
    ...(question.picture === null ? [] : [pictureRow(question.picture, { ...below, alt: t('paper-sheets:picture', { number: question.number }) })]),
    ...optionRows(question.options, below),
    ...question.lines.flatMap((line) => textRows(line, body, { ...inner, gap: 3 })),
    ...(question.answerLine === null || isKey ? [] : [answerRow(question.answerLine, below)]),
    ...question.parts.flatMap((part) => questionRows(part, below, 5)),
    ...(isKey ? keyRows(question, below) : []),
  ]
}

function keyRows({ answer, explanation }: PrintedQuestion, { x, width, faces, t }: Setting): Row[] {
  const said = [answer === null ? null : t('paper-sheets:answer', { answer }), explanation === null ? null : t('paper-sheets:explanation', { explanation })]
  return said.flatMap((text) => (text === null ? [] : textRows(text, key, { x, width, faces, gap: 2 })))
}

function answerRow({ before, after }: NonNullable<PrintedQuestion['answerLine']>, { x, width, faces }: Setting): Row {
  const [first, last] = [setLine(before, body, faces), setLine(after, body, faces)]
  const from = x + first.width + 4
  const reach = Math.min(x + width - last.width - 4 - from, 240)
  const row = ruled(from, reach, { gap: 5, height: body.size * 1.6 })
  return { ...row, items: [textItem(first, body, { x }), ...row.items, ...(after === '' ? [] : [textItem(last, body, { x: from + reach + 4 })])] }
}

/** Options in four, two or one column, as the longest of them allows. */
function optionRows(options: readonly PrintedOption[], setting: Setting): Row[] {
  const { x, width, faces, t } = setting
  const texts = options.map(({ text }, index) => t(text === '' ? 'paper-sheets:letterOnly' : 'paper-sheets:letter', { letter: letterAt(index), text }))
  const widest = Math.max(0, ...texts.map((text) => setLine(text, body, faces).width))
  const columns = options.some(({ picture }) => picture !== null) ? 4 : ([4, 2].find((count) => options.length >= count && widest <= width / count - 10) ?? 1)
  if (columns === 1) return texts.flatMap((text) => hanging(text, setting))
  const rows = Array.from({ length: Math.ceil(options.length / columns) }, (_, row) => row * columns)
  return rows.map((from) => {
    const shown = options.slice(from, from + columns)
    const hasPicture = shown.some(({ picture }) => picture !== null)
    const items = shown.flatMap(({ picture }, column) => {
      const left = x + (column * width) / columns
      const text = texts[from + column] ?? ''
      const hand = picture === null ? [] : [{ kind: 'picture' as const, picture, alt: text, x: left + 22, y: 0, width: handHeight, height: handHeight }]
      return [textItem(setLine(text, body, faces), body, { x: left, drop: hasPicture ? handHeight / 2 - body.size : 0 }), ...hand]
    })
    return { gap: 2, height: hasPicture ? handHeight + 4 : body.size * 1.6, items }
  })
}

/** Lines after the first begin below the words, not below the letter. */
function hanging(text: string, { x, width, faces }: Setting): Row[] {
  const reach = 20
  const [letter = '', ...rest] = text.split(/(?<=^.{2})/u)
  const words = rest.join('').trim()
  if (words === '' || linesOf(text, body, { width, faces }).length === 1) return textRows(text, body, { x, width, faces, gap: 1 })
  return numbered(textRows(words, body, { x: x + reach, width: width - reach, faces, gap: 1 }), textItem(setLine(letter, body, faces), body, { x }))
}

function pictureRow(picture: PrintedPicture, { x, width, faces, alt }: Setting & { alt: string }): Row {
  const { size, marks } = picture
  const isClip = size === null && picturesIn(picture) > 1
  const box = size === null ? { width: handHeight * (isClip ? picturesIn(picture) : 1), height: handHeight } : fitted(size, Math.min(width, widestPicture))
  const scale = size === null ? 1 : box.width / size.width
  const corners = marks.map(({ letter, ...place }) => ({ letter, x: x + place.x * scale, y: place.y * scale, width: place.width * scale, height: place.height * scale }))
  const frames: InkItem[] = corners.map((place) => ({
    kind: 'ink',
    draw: (pen, top) => {
      pen.rect({ ...place, y: top + place.y }).stroke(INK, 0.8)
      pen.rect({ x: place.x, y: top + place.y, width: 13, height: 13 }).fill('#FFFFFF')
      pen.rect({ x: place.x, y: top + place.y, width: 13, height: 13 }).stroke(INK, 0.8)
    },
  }))
  const letters = corners.map((place) => textItem(setLine(place.letter, mark, faces), { ...mark, leading: 1.3 }, { x: place.x + 3, drop: place.y }))
  return { gap: 4, height: box.height + 4, items: [{ kind: 'picture', picture, alt, x, y: 0, ...box }, ...frames, ...letters] }
}

/** A clip is printed as a row of its hands. */
function picturesIn({ question, path }: PrintedPicture): number {
  const asked = question.type === 'case' ? question.parts.find(({ id }) => id === path[0]) : question
  return asked?.hand === undefined ? 1 : [asked.hand].flat().length
}

function fitted({ width, height }: { width: number; height: number }, most: number): { width: number; height: number } {
  const scale = Math.min(most / width, 260 / height)
  return { width: width * scale, height: height * scale }
}
