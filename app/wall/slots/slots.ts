import { z } from 'zod'
import { slotKinds } from './slot-kinds.ts'
import { always, Window } from './windows.ts'

export const shortestDwell = 6
export const longestDwell = 120

export const Slot = z.object({
  kind: z.enum(slotKinds),
  isOn: z.boolean(),
  /** How long each of its panels stands; null: as long as it takes to read. */
  seconds: z.int().min(shortestDwell).max(longestDwell).nullable(),
  window: Window,
})
export type Slot = z.infer<typeof Slot>

export const usualSlots: readonly Slot[] = slotKinds.map((kind) => ({ kind, isOn: true, seconds: null, window: always }))

/**
 * A stored programme. What was stored before a kind of panel was there has that kind at its end, as usual; what this
 * build does not know is left out.
 */
export function readSlots(stored: unknown): readonly Slot[] {
  const found = z.array(z.unknown()).safeParse(stored).data ?? []
  const slots = found.flatMap((one) => Slot.safeParse(one).data ?? [])
  const first = slots.filter(({ kind }, index) => slots.findIndex((one) => one.kind === kind) === index)
  return [...first, ...usualSlots.filter(({ kind }) => !first.some((one) => one.kind === kind))]
}
