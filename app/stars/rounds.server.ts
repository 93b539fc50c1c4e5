import { DateTime } from 'luxon'
import { LRUCache } from 'lru-cache'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { findCalendar } from './calendar/calendar.server.ts'
import { movedNotice, type PlannedRound, planRound } from './calendar/star-calendar.ts'
import { ensureCategories, listFrozenStars } from './categories.server.ts'
import { countEverElectors, listMembers } from './electorate.server.ts'
import { closeVote } from './close-vote.server.ts'
import { freezeRound } from './freeze.server.ts'
import { extendVote, roundPhase, type RoundDates, type RoundPhase } from './round-phase.ts'

export type Team = { id: string; name: string; timeZone: string }

/** One month of one team, as it stands now. */
export type Round = {
  id: string
  team: Team
  /** "2026-11" */
  month: string
  dates: RoundDates
  phase: RoundPhase
  quorumPercent: number
  /** On how many days of the nominations one must have been on duty to vote; 0 asks for none. */
  dutyDays: number
  frozenAt: Date | null
}

/**
 * The round of a month, brought up to date: whoever looks first creates this month's, freezes its electorate and
 * its stars when voting has begun, and extends it once when the vote closed below the quorum. Null for a month without a round.
 */
export async function findRound(team: Team, month: string, now: Date): Promise<Round | null> {
  const [round] = await findRounds(team, [month], now)
  return round ?? null
}

/** As findRound, for several months at once, in their order. */
export async function findRounds(team: Team, months: readonly string[], now: Date): Promise<Round[]> {
  const rows = await loadRows(team.id, months)
  const rounds: Round[] = []
  for (const month of months) {
    const row = rows.find((one) => one.month === month) ?? (await openRound(team, month, now))
    if (row) rounds.push(await settle(row, team, now))
  }
  return rounds
}

/** All rounds of a team, the newest first; this month's is made if it is time. */
export async function listRounds(team: Team, now: Date): Promise<Round[]> {
  await findRound(team, monthOf(now, team.timeZone), now)
  const rows = await database.round.findMany({ where: { unitId: team.id }, include: parts, orderBy: { month: 'desc' } })
  const rounds: Round[] = []
  for (const row of rows) rounds.push(await settle(row, team, now))
  return rounds
}

export function monthOf(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM')
}

const parts = { extension: { select: { voteUntil: true } }, close: { select: { closedAt: true } }, publication: { select: { publishedAt: true } }, skips: { where: { takenBackAt: null }, select: { id: true } } } as const

type Row = Prisma.RoundGetPayload<{ include: typeof parts }>
type Flat = Omit<Row, 'extension' | 'close' | 'publication' | 'skips'> & { voteUntil: Date | null; closedAt: Date | null; publishedAt: Date | null; skipId: string | null }

/** Every page of the stars and every ballot begins here, so it is one statement by hand: composed by Prisma it would be three. */
async function loadRows(unitId: string, months: readonly string[]): Promise<Row[]> {
  const rows = await database.$queryRaw<Flat[]>`SELECT r.*, e."voteUntil", c."closedAt", p."publishedAt", s."id" AS "skipId" FROM "Round" r
    LEFT JOIN "RoundExtension" e ON e."roundId" = r."id" LEFT JOIN "RoundPublication" p ON p."roundId" = r."id"
    LEFT JOIN "RoundClose" c ON c."roundId" = r."id" LEFT JOIN "RoundSkip" s ON s."roundId" = r."id" AND s."takenBackAt" IS NULL
    WHERE r."unitId" = ${unitId} AND r."month" IN (${Prisma.join([...months])})`
  return rows.map(({ voteUntil, closedAt, publishedAt, skipId, ...round }) => ({
    ...round,
    extension: voteUntil && { voteUntil },
    close: closedAt && { closedAt },
    publication: publishedAt && { publishedAt },
    skips: skipId === null ? [] : [{ id: skipId }],
  }))
}

async function loadRow(unitId: string, month: string): Promise<Row | null> {
  const [row] = await loadRows(unitId, [month])
  return row ?? null
}

/**
 * Only this month's, only while there is a vote to come, and only where there is somebody who could vote: a month that
 * nobody saw had no election, nor had a team of nobody.
 */
async function openRound(team: Team, month: string, now: Date): Promise<Row | null> {
  if (month !== monthOf(now, team.timeZone)) return null
  const planned = await planFrom(team, month)
  if (now >= planned.noticeFrom) return null
  const voters = await listMembers(team, now < planned.voteFrom ? now : planned.voteFrom)
  return voters.length > 0 ? createRound(team, month, planned) : null
}

