import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysFrom } from '#app/platform/calendar-days.ts'
import { byUrgency, dueOnFor, dueOnOf, type DutyState, dutyState, joinedOn, waiverFor } from './duty.ts'

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
  expect(['chen', 'sun', 'he'].map((person) => dueOnOf(assignment, person))).toEqual(['2026-03-15', '2026-03-25', '2026-03-15'])
  expect(dueOnOf({ ...assignment, extensions: [] }, 'chen')).toBe('2026-03-10')
})

test('who joins later has the days that were given from then on, and never a day less than the others', () => {
  const given = { assignedOn: '2026-03-01', dueOn: '2026-03-10', extensions: [{ personId: 'he', dueOn: '2026-04-30' }] }
  expect(dueOnFor(given, { personId: 'chen', joined: '2026-03-20' })).toBe('2026-03-29')
  expect(dueOnFor(given, { personId: 'he', joined: '2026-03-20' })).toBe('2026-04-30')
  expect(dueOnFor({ ...given, extensions: [{ personId: null, dueOn: '2026-04-15' }] }, { personId: 'chen', joined: '2026-03-20' })).toBe('2026-04-15')
  const anyGiven = fc.record({ assignedOn: anyDay, days: fc.nat(90), joined: fc.option(anyDay), extension: fc.option(fc.record({ days: fc.integer({ min: 1, max: 90 }), personId: fc.constantFrom(null, 'chen', 'sun') })) })
  fc.assert(
    fc.property(anyGiven, ({ assignedOn, days, joined, extension }) => {
      const dueOn = addDays(assignedOn, days)
      const extensions = extension ? [{ personId: extension.personId, dueOn: addDays(dueOn, extension.days) }] : []
      const told = dueOnOf({ dueOn, extensions }, 'chen')
      const own = dueOnFor({ assignedOn, dueOn, extensions }, { personId: 'chen', joined })
      const isLater = joined !== null && joined > assignedOn
      const fromJoining = isLater ? addDays(joined, days) : told
      expect(own).toBe(own > told ? fromJoining : told)
      expect(own >= told && own >= fromJoining).toBe(true)
      if (isLater) expect(daysFrom(joined, own)).toBeGreaterThanOrEqual(days)
    }),
  )
})

test('somebody has belonged to a unit since the last gap', () => {
  const moves = [
    { from: '2020-01-01', until: '2025-01-01' },
    { from: '2026-03-05', until: null },
    { from: '2026-03-01', until: '2026-03-05' },
  ]
  expect(joinedOn(moves, '2026-03-10')).toBe('2026-03-01')
  expect(joinedOn(moves, '2026-03-02')).toBe('2026-03-01')
  expect(joinedOn(moves, '2025-01-01')).toBeNull()
  const anyStay = fc.tuple(anyDay, fc.option(anyDay)).map(([from, until]) => ({ from, until: until !== null && until <= from ? null : until }))
  fc.assert(
    fc.property(fc.array(anyStay), anyDay, (stays, today) => {
      const isThere = (day: string) => stays.some(({ from, until }) => from <= day && (until === null || day < until))
      const since = joinedOn(stays, today)
      expect(since !== null).toBe(isThere(today))
      if (since === null) return
      for (let day = since; day <= today; day = addDays(day, 1)) expect(isThere(day)).toBe(true)
      expect(isThere(addDays(since, -1))).toBe(false)
    }),
  )
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
