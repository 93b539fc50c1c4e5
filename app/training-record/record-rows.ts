import { type Faces, setLine } from '#app/certificates/drawing/lettering.ts'
import { INK_SOFT } from '#app/certificates/drawing/sheet.ts'
import { numbered, type Manner, type Row, textItem, textRows } from '#app/papers/printing/rows.ts'
import { page } from '#app/papers/printing/sheet-rows.ts'
import type { Translate } from '#app/platform/i18n.ts'
import type { RecordEntry, RecordFacts, RecordSection } from './record-facts.ts'

const column = { x: page.left, width: page.right - page.left }
/** The day stands before the words. */
const dayWidth = 112
const heading: Manner = { voice: 'bold', size: 13 }
const body: Manner = { voice: 'plain', size: 10.5 }
const aside: Manner = { voice: 'plain', size: 9.5, colour: INK_SOFT, leading: 1.5 }

type Setting = { faces: Faces; t: Translate }

/** `dayInWords`: the day of the record. Groups of rows that stay together: the head, then each section's heading with its first entry, then entry by entry. */
export function recordRows(facts: RecordFacts, dayInWords: string, setting: Setting): Row[][] {
  return [headRows(facts, dayInWords, setting), ...facts.sections.flatMap((section) => sectionRows(section, setting))]
}

function headRows({ name, employeeNumber, unitName, position }: RecordFacts, dayInWords: string, { faces, t }: Setting): Row[] {
  const centred = { ...column, faces, align: 'centre' as const }
  const who = [t('training-record:number', { number: employeeNumber }), ...(position === null ? [] : [position])].join('　')
  return [
    ...textRows(unitName, { voice: 'plain', size: 11, colour: INK_SOFT }, { ...centred, gap: 0 }),
    ...textRows(t('training-record:title'), { voice: 'title', size: 20, leading: 1.5 }, { ...centred, gap: 2, tag: 'H1' }),
    ...textRows(name, { voice: 'hand', size: 22, leading: 1.5 }, { ...centred, gap: 4 }),
    ...textRows(who, body, { ...centred, gap: 2 }),
    ...textRows(t('training-record:asOf', { date: dayInWords }), aside, { ...centred, gap: 2 }),
  ]
}

function sectionRows({ kind, entries }: RecordSection, setting: Setting): Row[][] {
  const { faces, t } = setting
  const head = textRows(t('training-record:heading', { title: t(`training-record:section.${kind}`), count: entries.length }), heading, { ...column, faces, gap: 18 })
  const [first, ...others] = entries.map((entry) => entryRows(entry, setting))
  if (!first) return [[...head, ...textRows(t('training-record:none'), aside, { ...column, faces, gap: 4 })]]
  return [[...head, ...first], ...others]
}

function entryRows({ on, words, note }: RecordEntry, { faces }: Setting): Row[] {
  const place = { x: column.x + dayWidth, width: column.width - dayWidth, faces }
  const day = textItem(setLine(on, body, faces), body, { x: column.x })
  return numbered([...textRows(words, body, { ...place, gap: 5 }), ...(note === null ? [] : textRows(note, aside, { ...place, gap: 0 }))], day)
}
