import { expect, test } from 'vitest'
import { complaintState, validityOf } from './complaint-forms.ts'

test('a complaint counts for half a year unless the lead says otherwise, and never longer than a year', () => {
  const of = (day: string, validUntil = '') => validityOf({ day, validUntil }, '2026-11-26')
  expect(of('2026-08-31')).toEqual({ validUntil: '2027-02-28' })
  expect(of('2026-08-31', '2026-12-01')).toEqual({ validUntil: '2026-12-01' })
  expect(of('2026-11-27')).toHaveProperty('faults.day')
  expect(of('2026-08-31', '2026-08-30')).toHaveProperty('faults.validUntil')
  expect([of('2026-08-31', '2027-08-31'), of('2026-08-31', '2027-09-01')]).toEqual([{ validUntil: '2027-08-31' }, { faults: { validUntil: 'score-desk:fault.tooFar' } }])
})

test('an appeal alone does not lift it; a decision does, and time', () => {
  const on = (today: string, isAppealed: boolean, isOverturned: boolean | null) => complaintState({ validUntil: '2026-12-31', isAppealed, isOverturned }, today)
  expect([on('2026-12-31', false, null), on('2026-12-31', true, null), on('2026-12-31', true, false), on('2026-12-31', true, true), on('2027-01-01', true, null)]).toEqual(['valid', 'appealed', 'upheld', 'overturned', 'over'])
})
