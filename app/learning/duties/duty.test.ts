import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byUrgency, dueOnFor, type DutyState, dutyState, waiverFor } from './duty.ts'

const anyDay = fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`)
const anyState = fc.constantFrom('not-started' as const, 'in-progress' as const, 'done' as const)

test('the due day itself is in time, the day after is overdue', () => {
  const due = { dueOn: '2026-03-10', isWaived: false }
  expect(dutyState('in-progress', { ...due, today: '2026-03-10' })).toBe('in-progress')
  expect(dutyState('not-started', { ...due, today: '2026-03-11' })).toBe('overdue')
})

test('done is done however late, and who is excused is never overdue', () => {
  fc.assert(
    fc.property(anyState, anyDay, anyDay, fc.boolean(), (state, dueOn, today, isWaived) => {
      const said = dutyState(state, { dueOn, today, isWaived })
      expect(said === 'done').toBe(state === 'done')
      if (isWaived) expect(['done', 'waived']).toContain(said)
      if (said === 'overdue') expect(today > dueOn).toBe(true)
    }),
  )
})

test('the latest extension holds, for one person or for all', () => {
  const extensions = [
    { personId: 'chen', dueOn: '2026-03-20' },
    { personId: null, dueOn: '2026-03-15' },
    { personId: 'sun', dueOn: '2026-03-25' },
  ]
  const assignment = { dueOn: '2026-03-10', extensions }
  expect(['chen', 'sun', 'he'].map((person) => dueOnFor(assignment, person))).toEqual(['2026-03-15', '2026-03-25', '2026-03-15'])
  expect(dueOnFor({ ...assignment, extensions: [] }, 'chen')).toBe('2026-03-10')
})

test('a waiver holds through its last day, for good without one, and no longer once it is lifted', () => {
  const waiver = { personId: 'xu', until: '2026-03-10', liftedAt: null }
  expect(waiverFor([waiver], { personId: 'xu', today: '2026-03-10' })).toBe(waiver)
  expect(waiverFor([waiver], { personId: 'xu', today: '2026-03-11' })).toBeNull()
  expect(waiverFor([waiver], { personId: 'chen', today: '2026-03-01' })).toBeNull()
  const forGood = { ...waiver, until: null }
  expect(waiverFor([forGood], { personId: 'xu', today: '2030-01-01' })).toBe(forGood)
  expect(waiverFor([{ ...forGood, liftedAt: new Date() }], { personId: 'xu', today: '2026-03-01' })).toBeNull()
})

test('the most pressing duty comes first, and the order is one order', () => {
  const anyDuty = fc.record({ state: fc.constantFrom<DutyState[]>('overdue', 'waived', 'in-progress', 'not-started', 'done'), dueOn: anyDay })
  fc.assert(
    fc.property(fc.array(anyDuty), (duties) => {
      const sorted = duties.toSorted(byUrgency)
      expect(sorted.toReversed().toSorted(byUrgency).map(({ dueOn }) => dueOn)).toEqual(sorted.map(({ dueOn }) => dueOn))
      const late = sorted.filter(({ state }) => state === 'overdue').length
      expect(sorted.slice(0, late).every(({ state }) => state === 'overdue')).toBe(true)
    }),
  )
})
