import { beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { countRound } from '#app/stars/count.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { findVotingNow } from '#app/stars/hall.server.ts'
import { findMyTurn } from '#app/stars/my-turn.server.ts'
import { listRounds } from '#app/stars/rounds.server.ts'
import { seedCast } from '#prisma/cast.ts'
import type { SeedContext } from '#prisma/seed/context.ts'
import { isVoteOpen } from '#prisma/seed/open-vote.ts'
import { keepVoteOpen, seedStars } from '#prisma/seed/stars.ts'

let ids: SeedContext['ids']
let people: SeedContext['people']

beforeAll(async () => {
  ids = await seedCast(database)
  const rows = await database.person.findMany({ select: { id: true, name: true, employeeNumber: true } })
  people = Object.fromEntries(rows.map(({ id, name, employeeNumber }) => [employeeNumber, { id, name }]))
})

beforeEach(async () => {
  await database.objection.deleteMany()
  await database.wallEntry.deleteMany()
  await database.award.deleteMany()
  await database.openBadge.deleteMany()
  await database.nominationStudy.deleteMany()
  await database.certificate.deleteMany()
  await database.ballot.deleteMany()
  await database.turnout.deleteMany()
  await database.nominationPraise.deleteMany()
  await database.coSign.deleteMany()
  await database.nomination.deleteMany()
  await database.elector.deleteMany()
  await database.leftOut.deleteMany()
  await database.candidate.deleteMany()
  await database.roundStar.deleteMany()
  await database.roundScore.deleteMany()
  await database.leadView.deleteMany()
  await database.customerRating.deleteMany()
  await database.complaintAppeal.deleteMany()
  await database.complaint.deleteMany()
  await database.roundPublication.deleteMany()
  await database.roundExtension.deleteMany()
  await database.round.deleteMany()
  await database.starEdition.deleteMany()
  await database.starCategory.deleteMany()
})

// The first and last days of months, a leap day, midnight in the unit's zone.
test.each(['2026-11-23T21:00+08:00', '2026-12-01T00:00+08:00', '2027-01-31T23:59+08:00', '2028-02-29T12:00+08:00', '2027-03-01T08:00+08:00'])(
  'started on %s, the demo is in the middle of a vote',
  async (day) => {
    const now = new Date(day)
    await seedStars({ database, ids, people, now, origin: 'http://localhost:3000' })
    const team = await database.unit.findUniqueOrThrow({ where: { id: ids.team } })
    const rounds = await listRounds(team, now)
    expect(rounds.map(({ phase }) => phase)).toEqual(['voting', 'ready', 'published'])
    expect((await findVotingNow(ids.team, now))?.daysLeft).toBeGreaterThanOrEqual(3)
    const [voting, ready] = rounds
    if (!voting || !ready) throw new Error('the demo has three rounds')
    for (const number of ['1001', '2001', '3001']) {
      const turn = await findMyTurn(voting, { id: people[number]?.id ?? '', unit: { id: ids.team } })
      expect(turn).toMatchObject({ kind: 'vote', done: [], open: ['service', 'smile', 'civility'] })
    }
    const results = (await countRound(ready)).map(({ tally }) => tally)
    expect(results).toMatchObject([
      { outcome: 'elected', winners: [people['2002']?.id], ladder: 'fewer-recent-wins' },
      { outcome: 'elected', winners: [people['1001']?.id], ladder: 'points' },
      { outcome: 'elected', winners: [people['1007']?.id], ladder: 'points' },
    ])
    expect(await database.award.count()).toBe(3)
  },
)

test('a demo that starts again later in its month, its vote extended and over, is in the middle of a vote', async () => {
  const first = new Date('2026-11-10T21:00+08:00')
  await seedStars({ database, ids, people, now: first, origin: 'http://localhost:3000' })
  const team = await database.unit.findUniqueOrThrow({ where: { id: ids.team } })
  const later = new Date('2026-11-19T09:00+08:00')
  expect((await listRounds(team, later)).map(({ phase }) => phase)).not.toContain('voting')
  expect(await database.roundExtension.count()).toBe(1)
  await keepVoteOpen({ database, ids, people, now: later, origin: 'http://localhost:3000' })
  expect((await listRounds(team, later))[0]?.phase).toBe('voting')
})

test('a demo that starts again knows without its seed whether its team is voting', async () => {
  const now = new Date('2026-11-23T21:00+08:00')
  expect(await isVoteOpen(readSettings(), now)).toBe(false)
  await seedStars({ database, ids, people, now, origin: 'http://localhost:3000' })
  const { voteFrom, noticeFrom } = await database.round.findFirstOrThrow({ where: { unitId: ids.team }, orderBy: { month: 'desc' } })
  const moments = [voteFrom, now, new Date(noticeFrom.getTime() - 1), noticeFrom]
  expect(await Promise.all(moments.map((moment) => isVoteOpen(readSettings(), moment)))).toEqual([true, true, true, false])
})
