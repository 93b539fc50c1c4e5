import type { Banked } from '#app/quizzes/formats/written-file.ts'
import { fieldsOf } from '../draft/fields-of.ts'
import { type Fields, lists, rowsOf } from '../draft/fields.ts'

/** One field that two versions say differently: `label` is of `question-editor:field.…`, `row` the row it is in, by its number from 1. */
export type Change = { label: string; row: string | null; before: string; after: string }

/** What changed from one version to the next, field by field; rows are told apart by their ids, not by their places. */
export function changesBetween(before: Banked, after: Banked): Change[] {
  const [one, other] = [placed(fieldsOf(before)), placed(fieldsOf(after))]
  const places = [...new Set([...one.keys(), ...other.keys()])]
  return places.flatMap((place): Change[] => {
    const [old, young] = [one.get(place), other.get(place)]
    if (old?.value === young?.value) return []
    const { label = '', row = null } = young ?? old ?? {}
    return [{ label, row, before: old?.value ?? '', after: young?.value ?? '' }]
  })
}

type Placed = { label: string; row: string | null; value: string }

/** Each field under a name that stays when rows move, except for the order itself where it is the answer. */
function placed(fields: Fields, at = '', row: string | null = null): Map<string, Placed> {
  const all = new Map<string, Placed>()
  const inRows = (name: string) => lists.some((list) => name.startsWith(`${list}.`))
  for (const [name, value] of Object.entries(fields)) {
    if (!inRows(name) && name !== 'id' && value !== '') all.set(`${at}${name}`, { label: labelOf(name), row, value })
  }
  for (const list of lists) {
    const rows = rowsOf(fields, list)
    if (list === 'items' && rows.length > 0) all.set(`${at}items`, { label: 'order', row, value: rows.map((one) => one['text.zh'] ?? '').join(' → ') })
    rows.forEach((one, index) => {
      const own = `${at}${list}.${one['id'] ?? index}.`
      for (const [name, said] of placed(one, own, row === null ? String(index + 1) : `${row}.${index + 1}`)) all.set(name, said)
    })
  }
  return all
}

/** 'text.zh' is labelled as 'text-zh': dots part keys. */
function labelOf(name: string): string {
  return name.replaceAll('.', '-')
}
