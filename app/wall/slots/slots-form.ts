import { fieldOf, type SlotKind, slotKinds, type SlotPart } from './slot-kinds.ts'
import { longestDwell, shortestDwell, type Slot } from './slots.ts'
import { Window } from './windows.ts'

type Read = { slots: readonly Slot[]; faults: null } | { slots: null; faults: Record<string, string> }

/**
 * A whole programme as the form gives it; faults by field. `shown`: in the order in which the form had them. One whose
 * place was typed anew gets just that, and all others close up around it: who writes 1 need not push the first one down.
 */
export function readSlotsForm(typed: (name: string) => string, shown: readonly SlotKind[] = slotKinds): Read {
  const faults: Record<string, string> = {}
  const placed = shown.map((kind, index) => {
    const of = (part: SlotPart) => typed(fieldOf(kind, part)).trim()
    const place = of('place') === '' ? index + 1 : Number(of('place'))
    if (!Number.isInteger(place) || place < 1 || place > 99) faults[fieldOf(kind, 'place')] = 'wall-programme:fault.place'
    const seconds = of('seconds') === '' ? null : Number(of('seconds'))
    if (seconds !== null && (!Number.isInteger(seconds) || seconds < shortestDwell || seconds > longestDwell)) faults[fieldOf(kind, 'seconds')] = 'wall-programme:fault.seconds'
    return { place, isMoved: place !== index + 1, slot: { kind, isOn: of('on') !== '', seconds, window: readWindow(kind, { of, faults }) } }
  })
  if (Object.keys(faults).length > 0) return { slots: null, faults }
  return { slots: inPlaces(placed), faults: null }
}

type Placed = { place: number; isMoved: boolean; slot: Slot }

/** Of two that are moved to one place the one that was shown first is first. */
function inPlaces(placed: readonly Placed[]): Slot[] {
  const order = placed.filter(({ isMoved }) => !isMoved).map(({ slot }) => slot)
  const moved = placed.filter(({ isMoved }) => isMoved).toSorted((one, other) => one.place - other.place)
  let taken = 0
  for (const { place, slot } of moved) {
    taken = Math.max(taken + 1, place)
    order.splice(taken - 1, 0, slot)
  }
  return order
}

/** The kinds in the order in which a form sent them; the usual order where it does not say. */
export function shownOrder(names: Iterable<string>): readonly SlotKind[] {
  const sent = [...names].flatMap((name) => slotKinds.find((kind) => name === fieldOf(kind, 'place')) ?? [])
  return sent.length === slotKinds.length ? sent : slotKinds
}

type Reading = { of: (part: 'days' | 'from' | 'to' | 'fromDay' | 'lastDay') => string; faults: Record<string, string> }

function readWindow(kind: SlotKind, { of, faults }: Reading): Window {
  const orNull = (text: string) => (text === '' ? null : text)
  const window = { days: of('days') || 'ALL', from: orNull(of('from')), to: orNull(of('to')), fromDay: orNull(of('fromDay')), lastDay: orNull(of('lastDay')) }
  const { success, error, data } = Window.safeParse(window)
  for (const { path } of error?.issues ?? []) faults[`${kind}.${String(path[0])}`] = 'common:fault.invalid'
  if ((window.from === null) !== (window.to === null)) faults[fieldOf(kind, 'to')] = 'wall-programme:fault.bothClocks'
  if (window.fromDay !== null && window.lastDay !== null && window.lastDay < window.fromDay) faults[fieldOf(kind, 'lastDay')] = 'wall-programme:fault.lastDay'
  return success ? data : { days: 'ALL', from: null, to: null, fromDay: null, lastDay: null }
}
