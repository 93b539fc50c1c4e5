import { type Fields, freeId, lists, rowsOf, withRows } from './fields.ts'

/** What a button of the form does to its rows: "add:options", "remove:options.2", "up:parts.1.items.2", "type". */
export type RowDeed = { deed: 'add' | 'remove' | 'up'; list: string; index: number }

const written = /^(add|remove|up):([a-zA-Z]+(?:\.\d{1,2}\.[a-zA-Z]+)*)(?:\.(\d{1,2}))?$/

export function readRowDeed(pressed: string): RowDeed | null {
  const [, deed, list = '', index = '-1'] = written.exec(pressed) ?? []
  const [last = ''] = list.split('.').slice(-1)
  if (!lists.some((one) => one === last)) return null
  return deed === 'add' || deed === 'remove' || deed === 'up' ? { deed, list, index: Number(index) } : null
}

/** The fields after it, and the name of the field to go on at. */
export function changeRows(fields: Fields, { deed, list, index }: RowDeed): { fields: Fields; focus: string | null } {
  const rows = rowsOf(fields, list)
  if (deed === 'add') {
    const row = emptyRow(list.split('.').at(-1) ?? '', freeId(rows))
    const [first = 'id'] = Object.keys(row)
    return { fields: withRows(fields, list, [...rows, row]), focus: `${list}.${rows.length}.${first}` }
  }
  const row = rows[index]
  if (!row) return { fields, focus: null }
  const others = rows.filter((_, place) => place !== index)
  if (deed === 'remove') return { fields: withRows(fields, list, others), focus: null }
  const place = Math.max(0, index - 1)
  return { fields: withRows(fields, list, [...others.slice(0, place), row, ...others.slice(place)]), focus: null }
}

/** The first field is the one to begin at. */
function emptyRow(list: string, id: string): Fields {
  switch (list) {
    case 'pairs':
      return { 'left.zh': '', 'left.en': '', 'right.zh': '', 'right.en': '', id }
    case 'gaps':
      return { kind: 'written', id, ...withRows({}, 'accepted', [{ text: '' }]) }
    case 'parts':
      return { 'prompt.zh': '', 'prompt.en': '', type: 'single', points: '1', id: `p-${id}`, ...emptyLists('single') }
    case 'accepted':
      return { text: '', value: '', tolerance: '', percent: '' }
    default:
      return { 'text.zh': '', 'text.en': '', id }
  }
}

const startingRows: Readonly<Record<string, readonly [list: string, count: number]>> = {
  single: ['options', 4],
  multiple: ['options', 4],
  ordering: ['items', 3],
  matching: ['pairs', 3],
  'short-text': ['accepted', 1],
  number: ['accepted', 1],
  gaps: ['gaps', 1],
  hotspot: ['spots', 2],
  case: ['parts', 2],
}

/** The rows that a question of this type begins with. */
export function emptyLists(type: string): Fields {
  const [list, count] = startingRows[type] ?? ['', 0]
  const rows = Array.from({ length: count }).reduce<Fields[]>((all) => [...all, emptyRow(list, freeId(all))], [])
  return withRows({}, list, rows)
}

/** After another type was chosen, of the question or of its parts: rows to begin with, and what is right said the other way. */
export function settleType(fields: Fields): Fields {
  const type = fields['type'] ?? 'single'
  const [list] = startingRows[type] ?? ['']
  const filled = list !== '' && rowsOf(fields, list).length === 0 ? { ...fields, ...emptyLists(type) } : fields
  const settled = filled['type'] === 'single' ? oneRight(filled) : severalRight(filled)
  return rowsOf(settled, 'parts').length === 0 ? settled : withRows(settled, 'parts', rowsOf(settled, 'parts').map(settleType))
}

function oneRight(fields: Fields): Fields {
  const right = rowsOf(fields, 'options').find((row) => row['right'] !== undefined)
  return fields['right'] === undefined && right?.['id'] !== undefined ? { ...fields, right: right['id'] } : fields
}

function severalRight(fields: Fields): Fields {
  const { right, ...rest } = fields
  if (right === undefined || fields['type'] !== 'multiple') return fields
  return withRows(rest, 'options', rowsOf(rest, 'options').map((row) => (row['id'] === right ? { ...row, right: 'on' } : row)))
}
