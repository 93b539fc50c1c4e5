// Without zod: the browser reads these too.

/** What a programme is made of, in the usual order. */
export const slotKinds = ['stars', 'voting', 'notices', 'learning', 'question', 'motto', 'life', 'albums', 'birthdays', 'portrait', 'honours', 'welcome', 'pairs'] as const
export type SlotKind = (typeof slotKinds)[number]

export const audiences = ['STAFF', 'HALL'] as const
export type Audience = (typeof audiences)[number]

export const windowDays = ['ALL', 'WORKING', 'FREE'] as const

/** What customers may see. Who passed an exam, how the house votes, kind words, albums, birthdays and pairs are for those who work here. */
const hallKinds: readonly SlotKind[] = ['stars', 'notices', 'motto', 'portrait', 'honours']

export function isFor(kind: SlotKind, audience: Audience): boolean {
  return audience === 'STAFF' || hallKinds.includes(kind)
}

export type SlotPart = 'on' | 'place' | 'seconds' | 'days' | 'from' | 'to' | 'fromDay' | 'lastDay'

/** What a field of a slot is called in the form. */
export function fieldOf(kind: SlotKind, part: SlotPart): string {
  return `${kind}.${part}`
}
