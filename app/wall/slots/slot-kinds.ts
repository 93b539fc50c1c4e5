// Without zod: the browser reads these too.

/** What a programme is made of, in the usual order. */
export const slotKinds = ['stars', 'voting', 'notices', 'learning', 'question', 'motto', 'life', 'albums', 'birthdays', 'portrait', 'honours', 'welcome', 'pairs', 'posts'] as const
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

/** What a button of a slot does: "up:life". */
export function deedOf(move: 'up' | 'down', kind: SlotKind): string {
  return `${move}:${kind}`
}

/** Which slot a button moves, and where to; null for any other deed. */
export function moveOf(deed: string): { kind: SlotKind; by: -1 | 1 } | null {
  const [move = '', wanted] = deed.split(':')
  const kind = slotKinds.find((one) => one === wanted)
  if (!kind || (move !== 'up' && move !== 'down')) return null
  return { kind, by: move === 'up' ? -1 : 1 }
}

/** Where a slot stands on the page. */
export function slotId(kind: SlotKind): string {
  return `slot-${kind}`
}

/** Slots that are called otherwise than their panels. */
const panels: Readonly<Record<string, string>> = { notices: 'notice', albums: 'album' }

/** What the panels of a slot are called on their way to a display. */
export function panelOf(kind: SlotKind): string {
  return panels[kind] ?? kind
}
