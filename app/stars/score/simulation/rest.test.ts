import { expect, test } from 'vitest'
import { type Count, tally } from '../../tally.ts'
import { restedCount } from './rest.ts'

const ballots = (...choices: string[][]) => choices.map((one) => ({ choices: one }))
const count: Count = {
  ballots: ballots(['ann', 'bo'], ['ann', 'cy'], ['bo', 'ann']),
  candidates: ['ann', 'bo', 'cy'],
  recentWins: {},
  electorate: 3,
  quorumPercent: 50,
  rule: { method: 'ranked', points: [3, 2, 1] },
}
const winnersAfter = (wins: Record<string, string[]>, coolDownMonths: number, changed: Partial<Count> = {}) => {
  const rested = restedCount({ ...count, ...changed }, { month: '2026-02', wins: new Map(Object.entries(wins)), coolDownMonths })
  const result = tally(rested.count)
  return { resting: rested.resting, winners: result.outcome === 'elected' ? result.winners : [] }
}

test('who won in the months of rest is not elected, also over the turn of the year; the others keep their places', () => {
  expect(winnersAfter({ ann: ['2025-12'] }, 2)).toEqual({ resting: ['ann'], winners: ['bo'] })
})

test('who won before the months of rest, or in the month itself, stands', () => {
  for (const won of ['2025-11', '2026-02', '2026-03']) expect(winnersAfter({ ann: [won] }, 2)).toEqual({ resting: [], winners: ['ann'] })
})

test('without a rest nobody rests, and the wins count on the tie ladder alone', () => {
  const level = { ballots: ballots(['ann', 'bo'], ['bo', 'ann']) }
  expect(winnersAfter({}, 0, level).winners).toEqual(['ann', 'bo'])
  expect(winnersAfter({ ann: ['2026-01'] }, 0, level)).toEqual({ resting: [], winners: ['bo'] })
})

test('who was struck by an objection is not named as resting, and where all rest nobody is elected', () => {
  expect(winnersAfter({ ann: ['2026-01'] }, 1, { struck: ['ann'] })).toEqual({ resting: [], winners: ['bo'] })
  expect(winnersAfter({ ann: ['2026-01'], bo: ['2026-01'], cy: ['2026-01'] }, 1).winners).toEqual([])
})