/** Whoever comes second finds the round of the first. */
async function createRound(team: Team, month: string, planned: PlannedRound & { dutyDays: number }): Promise<Row | null> {
  await ensureCategories(team.id)
  try {
    return await database.round.create({ data: { unitId: team.id, month, ...planned }, include: parts })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return loadRow(team.id, month)
  }
}

/** The round of a month, made before its time where it is not there yet: so that its dates can be moved, or the month skipped. */
export async function planAhead(team: Team, month: string, now: Date): Promise<Round | null> {
  const found = await findRound(team, month, now)
  if (found) return found
  const row = await createRound(team, month, await planFrom(team, month))
  return row && roundOf(row, team, now)
}

/** Most units have the same calendar, and each visit of Today asks: what one made of it holds for all. */
const planned = new LRUCache<string, PlannedRound>({ max: 500 })

/** The dates of a month and its rule of who votes, as the unit's calendar has them now. */
async function planFrom({ id, timeZone }: Team, month: string): Promise<PlannedRound & { dutyDays: number }> {
  const { dutyDays, ...calendar } = await findCalendar(id)
  const key = [month, timeZone, ...Object.values(calendar)].join()
  const dates = planned.get(key) ?? planRound({ month, zone: timeZone, calendar })
  planned.set(key, dates)
  return { ...dates, dutyDays }
}

async function settle(row: Row, team: Team, now: Date): Promise<Round> {
  const round = roundOf(row, team, now)
  if (round.phase === 'skipped') return round
  const isFrozen = round.frozenAt !== null || (await freezeWhenDue(round, now))
  const isExtended = isFrozen && (await extendWhenDue(round, now))
  const hasChanged = isFrozen !== (round.frozenAt !== null) || isExtended
  const settledRow = hasChanged ? await loadRow(team.id, row.month) : row
  const settled = settledRow ? roundOf(settledRow, team, now) : round
  if (settledRow?.close === null && isFrozen) await closeVote(settled, now)
  return settled
}

async function freezeWhenDue(round: Round, now: Date): Promise<boolean> {
  if (now < round.dates.voteFrom) return false
  await freezeRound(round, now)
  return true
}

async function extendWhenDue(round: Round, now: Date): Promise<boolean> {
  const { dates } = round
  if (now < dates.noticeFrom || dates.publishedAt !== null || dates.extendedTo != null) return false
  if (!(await missesQuorum(round))) return false
  const extension = extendVote(dates, round.team.timeZone)
  if ('refused' in extension) return false
  const { extendedTo } = extension
  const lag = extendedTo.getTime() - dates.noticeFrom.getTime()
  // An extension moves the notice along by itself, so the row holds its end without; it hangs as many working days as before.
  const publishFrom = new Date(movedNotice(dates, extendedTo, round.team.timeZone).getTime() - lag)
  try {
    await database.$transaction(async (transaction) => {
      await transaction.roundExtension.create({ data: { roundId: round.id, voteUntil: extendedTo, extendedAt: now } })
      await transaction.round.update({ where: { id: round.id }, data: { publishFrom } })
      await recordAudit(transaction, { actorId: null, action: 'extend-vote', subject: `round:${round.id}`, details: { month: round.month, until: extendedTo.toISOString() } })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  return true
}

/** One star below the quorum is enough: the others stay open along with it. */
export async function missesQuorum(round: Round): Promise<boolean> {
  const electorate = await countEverElectors(round.id)
  const turnout = await listTurnout(round.id)
  const stars = await listFrozenStars(round.id)
  return stars.some(({ id }) => (turnout.get(id) ?? 0) * 100 < electorate * round.quorumPercent)
}

/** How many have voted, by star. A number only: who it was stays in the database. */
export async function listTurnout(roundId: string): Promise<Map<string, number>> {
  const rows = await database.turnout.groupBy({ by: ['categoryId'], where: { roundId }, _count: true })
  return new Map(rows.map(({ categoryId, _count }) => [categoryId, _count]))
}

function roundOf(row: Row, team: Team, now: Date): Round {
  const { id, month, quorumPercent, dutyDays, frozenAt, nominateFrom, voteFrom, noticeFrom, publishFrom } = row
  const extendedTo = row.extension?.voteUntil ?? null
  const publishedAt = row.publication?.publishedAt ?? null
  const dates = { nominateFrom, voteFrom, noticeFrom, publishFrom, extendedTo, publishedAt, isSkipped: row.skips.length > 0 }
  return { id, team, month, dates, phase: roundPhase(dates, now), quorumPercent, dutyDays, frozenAt }
}
