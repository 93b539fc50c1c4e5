import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { castBallot } from '#app/stars/ballot/ballot.server.ts'
import { ensureCategories, listCategories } from '#app/stars/categories.server.ts'
import { listCertifiedLately } from '#app/certificates/certified-lately.server.ts'
import { addDays } from '#app/platform/calendar-days.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { registerRelative } from '#app/stars/kin/relatives.server.ts'
import { coSign } from '#app/stars/nominating/co-sign.server.ts'
import { declineNomination, nominate } from '#app/stars/nominations.server.ts'
import { publishRound } from '#app/stars/publication/publication.server.ts'
import { findRound, monthOf, type Round, type Team } from '#app/stars/rounds.server.ts'
import { personOf, type SeedContext } from './context.ts'
import { seedObjection } from './star-objections.ts'
import { beginTrial, endTrial, seedComplaint, seedRatings, seedViews } from './stars-score.ts'
import { type Along, lastMonth, monthBefore, type StarMonth, thisMonth } from './star-months.ts'

/** Days from now on which a round's dates lie. */
type Days = { nominateFrom: number; voteFrom: number; noticeFrom: number; publishFrom: number }

const running: Days = { nominateFrom: -7, voteFrom: -1, noticeFrom: 4, publishFrom: 7 }

/**
 * Three months of stars: one published, one that waits for the lead to publish, and one in the middle of its vote,
 * whatever day of the month it is.
 */
export async function seedStars(context: SeedContext): Promise<void> {
  const { ids, database, now } = context
  const team = await database.unit.findUniqueOrThrow({ where: { id: ids.team }, select: { id: true, name: true, timeZone: true } })
  await ensureCategories(team.id)
  const published = { nominateFrom: -68, voteFrom: -48, noticeFrom: -43, publishFrom: -40 }
  const waiting = { nominateFrom: -36, voteFrom: -16, noticeFrom: -11, publishFrom: -8 }
  await seedRatings(context, team, 1 - published.noticeFrom)
  await beginTrial(context, team)
  await playMonth(context, { team, monthsAgo: 2, days: published, story: monthBefore })
  await endTrial(context, team)
  await seedRatings(context, team, 1 - waiting.noticeFrom)
  await seedRatings(context, team, 1)
  await playMonth(context, { team, monthsAgo: 1, days: waiting, story: lastMonth })
  await objectTo(context, { team, days: waiting })
  await playMonth(context, { team, monthsAgo: 0, days: running, story: thisMonth })
  // The lead's brother-in-law guards the door: marked on the ballots of the two.
  required(await registerRelative({ id: personOf(context, '3001').id, unit: team }, personOf(context, '1006').id, now))
  const before = await roundOf(team, monthAgo(now, { team, months: 2 }), now)
  const lead = personOf(context, '3001')
  const at = dayFromNow(context, { team, days: published.publishFrom, hour: 9 })
  await publishRound(before, { leadId: lead.id, citations: {}, origin: context.origin }, at)
  await seedComplaint(context, team)
}

async function objectTo(context: SeedContext, { team, days }: { team: Team; days: Days }): Promise<void> {
  const raisedAt = dayFromNow(context, { team, days: days.noticeFrom + 1, hour: 12 })
  const round = await roundOf(team, monthAgo(context.now, { team, months: 1 }), raisedAt)
  await seedObjection(context, { round, raisedAt, answeredAt: dayFromNow(context, { team, days: days.noticeFrom + 2, hour: 9 }) })
}

/** A demo that is opened again on a later day is in the middle of a vote too, unless this month's stars are published. */
export async function keepVoteOpen(context: SeedContext): Promise<void> {
  const { ids, database, now } = context
  const team = await database.unit.findUniqueOrThrow({ where: { id: ids.team }, select: { id: true, name: true, timeZone: true } })
  const open = await database.round.findFirst({ where: { unitId: team.id, voteFrom: { lte: now }, noticeFrom: { gt: now } } })
  if (open) return
  const month = monthAgo(now, { team, months: 0 })
  const round = await database.round.findUnique({ where: { unitId_month: { unitId: team.id, month } }, include: { publication: true } })
  if (round?.publication) return
  if (round) await reopen(context, round.id, datesOf(context, team, running))
  else await playMonth(context, { team, monthsAgo: 0, days: running, story: thisMonth })
}

/** An extension that has passed, or a month that somebody skipped, would keep the vote shut. */
async function reopen({ database, now }: SeedContext, roundId: string, dates: ReturnType<typeof datesOf>): Promise<void> {
  await database.$transaction(async (transaction) => {
    await transaction.roundExtension.deleteMany({ where: { roundId } })
    await transaction.roundClose.deleteMany({ where: { roundId } })
    await transaction.roundSkip.updateMany({ where: { roundId, takenBackAt: null }, data: { takenBackAt: now } })
    await transaction.round.update({ where: { id: roundId }, data: dates })
  })
}

type Played = { team: Team; monthsAgo: number; days: Days; story: StarMonth }

