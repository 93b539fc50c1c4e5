import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, moved } from './changes.ts'
import { windowDays } from './slot-kinds.ts'
import { type Slot, usualSlots } from './slots.ts'
import { always } from './windows.ts'

const kindsOf = (slots: readonly Slot[]) => slots.map(({ kind }) => kind)

test('who moves the last panel to the top has moved one', () => {
  const [last, ...rest] = usualSlots.toReversed()
  const after = last ? [last, ...rest.toReversed()] : []
  expect(changesBetween(usualSlots, after)).toEqual([{ kind: last?.kind, is: 'moved', from: usualSlots.length, to: 1 }])
})

test('of two neighbours that changed places the one that went up has moved', () => {
  expect(changesBetween(usualSlots, moved(usualSlots, 'question', -1))).toEqual([{ kind: 'question', is: 'moved', from: 5, to: 4 }])
})

test('each change of a panel is said, with what it was before', () => {
  const after = usualSlots.map((slot): Slot => (slot.kind === 'life' ? { ...slot, isOn: false, seconds: 30, window: { ...always, days: 'WORKING' } } : slot))
  expect(changesBetween(usualSlots, after)).toEqual([
    { kind: 'life', is: 'removed' },
    { kind: 'life', is: 'seconds', from: null, to: 30 },
    { kind: 'life', is: 'window', from: always, to: { ...always, days: 'WORKING' } },
  ])
  expect(changesBetween(after, usualSlots)[0]).toEqual({ kind: 'life', is: 'added' })
})

test('a panel goes up and down by one, and stops at both ends', () => {
  expect(kindsOf(moved(usualSlots, 'voting', -1)).slice(0, 2)).toEqual(['voting', 'stars'])
  expect(kindsOf(moved(usualSlots, 'stars', 1)).slice(0, 2)).toEqual(['voting', 'stars'])
  expect([moved(usualSlots, 'stars', -1), moved(usualSlots, usualSlots.at(-1)?.kind ?? 'pairs', 1)]).toEqual([usualSlots, usualSlots])
})

const programmes: fc.Arbitrary<readonly Slot[]> = fc
  .tuple(fc.shuffledSubarray([...usualSlots], { minLength: usualSlots.length }), fc.array(fc.record({ isOn: fc.boolean(), seconds: fc.option(fc.integer({ min: 6, max: 120 })), days: fc.constantFrom(...windowDays) }), { minLength: usualSlots.length, maxLength: usualSlots.length }))
  .map(([slots, said]) => slots.map((slot, index) => ({ ...slot, isOn: said[index]?.isOn ?? true, seconds: said[index]?.seconds ?? null, window: { ...always, days: said[index]?.days ?? 'ALL' } })))

test('two programmes are alike exactly when nothing is said, and without those that moved the order is the same', () => {
  fc.assert(
    fc.property(programmes, programmes, (before, after) => {
      const changes = changesBetween(before, after)
      expect(changes.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after))
      expect(changesBetween(after, after)).toEqual([])
      const gone = new Set(changes.filter(({ is }) => is === 'moved').map(({ kind }) => kind))
      const rest = (slots: readonly Slot[]) => kindsOf(slots).filter((kind) => !gone.has(kind))
      expect(rest(before)).toEqual(rest(after))
    }),
  )
})
