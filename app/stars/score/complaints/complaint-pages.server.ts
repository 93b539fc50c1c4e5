import { calendarDay, dayWords } from '#app/platform/dates.ts'
import { asMoment, database } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Team } from '../../rounds.server.ts'
import { complaintState } from './complaint-forms.ts'

const parts = { appeal: true, decision: true, unit: { select: { timeZone: true } }, person: { select: { name: true } } } as const satisfies Prisma.ComplaintInclude

type Row = Prisma.ComplaintGetPayload<{ include: typeof parts }>
type Reading = { language: Language; now: Date }

function inWords({ id, day, grade, what, validUntil, appeal, decision, unit, person }: Row, { language, now }: Reading) {
  const state = complaintState({ validUntil, isAppealed: appeal !== null, isOverturned: decision?.isOverturned ?? null }, calendarDay(now, unit.timeZone))
  return {
    id,
    person: person.name,
    grade,
    what,
    state,
    day: dayWords(day, language),
    validUntil: dayWords(validUntil, language),
    appeal: appeal?.text ?? null,
    decision: decision?.reason ?? null,
    mayAppeal: appeal === null && state === 'valid',
  }
}

export type ShownComplaint = ReturnType<typeof inWords>

/** One's own complaint; null for anybody else's. */
export async function findOwnComplaint(personId: string, id: string, reading: Reading): Promise<ShownComplaint | null> {
  const row = await database.complaint.findFirst({ where: { id, personId }, include: parts })
  return row && inWords(row, reading)
}

/** The ways to one's own complaints that still count. */
export async function listStandingComplaints(personId: string, { language, now }: Reading): Promise<{ id: string; day: string }[]> {
  const rows = await database.complaint.findMany({ where: { personId, NOT: { decision: { isOverturned: true } } }, select: { id: true, day: true, validUntil: true, unit: { select: { timeZone: true } } }, orderBy: { recordedAt: 'desc' } })
  return rows.filter(({ validUntil, unit }) => validUntil >= calendarDay(now, unit.timeZone)).map(({ id, day }) => ({ id, day: dayWords(day, language) }))
}

/** The complaints of a team for who leads or administers it, the newest first; never those about the reader. */
export async function listComplaints(team: Team, readerId: string, reading: Reading) {
  const rows = await database.complaint.findMany({ where: { unitId: team.id, personId: { not: readerId } }, include: parts, orderBy: { recordedAt: 'desc' }, take: 100 })
  const recorders = await database.person.findMany({ where: { id: { in: rows.map(({ recordedBy }) => recordedBy) } }, select: { id: true, name: true } })
  return rows.map((row) => ({
    ...inWords(row, reading),
    recorder: recorders.find(({ id }) => id === row.recordedBy)?.name ?? '',
    mayDecide: row.appeal !== null && row.decision === null && row.recordedBy !== readerId,
  }))
}

const newsDays = 14
const newsSince = (now: Date) => new Date(now.getTime() - newsDays * 86_400_000)

/** For Today: complaints about a person, and what was decided of them, while that is new. */
export async function listComplaintNews(personId: string, now: Date): Promise<{ id: string; kind: 'complaint' | 'complaintUpheld' | 'complaintOverturned' }[]> {
  const since = newsSince(now)
  const rows = await database.complaint.findMany({
    where: { personId, OR: [{ recordedAt: { gt: since } }, { decision: { decidedAt: { gt: since } } }] },
    select: { id: true, decision: { select: { isOverturned: true } } },
    orderBy: { recordedAt: 'desc' },
  })
  return rows.map(({ id, decision }) => ({ id, kind: decision === null ? 'complaint' : decision.isOverturned ? 'complaintOverturned' : 'complaintUpheld' }))
}

/** Whether listComplaintNews has any, as a condition of a statement. */
export function hasComplaintNews(personId: string, now: Date): Prisma.Sql {
  const after = asMoment(newsSince(now))
  return Prisma.sql`EXISTS (SELECT 1 FROM "Complaint" c LEFT JOIN "ComplaintDecision" d ON d."complaintId" = c."id" WHERE c."personId" = ${personId} AND (c."recordedAt" > ${after} OR d."decidedAt" > ${after}))`
}

/** The first team in which an appeal waits for this reader; null for none. */
export async function findWaitingAppeal({ id, leads, administers }: { id: string; leads: readonly string[]; administers: readonly string[] }): Promise<string | null> {
  const row = await database.complaint.findFirst({
    where: { unitId: { in: [...leads, ...administers] }, appeal: { isNot: null }, decision: null, recordedBy: { not: id }, personId: { not: id } },
    select: { unitId: true },
    orderBy: { recordedAt: 'asc' },
  })
  return row?.unitId ?? null
}