/** Nominates and votes as the story says, each at its time, through the functions that the pages call. */
async function playMonth(context: SeedContext, { team, monthsAgo, days, story }: Played): Promise<void> {
  const month = monthAgo(context.now, { team, months: monthsAgo })
  const dates = datesOf(context, team, days)
  await context.database.round.create({ data: { unitId: team.id, month, ...dates, createdAt: dates.nominateFrom } })
  const nominating = dayFromNow(context, { team, days: days.nominateFrom + 1, hour: 10 })
  await makeNominations(context, { round: await roundOf(team, month, nominating), story, at: nominating })
  const voting = dayFromNow(context, { team, days: days.voteFrom, hour: 9 })
  const round = await roundOf(team, month, voting)
  await seedViews(context, round, voting)
  await castBallots(context, { round, story })
}

function datesOf(context: SeedContext, team: Team, days: Days) {
  const dateOf = (offset: number) => dayFromNow(context, { team, days: offset, hour: 0 })
  return {
    nominateFrom: dateOf(days.nominateFrom),
    voteFrom: dateOf(days.voteFrom),
    noticeFrom: dateOf(days.noticeFrom),
    publishFrom: dateOf(days.publishFrom),
  }
}

type Step = { round: Round; story: StarMonth }

async function makeNominations(context: SeedContext, { round, story, at }: Step & { at: Date }): Promise<void> {
  const categories = await listCategories(round.team.id)
  for (const [slug, { nominations }] of Object.entries(story)) {
    const categoryId = categories.find((category) => category.slug === slug)?.id ?? ''
    for (const [nominator, nominee, reason, along = {}] of nominations) {
      const who = { categoryId, nominatorId: personOf(context, nominator).id, nomineeId: personOf(context, nominee).id }
      required(await nominate(round, { ...who, reason, ...(await comesAlong(context, { round, nomineeId: who.nomineeId, along, at })) }, at))
      for (const [by, words] of along.coSigns ?? []) await signToo(context, { round, who, by, words, at })
      if (along.isDeclined) required(await declineNomination(round, { categoryId, personId: who.nomineeId }, at))
    }
  }
}

type Bringing = { round: Round; nomineeId: string; along: Along; at: Date }

async function comesAlong(context: SeedContext, { round, nomineeId, along, at }: Bringing) {
  const dayBefore = (days: number) => addDays(calendarDay(at, round.team.timeZone), -days)
  const certified = along.hasStudied ? await listCertifiedLately(round.team.id, at) : []
  return {
    pledge: along.pledge,
    actDay: along.daysBefore === undefined ? undefined : dayBefore(along.daysBefore),
    cardId: along.card === undefined ? undefined : await findCard(context, along.card, nomineeId),
    praise: along.praise && { ...along.praise, day: dayBefore(along.daysBefore ?? 1) },
    certificateId: certified.find(({ personId }) => personId === nomineeId)?.certificateId,
  }
}

type Signing = { round: Round; who: { categoryId: string; nomineeId: string }; by: string; words: string; at: Date }

async function signToo(context: SeedContext, { round, who, by, words, at }: Signing): Promise<void> {
  const { id } = await context.database.nomination.findFirstOrThrow({ where: { roundId: round.id, ...who }, select: { id: true } })
  required(await coSign(round, { nominationId: id, personId: personOf(context, by).id, words }, at))
}

/** A demo that is opened again has its cards already; who has thrown some away nominates without. */
async function findCard({ database, people }: SeedContext, giver: string, receiverId: string): Promise<string | undefined> {
  const card = await database.kindCard.findFirst({ where: { giverId: people[giver]?.id ?? '', receiverId, endedAt: null }, orderBy: { givenAt: 'desc' } })
  return card?.id
}

async function castBallots(context: SeedContext, { round, story }: Step): Promise<void> {
  for (const [star, { ballots }] of Object.entries(story)) {
    for (const [voter, ...choices] of ballots) {
      const voterId = personOf(context, voter).id
      const named = choices.map((number) => personOf(context, number).id)
      required(await castBallot(round, { star, voterId, choices: named, requestKey: randomUUID() }))
    }
  }
}

function required(answer: object): void {
  if ('refused' in answer) throw new Error(`the demo's stars: ${String(answer.refused)}`)
}

async function roundOf(team: Team, month: string, at: Date): Promise<Round> {
  const round = await findRound(team, month, at)
  if (!round) throw new Error(`the demo has no round of ${month}`)
  return round
}

function monthAgo(now: Date, { team, months }: { team: Team; months: number }): string {
  const local = DateTime.fromJSDate(now, { zone: team.timeZone }).startOf('month').minus({ months })
  return monthOf(local.toJSDate(), team.timeZone)
}

function dayFromNow({ now }: SeedContext, { team, days, hour }: { team: Team; days: number; hour: number }): Date {
  return DateTime.fromJSDate(now, { zone: team.timeZone }).startOf('day').plus({ days, hours: hour }).toJSDate()
}
