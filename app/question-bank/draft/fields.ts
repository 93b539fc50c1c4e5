/*
 * A question while it is being written: what the form holds, by the names of its fields. A name is the place in the
 * question, "options.0.text.zh", so that what the checks say of a place stands beside its field.
 */
export type Fields = Record<string, string>

/** Everything in a question, a part or a gap that there may be several of. */
export const lists = ['options', 'items', 'pairs', 'accepted', 'units', 'gaps', 'spots', 'parts'] as const

/** More than any list of a question may have. */
const mostRows = 50
/** Much more than a question says; a name or a text beyond is no question. */
export const longestField = 10_000

const name = /^[a-zA-Z]{1,20}(?:\.(?:[a-zA-Z]{1,20}|\d{1,2}))*$/

/** Types and rules are looked up by their names: `toString` is the name of none. */
function isInherited(key: string, value: string): boolean {
  return /(?:^|\.)(?:type|rule|kind)$/.test(key) && value in Object.prototype
}

/** What of a form is a question: other names are let go. */
export function readFields(form: FormData): Fields {
  const fields: Fields = {}
  for (const [key, value] of form) if (typeof value === 'string' && name.test(key) && !key.includes('constructor') && !isInherited(key, value)) fields[key] = value.replaceAll('\r\n', '\n')
  return fields
}

/** The rows of a list, each with the names of its own fields; the gaps in the numbering are closed. */
export function rowsOf(fields: Fields, list: string): Fields[] {
  const rows = new Map<number, Fields>()
  for (const [key, value] of Object.entries(fields)) {
    if (!key.startsWith(`${list}.`)) continue
    const [number = '', ...rest] = key.slice(list.length + 1).split('.')
    if (!/^\d{1,2}$/.test(number) || rest.length === 0) continue
    const row = rows.get(Number(number)) ?? {}
    row[rest.join('.')] = value
    rows.set(Number(number), row)
  }
  return [...rows].toSorted(([one], [other]) => one - other).slice(0, mostRows).map(([, row]) => row)
}

/** The fields with these rows in place of the list's. */
export function withRows(fields: Fields, list: string, rows: readonly Fields[]): Fields {
  const others = Object.entries(fields).filter(([key]) => !key.startsWith(`${list}.`))
  const written = rows.flatMap((row, index) => Object.entries(row).map(([key, value]) => [`${list}.${index}.${key}`, value] as const))
  return Object.fromEntries([...others, ...written])
}

/** The first id of the row of letters that none of the rows has: a, b … z, o27 … */
export function freeId(rows: readonly Fields[]): string {
  const taken = new Set(rows.map(({ id }) => id))
  for (let index = 0; ; index += 1) {
    const id = index < 26 ? String.fromCharCode(97 + index) : `o${index + 1}`
    if (!taken.has(id)) return id
  }
}

/** What a row may say without being written yet. */
const incidental = /(?:^|\.)(?:id|right|kind|type|rule|points|factor|weight|percent|tolerance|matchCase|answer)$/

/** Without the rows that nothing was written into. */
export function withoutBlankRows(fields: Fields): Fields {
  return lists.reduce((rest, list) => {
    const rows = rowsOf(rest, list)
    const written = rows.map(withoutBlankRows).filter((row) => Object.entries(row).some(([key, value]) => !incidental.test(key) && value.trim() !== ''))
    return rows.length === 0 ? rest : withRows(rest, list, written)
  }, fields)
}

/** The fields below a place, by their own names. */
export function below(fields: Fields, place: string): Fields {
  return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (key.startsWith(`${place}.`) ? [[key.slice(place.length + 1), value] as const] : [])))
}
