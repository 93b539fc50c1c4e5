import type { Place } from '../blueprint.ts'

/*
 * The fields of a blueprint's form. A cell is named by its place, so that the form says by itself what it means:
 * "n|single|2|=礼仪". An open axis is "*", a question that says nothing of an axis is "-".
 */

const open = '*'
const unsaid = '-'

export function cellName({ type, difficulty, topic }: Place): string {
  return ['n', type ?? open, difficulty === undefined ? open : (difficulty ?? unsaid), topic === undefined ? open : topic === null ? unsaid : `=${topic}`].join('|')
}

/** What each question of a type is worth. */
export function pointsName(type: string | undefined): string {
  return `p|${type ?? open}`
}

/** The place that a field's name says, not looked at yet; null for a field that is no cell. */
export function placeOf(name: string): Record<'topic' | 'difficulty' | 'type', unknown> | null {
  const [, type = '', difficulty = '', topic = ''] = /^n\|([^|]*)\|([^|]*)\|([^]*)$/.exec(name) ?? []
  if (type === '') return null
  return {
    type: type === open ? undefined : type,
    difficulty: difficulty === open ? undefined : difficulty === unsaid ? null : Number(difficulty || NaN),
    topic: topic === open ? undefined : topic === unsaid ? null : topic.startsWith('=') ? topic.slice(1) : NaN,
  }
}
