import { type Faces, setLine } from '#app/certificates/drawing/lettering.ts'
import { INK, INK_SOFT } from '#app/certificates/drawing/sheet.ts'
import type { Translate } from '#app/platform/i18n.ts'
import type { PrintedSection, PrintedSheet } from './printed-sheet.ts'
import { body, questionRows, type Setting } from './question-rows.ts'
import { type Item, type Manner, type Row, textItem, textRows } from './rows.ts'

/** A4 upright, in points. */
export const page = { width: 595.28, height: 841.89, left: 54, right: 541.28, top: 52, bottom: 788 } as const

const column = { x: page.left, width: page.right - page.left }
const heading: Manner = { voice: 'bold', size: 12 }
const small: Manner = { voice: 'plain', size: 10, leading: 1.5 }

/** Groups of rows that stay together where they can: the head, then question by question, a section's heading with its first. */
export function sheetRows(sheet: PrintedSheet, { faces, t }: { faces: Faces; t: Translate }): Row[][] {
  const setting: Setting = { ...column, faces, t, isKey: sheet.isKey }
  return [headRows(sheet, faces), ...sheet.sections.flatMap((section) => sectionRows(section, setting))]
}

function sectionRows({ heading: words, instruction, questions }: PrintedSection, setting: Setting): Row[][] {
  const { x, width, faces } = setting
  const head = [
    ...textRows(words, heading, { x, width, faces, gap: 16 }),
    ...(instruction === null ? [] : textRows(instruction, { voice: 'plain', size: 9.5, colour: INK_SOFT }, { x, width, faces, gap: 1 })),
  ]
  return questions.map((question, index) => [...(index === 0 ? head : []), ...questionRows(question, setting)])
}

function headRows(sheet: PrintedSheet, faces: Faces): Row[] {
  const centred = { ...column, faces, align: 'centre' as const }
  return [
    ...textRows(sheet.unitName, { voice: 'plain', size: 11, colour: INK_SOFT }, { ...centred, gap: 0 }),
    ...textRows(sheet.title, { voice: 'title', size: 19, leading: 1.5 }, { ...centred, gap: 2, tag: 'H1' }),
    ...textRows(sheet.terms, small, { ...centred, gap: 2 }),
    ...(sheet.isKey ? [] : [fieldsRow(sheet.fields, faces), ...scoreRows(sheet, faces)]),
  ]
}

/** 单位、姓名、工号、日期, each with a line to write on. */
function fieldsRow(fields: readonly string[], faces: Faces): Row {
  const each = column.width / fields.length
  const items = fields.flatMap((field, index): Item[] => {
    const x = column.x + index * each
    const line = setLine(field, body, faces)
    const from = x + line.width + 5
    return [textItem(line, body, { x }), { kind: 'ink', draw: (pen, top) => pen.line({ x: from, y: top + 15 }, { x: x + each - 10, y: top + 15 }).stroke(INK, 0.5) }]
  })
  return { gap: 14, height: 18, items }
}

/** The boxes for whoever marks the sheet: a column for each section, the last for all. */
function scoreRows({ score, sections }: PrintedSheet, faces: Faces): Row[] {
  const lines = [
    [score.section, ...sections.map(({ numeral }) => numeral), score.total],
    [score.full, ...sections.map(({ points }) => points), score.points],
    [score.earned, ...sections.map(() => ''), ''],
  ]
  const each = Math.min(64, column.width / (sections.length + 2))
  const from = column.x + (column.width - each * (sections.length + 2)) / 2
  return lines.map((words, row) => ({
    gap: row === 0 ? 12 : 0,
    height: row === 2 ? 24 : 19,
    items: words.flatMap((word, index): Item[] => {
      const line = setLine(word, small, faces)
      const [x, height] = [from + index * each, row === 2 ? 24 : 19]
      const frame: Item = { kind: 'ink', draw: (pen, top) => pen.rect({ x, y: top, width: each, height }).stroke(INK, 0.5) }
      return word === '' ? [frame] : [frame, textItem(line, small, { x: x + (each - line.width) / 2, drop: (height - small.size * 1.5) / 2 })]
    }),
  }))
}
