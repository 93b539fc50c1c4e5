import type { z } from 'zod'

/*
 * What the checks of a question find only once its form is whole (nothing marked as right, a penalty above the points) would
 * be said in a second round. So whatever the form lacks is stood in for by something sound, and the checks look again.
 */

type Names = readonly string[]

/** The draft with what these issues miss stood in for. `round` keeps the stand-ins apart. */
export function completed(draft: unknown, issues: readonly z.core.$ZodIssue[], round: number): unknown {
  return issues.reduce((whole, { path }, index) => {
    const names = path.map(String)
    return changedAt(whole, names, (found) => standIn({ names, found, id: `stand-in-${round}-${index}`, isNumber: isNumber(draft) }))
  }, draft)
}

function isNumber(draft: unknown): boolean {
  return typeof draft === 'object' && draft !== null && 'type' in draft && draft.type === 'number'
}

/** The value with one place of it changed; undefined takes the place away. */
function changedAt(value: unknown, [name, ...rest]: Names, change: (found: unknown) => unknown): unknown {
  if (name === undefined) return change(value)
  if (Array.isArray(value)) return value.map((entry: unknown, index) => (String(index) === name ? changedAt(entry, rest, change) : entry))
  if (typeof value !== 'object' || value === null) return value
  const inner: unknown = Reflect.get(value, name)
  return Object.fromEntries(Object.entries({ ...value, [name]: changedAt(inner, rest, change) }).filter(([, one]) => one !== undefined))
}

type Missing = { names: Names; found: unknown; id: string; isNumber: boolean }

const said = (id: string) => ({ zh: id, en: id })
const leaves: Readonly<Record<string, unknown>> = { points: 1000, rule: 'all-or-nothing', answer: true, value: 0, tolerance: 0, x: 0, y: 0, factor: 1, file: 'stand-in.png' }
const dispensable = ['penalty', 'optionPoints', 'weight', 'percent', 'hand', 'explanation', 'units']

/** Something sound for a place, by its name; what is found there where nothing is known of it. */
function standIn({ names, found, id, isNumber }: Missing): unknown {
  const name = names.at(-1) ?? ''
  if (dispensable.includes(name)) return undefined
  if (Object.hasOwn(leaves, name)) return leaves[name]
  if (name === 'zh' || name === 'en' || name === 'text' || name === 'id') return id
  if (name === 'width' || name === 'height') return names.includes('picture') ? 1_000_000 : 1
  const entry = entryOf(name, isNumber)
  if (!entry || !Array.isArray(found)) return found
  const written: unknown[] = found
  return [...written, entry(`${id}-a`), entry(`${id}-b`)]
}

function entryOf(list: string, isNumber: boolean): ((id: string) => unknown) | null {
  switch (list) {
    case 'options':
    case 'items':
      return (id) => ({ id, text: said(id) })
    case 'spots':
      return (id) => ({ id, text: said(id), x: 0, y: 0, width: 1, height: 1 })
    case 'pairs':
      return (id) => ({ id, left: said(id), right: said(`${id}-right`) })
    case 'accepted':
      return (id) => (isNumber ? { value: 0, tolerance: 0 } : { text: id })
    case 'gaps':
      return (id) => ({ id, accepted: [{ text: id }] })
    case 'parts':
      return (id) => ({ type: 'true-false', id, points: 1, prompt: said(id), answer: true })
    default:
      return null
  }
}
