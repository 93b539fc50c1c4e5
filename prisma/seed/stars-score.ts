import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { firstEditions } from '#app/stars/editions/edition.ts'
import { rowOf } from '#app/stars/editions/edition-row.ts'
import type { Round, Team } from '#app/stars/rounds.server.ts'
import { appeal, recordComplaint } from '#app/stars/score/complaints/complaints.server.ts'
import { recordRatings } from '#app/stars/score/ratings/rating-rows.server.ts'
import type { ScoreRule } from '#app/stars/score/score-rule.ts'
import { giveView } from '#app/stars/score/views/give-view.server.ts'
import { personOf, type SeedContext } from './context.ts'

/** What the team tried with its service star for one month; the guard and the cleaner have no customers who rate them. */
const triedRule: ScoreRule = { weights: { peer: 40, customers: 30, training: 20, lead: 10 }, leastDutyDays: 10 }

/** Of each clerk how many ratings of each level a month, best first. */
const rated: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  '1002': [88, 31, 6, 1, 0],
  '1003': [120, 22, 3, 0, 0],
  '1004': [47, 12, 2, 0, 0],
  '1005': [11, 3, 0, 0, 0],
  '2001': [142, 20, 2, 0, 0],
  '2002': [131, 35, 5, 1, 1],
}

type Edited = { team: Team; number: number; daysAgo: number; score?: ScoreRule }

/** The next edition of the service star, from that day on: with a composite score, or by the vote alone again. */
async function editService({ database, now, ...context }: SeedContext, { team, number, daysAgo, score }: Edited): Promise<void> {
  const [edition] = firstEditions
  if (!edition) throw new Error('there is no first star')
  const { slug, ...rest } = edition
  const { id } = await database.starCategory.findUniqueOrThrow({ where: { unitId_slug: { unitId: team.id, slug } } })
  const madeAt = DateTime.fromJSDate(now).minus({ days: daysAgo }).toJSDate()
  await database.starEdition.create({ data: { categoryId: id, number, ...rowOf({ ...rest, ...(score ? { score } : {}) }), madeAt, madeBy: personOf({ database, now, ...context }, '3001').id } })
}

export async function beginTrial(context: SeedContext, team: Team): Promise<void> {
  // The stars came with the team, before anybody tried anything.
  const madeAt = DateTime.fromJSDate(context.now).minus({ days: 100 }).toJSDate()
  await context.database.starEdition.updateMany({ where: { category: { unitId: team.id }, number: 1 }, data: { madeAt } })
  await editService(context, { team, number: 2, daysAgo: 70, score: triedRule })
}

export async function endTrial(context: SeedContext, team: Team): Promise<void> {
  await editService(context, { team, number: 3, daysAgo: 38 })
}

/** A month of ratings up to that day, as the device exported them on it. */
export async function seedRatings({ database, now, ...context }: SeedContext, team: Team, daysAgo: number): Promise<void> {
  const at = DateTime.fromJSDate(now, { zone: team.timeZone }).startOf('day').minus({ days: daysAgo })
  const rows = Object.entries(rated).map(([number, [level5, level4, level3, level2, level1]]) => ({
    personId: personOf({ database, now, ...context }, number).id,
    day: at.toFormat('yyyy-MM-dd'),
    source: '评价器',
    level5, level4, level3, level2, level1,
  }))
  const leadId = personOf({ database, now, ...context }, '3001').id
  await database.$transaction(async (transaction) => {
    await recordRatings(transaction, { unitId: team.id, rows, leadId, now: at.plus({ hours: 8 }).toJSDate() })
  })
}

/** The lead's views of who stands for the service star, while one votes. */
export async function seedViews(context: SeedContext, round: Round, at: Date): Promise<void> {
  const leadId = personOf(context, '3001').id
  for (const [number, score, sentence] of [['2001', 5, '换票高峰那两天，是他想出分月预约，自己一户一户去讲。'], ['2002', 4, '账目从不出错，再多一点主动招呼就更好了。']] as const)
    await giveView(round, { star: 'service', personId: personOf(context, number).id, score, sentence, leadId, now: at })
}

/** One that its person has appealed: somebody else than the lead who recorded it decides. */
export async function seedComplaint(context: SeedContext, team: Team): Promise<void> {
  const daysAgo = (days: number) => DateTime.fromJSDate(context.now).minus({ days }).toJSDate()
  const personId = personOf(context, '2001').id
  const day = DateTime.fromJSDate(context.now, { zone: team.timeZone }).minus({ days: 5 }).toFormat('yyyy-MM-dd')
  const what = '客户反映：中午十二点半到窗口，牌子没有收，人不在，等了二十多分钟才有人回来。'
  const recorded = await recordComplaint(team, { personId, day, grade: 'VIOLATION', what, validUntil: '', requestKey: randomUUID(), leadId: personOf(context, '3001').id, now: daysAgo(3) })
  if ('faults' in recorded) throw new Error('the demo has a complaint that cannot be recorded')
  await appeal({ complaintId: recorded.id, personId, text: '那天客户突发不适，我送他到门口等救护车，走前请保安看着窗口，没有来得及收牌子。', now: daysAgo(2) })
}
