import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Eligibility, type Eligible, monthsApart, whyBarred } from './eligibility.ts'

const everybody: Eligibility = { scope: 'team', positions: [], alsoOutlet: false, coolDownMonths: 0 }
const clerk: Eligible = { position: '综合柜员', isLead: false, isOfTeam: true, wins: [] }
const guard: Eligible = { position: '保安', isLead: false, isOfTeam: false, wins: [] }
const lead: Eligible = { position: '班长', isLead: true, isOfTeam: true, wins: [] }

test('the whole team may be elected, the outlet’s own people where the star says so', () => {
  expect([clerk, lead, guard].map((person) => whyBarred(everybody, person, '2026-11'))).toEqual([null, null, 'scope'])
  expect(whyBarred({ ...everybody, alsoOutlet: true }, guard, '2026-11')).toBeNull()
})

test('leads can be left out, and a star can be for some positions alone', () => {
  expect(whyBarred({ ...everybody, scope: 'not-leads' }, lead, '2026-11')).toBe('scope')
  const forGuards: Eligibility = { ...everybody, scope: 'positions', positions: ['保安', '保洁'], alsoOutlet: true }
  expect([clerk, lead, guard, { ...guard, position: ' 保洁 ' }, { ...guard, position: null }].map((person) => whyBarred(forGuards, person, '2026-11'))).toEqual(['scope', 'scope', null, null, 'scope'])
})

test('after a win one rests for as many months as the star says, across the year', () => {
  const winner = { ...clerk, wins: ['2025-12'] }
  const resting = (month: string, coolDownMonths: number) => whyBarred({ ...everybody, coolDownMonths }, winner, month)
  expect([resting('2026-01', 2), resting('2026-02', 2), resting('2026-03', 2), resting('2026-01', 0)]).toEqual(['cooling', 'cooling', null, null])
  // What was won later, or in the same month, bars nobody from the vote that went before.
  expect([resting('2025-12', 2), resting('2025-11', 2)]).toEqual([null, null])
})

const months = fc.record({ year: fc.integer({ min: 2000, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) }).map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`)

test('a longer rest bars whoever a shorter one bars, and months apart add up', () => {
  fc.assert(
    fc.property(months, months, fc.nat(11), (won, month, coolDownMonths) => {
      const barred = (rest: number) => whyBarred({ ...everybody, coolDownMonths: rest }, { ...clerk, wins: [won] }, month) === 'cooling'
      if (barred(coolDownMonths)) expect(barred(coolDownMonths + 1)).toBe(true)
      expect(barred(0)).toBe(false)
      expect(monthsApart(won, month) + monthsApart(month, won)).toBe(0)
    }),
  )
})
