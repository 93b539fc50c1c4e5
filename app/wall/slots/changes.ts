import type { SlotKind } from './slot-kinds.ts'
import type { Slot } from './slots.ts'
import type { Window } from './windows.ts'

/** One thing that another programme does otherwise. Places count from 1. */
export type Change =
  | { kind: SlotKind; is: 'added' | 'removed' }
  | { kind: SlotKind; is: 'moved'; from: number; to: number }
  | { kind: SlotKind; is: 'seconds'; from: number | null; to: number | null }
  | { kind: SlotKind; is: 'window'; from: Window; to: Window }

/** What a programme does otherwise than the one before, the least that says it: who moves the last to the top has moved one. */
export function changesBetween(before: readonly Slot[], after: readonly Slot[]): Change[] {
  const placeBefore = new Map(before.map(({ kind }, index) => [kind, index]))
  const stays = longestRun(after.map(({ kind }) => placeBefore.get(kind) ?? 0))
  return after.flatMap((slot, index): Change[] => {
    const { kind, isOn, seconds, window } = slot
    const from = placeBefore.get(kind) ?? index
    const old = before[from] ?? slot
    return [
      ...(isOn === old.isOn ? [] : [{ kind, is: isOn ? ('added' as const) : ('removed' as const) }]),
      ...(stays.has(index) ? [] : [{ kind, is: 'moved' as const, from: from + 1, to: index + 1 }]),
      ...(seconds === old.seconds ? [] : [{ kind, is: 'seconds' as const, from: old.seconds, to: seconds }]),
      ...(isSame(window, old.window) ? [] : [{ kind, is: 'window' as const, from: old.window, to: window }]),
    ]
  })
}

/** Where the longest rising run of these numbers stands: all others have moved. */
function longestRun(numbers: readonly number[]): Set<number> {
  const runs: number[][] = []
  for (const [index, number] of numbers.entries()) {
    const before = runs.filter((run) => (numbers[run.at(-1) ?? 0] ?? 0) < number)
    runs.push([...longest(before), index])
  }
  return new Set(longest(runs))
}

/** The last of them: of two neighbours that changed places the one that went up has moved. */
function longest(runs: readonly number[][]): number[] {
  return runs.reduce((best, run) => (run.length >= best.length ? run : best), [])
}

function isSame(one: Window, other: Window): boolean {
  return (['days', 'from', 'to', 'fromDay', 'lastDay'] as const).every((part) => one[part] === other[part])
}

/** The programme with one slot a place higher or lower; at the end of the list it stays where it is. */
export function moved(slots: readonly Slot[], kind: SlotKind, by: -1 | 1): readonly Slot[] {
  const from = slots.findIndex((slot) => slot.kind === kind)
  const [slot, other] = [slots[from], slots[from + by]]
  return slot && other ? slots.with(from, other).with(from + by, slot) : slots
}
