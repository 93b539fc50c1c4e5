import { database } from '#app/platform/database.server.ts'
import { countRound } from '#app/stars/count.server.ts'
import { findRound } from '#app/stars/rounds.server.ts'
import { tally } from '#app/stars/tally.ts'
import { readPage } from '../deeds.ts'
import type { Timed } from '../large/chart.ts'
import { measure } from '../load.ts'
import type { MeasuredServer } from '../measured-server.ts'
import { printRow } from '../table.ts'
import { layBallots, type VotingUnit } from './units.ts'

const times = 30

/** The tally of 5,000 ballots: pure, with what the database gives for it, and as the page of the month in its notice. */
export async function measureCounts(server: MeasuredServer, { large, ids }: { large: VotingUnit; ids: readonly string[] }): Promise<Timed[]> {
  const { round } = large
  const star = await database.starCategory.findFirstOrThrow({ where: { unitId: round.team.id, slug: 'smile' } })
  // The vote of one star alone, so that it is 5,000 ballots and not 15,000 that are counted.
  await database.ballot.deleteMany({ where: { roundId: round.id } })
  await database.turnout.deleteMany({ where: { roundId: round.id } })
  await layBallots(large, { star: star.slug, count: 5000, ids })
  const past = new Date(Date.now() - 1000)
  await database.round.update({ where: { id: round.id }, data: { noticeFrom: past, quorumPercent: 0 } })
  const closed = await findRound(round.team, round.month, new Date())
  if (!closed) throw new Error('there is no round')
  const counted = (await countRound(closed)).find(({ category }) => category.slug === star.slug)
  if (counted?.tally.turnout !== 5000) throw new Error('5,000 ballots were to be counted')
  const pure = await medianOf(async () => tally(counted.count))
  const counting = await medianOf(async () => countRound(closed))
  const page = await measure(server, readPage(`${server.url}/stars/${round.month}`, large.voters[0]?.cookie ?? ''), { people: 1, seconds: 8 })
  console.log(`\ntally of 5,000 ballots: ${pure.toFixed(1)} ms; with reading them ${counting.toFixed(1)} ms`)
  printRow('its page', 1, page)
  return [
    { page: 'tally', medianMs: pure, aimMs: 50 },
    { page: 'count', medianMs: counting, aimMs: 50 },
  ]
}

async function medianOf(deed: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let time = 0; time < times; time += 1) {
    const began = performance.now()
    await deed()
    took.push(performance.now() - began)
  }
  return took.sort((one, other) => one - other)[Math.floor(times / 2)] ?? NaN
}
