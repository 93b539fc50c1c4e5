import { fieldOf, type SlotKind, slotKinds, type SlotPart } from './slot-kinds.ts'
import { longestDwell, shortestDwell, type Slot } from './slots.ts'
import { Window } from './windows.ts'

type Read = { slots: readonly Slot[]; faults: null } | { slots: null; faults: Record<string, string> }

/** A whole programme as the form gives it; faults by field. Of two with the same place the one that is usually first comes first. */
export function readSlotsForm(typed: (name: string) => string): Read {
  const faults: Record<string, string> = {}
  const placed = slotKinds.map((kind, usual) => {
    const of = (part: SlotPart) => typed(fieldOf(kind, part)).trim()
    const place = of('place') === '' ? usual + 1 : Number(of('place'))
    if (!Number.isInteger(place) || place < 1 || place > 99) faults[fieldOf(kind, 'place')] = 'wall-programme:fault.place'
    const seconds = of('seconds') === '' ? null : Number(of('seconds'))
    if (seconds !== null && (!Number.isInteger(seconds) || seconds < shortestDwell || seconds > longestDwell)) faults[fieldOf(kind, 'seconds')] = 'wall-programme:fault.seconds'
    return { place, slot: { kind, isOn: of('on') !== '', seconds, window: readWindow(kind, { of, faults }) } }
  })
  if (Object.keys(faults).length > 0) return { slots: null, faults }
  return { slots: placed.toSorted((one, other) => one.place - other.place).map(({ slot }) => slot), faults: null }
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
