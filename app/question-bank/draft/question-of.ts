import { readNumber } from '#app/quizzes/number-text.ts'
import { below, type Fields, freeId, rowsOf } from './fields.ts'

/*
 * What was typed as the checks of app/quizzes want it: numbers as numbers, the English from the Chinese where it was left
 * empty, as imports do. Whether it is a question is theirs to say.
 */

const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The question of these fields, unchecked. */
export function questionOf(fields: Fields, questionId: string): Record<string, unknown> {
  if (fields['type'] !== 'case') return { ...plainOf(fields), id: questionId }
  const rows = withIds(rowsOf(fields, 'parts'))
  const parts = rows.map((part) => ({ ...plainOf(part), id: part['id'] }))
  // The points of a case are those of its parts.
  const points = Math.round(rows.reduce((sum, part) => sum + (numberOf(part['points']) ?? NaN), 0) * 100) / 100
  return { type: 'case', id: questionId, prompt: bilingual(fields, 'prompt'), points, ...explained(fields), parts }
}

function plainOf(fields: Fields): Record<string, unknown> {
  const hands = (fields['hand'] ?? '').trim().split(/[\s,，、]+/).filter(Boolean)
  const asked = {
    type: fields['type'],
    points: numberOf(fields['points']) ?? NaN,
    prompt: bilingual(fields, 'prompt'),
    ...explained(fields),
    ...optional('penalty', numberOf(fields['penalty'])),
    ...(hands.length === 0 ? {} : { hand: hands.length === 1 ? hands[0] : hands }),
  }
  return { ...asked, ...ofType(fields) }
}

function ofType(fields: Fields): Record<string, unknown> {
  const rows = (list: string) => withIds(rowsOf(fields, list))
  const entries = (list: string) => rows(list).map((row) => ({ id: row['id'], text: bilingual(row, 'text') }))
  switch (fields['type']) {
    case 'single':
      return { options: optionsOf(fields) }
    case 'multiple':
      return { rule: fields['rule'] ?? 'all-or-nothing', ...optional('optionPoints', numberOf(fields['optionPoints'])), options: rows('options').map((row) => ({ ...optionOf(row, row['right'] !== undefined), ...optional('weight', numberOf(row['weight'])) })) }
    case 'true-false':
      return { answer: fields['answer'] === undefined ? undefined : fields['answer'] === 'true' }
    case 'ordering':
      return { rule: fields['rule'] ?? 'all-or-nothing', items: entries('items') }
    case 'matching':
      return { pairs: rows('pairs').map((row) => ({ id: row['id'], left: bilingual(row, 'left'), right: bilingual(row, 'right') })) }
    case 'short-text':
      return { accepted: acceptedOf(fields), ...matchCaseOf(fields) }
    case 'number': {
      const units = entries('units').map((unit, index) => ({ ...unit, factor: numberOf(rows('units')[index]?.['factor']) ?? 1 }))
      const accepted = rowsOf(fields, 'accepted').map((row) => ({ value: numberOf(row['value']) ?? NaN, tolerance: numberOf(row['tolerance']) ?? 0, ...optional('percent', numberOf(row['percent'])) }))
      return { accepted, ...(units.length === 0 ? {} : { units }) }
    }
    case 'gaps':
      return { text: bilingual(fields, 'text'), rule: fields['rule'] ?? 'proportional', ...matchCaseOf(fields), gaps: rows('gaps').map(gapOf) }
    case 'hotspot': {
      const { file, width, height, ...picture } = below(fields, 'picture')
      const spots = rows('spots').map((row) => ({ ...optionOf(row, row['right'] !== undefined), ...boxOf(row) }))
      return { picture: { file, alt: bilingual(picture, 'alt'), width: numberOf(width) ?? NaN, height: numberOf(height) ?? NaN }, spots }
    }
    default:
      return {}
  }
}

function gapOf(row: Fields): Record<string, unknown> {
  if (row['kind'] !== 'chosen') return { id: row['id'], accepted: acceptedOf(row) }
  return { id: row['id'], options: optionsOf(row) }
}

/** With one right one, named by its id. */
function optionsOf(fields: Fields): Record<string, unknown>[] {
  return withIds(rowsOf(fields, 'options')).map((row) => optionOf(row, row['id'] === fields['right']))
}

function optionOf(row: Fields, isRight: boolean): Record<string, unknown> {
  const hand = (row['hand'] ?? '').trim()
  return { id: row['id'], text: bilingual(row, 'text'), ...(isRight ? { right: true } : {}), ...(hand === '' ? {} : { hand }) }
}

function acceptedOf(fields: Fields): Record<string, unknown>[] {
  return rowsOf(fields, 'accepted').map((row) => ({ text: row['text'] ?? '', ...optional('percent', numberOf(row['percent'])) }))
}

function boxOf(row: Fields): Record<string, unknown> {
  return Object.fromEntries(['x', 'y', 'width', 'height'].map((side) => [side, numberOf(row[side]) ?? NaN]))
}

/** Rows keep their ids; one without, or with another's, gets the next that is free. */
function withIds(rows: readonly Fields[]): Fields[] {
  return rows.reduce<Fields[]>((all, row) => {
    const own = row['id'] ?? ''
    const isFree = id.test(own) && own.length <= 64 && !all.some((other) => other['id'] === own)
    return [...all, isFree ? row : { ...row, id: freeId([...all, ...rows]) }]
  }, [])
}

function bilingual(fields: Fields, place: string): { zh: string; en: string } {
  const zh = (fields[`${place}.zh`] ?? '').trim()
  const en = (fields[`${place}.en`] ?? '').trim()
  return { zh, en: en === '' ? zh : en }
}

function explained(fields: Fields): Record<string, unknown> {
  const explanation = bilingual(fields, 'explanation')
  return explanation.zh === '' && explanation.en === '' ? {} : { explanation }
}

function matchCaseOf(fields: Fields): Record<string, unknown> {
  return fields['matchCase'] === undefined ? {} : { matchCase: true }
}

/** Nothing typed is undefined, what is no number NaN. Full-width digits count as they are read everywhere. */
function numberOf(typed: string | undefined): number | undefined {
  if (typed === undefined || typed.trim() === '') return undefined
  const read = readNumber(typed)
  return read === null ? NaN : Number(read)
}

function optional(key: string, value: number | undefined): Record<string, unknown> {
  return value === undefined ? {} : { [key]: value }
}
