import type { Prisma } from '#app/generated/sqlite/client.ts'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { listTeamMembers, type TeamMember } from '#app/people/team.server.ts'
import { database } from '#app/platform/database.server.ts'
import { type Coverage, coverageOf } from './standing/coverage.ts'
import { isSessionOpen } from './sessions/session.ts'
import { type Standing, standingOf, type TeachBackState } from './standing/standing.ts'
import { settleCoverage } from './teach-backs.server.ts'

type Unit = { id: string; timeZone: string }
type Learner = { id: string; name: string; photoKey: string | null; standing: Standing }

/** A session with the ids of who was there. */
export type SessionSummary = { id: string; place: string; code: string; openedAt: Date; isOpen: boolean; attended: string[] }

export type TeachBackSummary = {
  id: string
  course: string
  title: { zh: string; en: string }
  teacher: { id: string; name: string; photoKey: string | null }
  namedAt: Date
  state: TeachBackState
  completedAt: Date | null
  closeReason: string | null
  /** A complete one stays at 100 %, with the number of people of then. */
  covered: number
  total: number
  percent: number
  /** Today's members but the teacher, who is still to be taught first. */
  people: Learner[]
  /** The earliest first. */
  sessions: SessionSummary[]
}

const whole = {
  teacher: { select: { name: true } },
  completion: true,
  sessions: { include: { attendance: true }, orderBy: { openedAt: 'asc' } },
  checks: { select: { personId: true, passed: true }, orderBy: { drawnAt: 'asc' } },
} as const satisfies Prisma.TeachBackInclude

type Row = Prisma.TeachBackGetPayload<{ include: typeof whole }>

/** All teach-backs of a unit, running ones first, then the newest. Where the last open member has left, it completes now. */
export async function listTeachBacks(unit: Unit, now: Date, id?: string): Promise<TeachBackSummary[]> {
  const members = await listTeamMembers(unit, now)
  const memberIds = members.map((member) => member.id)
  const read = () => database.teachBack.findMany({ where: { unitId: unit.id, ...(id === undefined ? {} : { id }) }, include: whole, orderBy: { namedAt: 'desc' } })
  let rows = await read()
  const ripe = rows.filter((row) => stateOf(row) === 'running' && coverageIn(row, members).isComplete)
  for (const row of ripe) await settleCoverage({ id: row.id, memberIds, now })
  if (ripe.length > 0) rows = await read()
  const summaries = rows.map((row) => summarise(row, members, now))
  return [...summaries.filter(({ state }) => state === 'running'), ...summaries.filter(({ state }) => state !== 'running')]
}

/** One of a unit's, or null. */
export async function findTeachBack(unit: Unit, id: string, now: Date): Promise<TeachBackSummary | null> {
  return (await listTeachBacks(unit, now, id))[0] ?? null
}

function summarise(row: Row, members: readonly TeamMember[], now: Date): TeachBackSummary {
  const { id, course, teacher, teacherId, namedAt, completion, closeReason, sessions } = row
  const coverage = coverageIn(row, members)
  const learners = members.filter((member) => member.id !== teacherId).map((member): Learner => {
    const checks = row.checks.filter(({ personId }) => personId === member.id)
    return { id: member.id, name: member.name, photoKey: member.photoKey, standing: standingOf(checks) }
  })
  return {
    id,
    course,
    title: findCourse(course)?.title ?? { zh: course, en: course },
    teacher: { id: teacherId, name: teacher.name, photoKey: members.find((member) => member.id === teacherId)?.photoKey ?? null },
    namedAt,
    state: stateOf(row),
    completedAt: completion?.completedAt ?? null,
    closeReason,
    ...(completion ? { covered: completion.members, total: completion.members, percent: 100 } : { covered: coverage.covered.length, total: coverage.total, percent: coverage.percent }),
    people: [...learners.filter(({ standing }) => standing !== 'covered'), ...learners.filter(({ standing }) => standing === 'covered')],
    sessions: sessions.map(({ attendance, ...session }) => ({
      id: session.id,
      place: session.place,
      code: session.code,
      openedAt: session.openedAt,
      isOpen: isSessionOpen(session, now),
      attended: attendance.map(({ personId }) => personId),
    })),
  }
}

function coverageIn({ teacherId, checks }: Row, members: readonly TeamMember[]): Coverage {
  const passed = checks.flatMap((check) => (check.passed === true ? [check.personId] : []))
  return coverageOf({ members: members.map(({ id }) => id), teacherId, passed })
}

function stateOf({ closedAt, completion }: Row): TeachBackState {
  if (completion) return 'complete'
  return closedAt ? 'closed' : 'running'
}
