import { randomUUID } from 'node:crypto'
import { findExamTitles } from '#app/exams/exam-rows.server.ts'
import { sittingOfQuiz } from '#app/exams/exam-quiz.ts'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { findMember } from '#app/people/member.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { clockWords, momentWords } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { earliestOpenDeadline, isSuspended, remainingMs } from '../attempt-clock.ts'
import { type Look, seeAttempt } from '../attempts/hand-in.server.ts'
import { scorePercent } from '../points.ts'

type Team = { id: string; timeZone: string }
type Asked = { language: Language } & Look

const dayMs = 24 * 60 * 60_000
/** How far back an attempt may still be re-opened. */
const reopenDays = 30
const mostEnded = 50

/** One deed or suspension of an attempt, as the lead reads it. */
export type AttemptNote = { key: string; on: string; kind: 'EXTRA_TIME' | 'REOPENED' | 'CLOSED' | 'SUSPENDED'; minutes: number | null; reason: string; by: string | null }

/** The attempts of a team that run now, and those that ended of late, the newest first; what is out of time is handed in first, as by whoever looks. */
export async function listTeamAttempts(team: Team, { language, ...look }: Asked) {
  const { now } = look
  const names = new Map((await listTeamMembers(team, now)).map(({ id, name }) => [id, name]))
  await handInOverdue([...names.keys()], look)
  const found = await database.attempt.findMany({
    where: { personId: { in: [...names.keys()] }, OR: [{ endedAt: null }, { endedAt: { gt: new Date(now.getTime() - reopenDays * dayMs) } }] },
    omit: { paper: true },
    include: { deeds: { orderBy: { doneAt: 'asc' } }, suspensions: { orderBy: { from: 'asc' } }, _count: { select: { responses: true } } },
    orderBy: { startedAt: 'desc' },
  })
  const exams = await findExamTitles(found.map(({ quiz }) => quiz))
  // An exam is the business of the unit that set it, though the person has come from there.
  const rows = found.filter(({ quiz }) => sittingOfQuiz(quiz) === null || exams.get(quiz)?.unitId === team.id)
  const doers = await namesOf(rows.flatMap(({ deeds }) => deeds.map(({ doneBy }) => doneBy)))
  const views = rows.map((row) => {
    const { id, personId, quiz, startedAt, endedAt, ending, points, maxPoints, passed, deadline, pausedUntil, _count } = row
    const title = findCourse(quiz)?.title ?? exams.get(quiz)?.title
    // One whose certificate cannot be printed stays open until it can.
    const isOpen = endedAt === null
    return {
      id,
      requestKey: randomUUID(),
      name: names.get(personId) ?? '',
      quiz: title ? inLanguage(title, language) : quiz,
      startedOn: momentWords(startedAt, team.timeZone, language),
      isOpen,
      answered: _count.responses,
      until: clockWords(deadline, team.timeZone),
      minutesLeft: Math.ceil(remainingMs({ deadline, pausedUntil }, now) / 60_000),
      isSuspended: isOpen && isSuspended(pausedUntil, now),
      end: endedAt && ending ? { on: momentWords(endedAt, team.timeZone, language), ending, percent: scorePercent({ points: points ?? 0, maxPoints: maxPoints ?? 0 }), passed: passed === true } : null,
      notes: notesOf(row, { team, language, doers }),
    }
  })
  return { open: views.filter(({ isOpen }) => isOpen), ended: views.filter(({ isOpen }) => !isOpen).slice(0, mostEnded) }
}

export type TeamAttempt = Awaited<ReturnType<typeof listTeamAttempts>>['open'][number]

/** What of these people is out of time, as by whoever looks. */
export async function handInOverdue(personIds: string[], look: Look): Promise<void> {
  const overdue = await database.attempt.findMany({ where: { personId: { in: personIds }, endedAt: null, deadline: { lt: earliestOpenDeadline(look.now) } }, select: { id: true, personId: true } })
  for (const { id, personId } of overdue) {
    const sitter = await findMember(personId, look.now)
    if (sitter) await seeAttempt(sitter, id, look)
  }
}

type Noted = {
  deeds: { id: string; kind: Exclude<AttemptNote['kind'], 'SUSPENDED'>; minutes: number | null; reason: string; doneBy: string; doneAt: Date }[]
  suspensions: { id: string; reason: string; from: Date; latest: Date; until: Date | null }[]
}

function notesOf({ deeds, suspensions }: Noted, { team, language, doers }: { team: Team; language: Language; doers: ReadonlyMap<string, string> }): AttemptNote[] {
  const notes = [
    ...deeds.map(({ id, kind, minutes, reason, doneBy, doneAt }) => ({ key: id, at: doneAt, kind, minutes, reason, by: doers.get(doneBy) ?? null })),
    ...suspensions.map(({ id, reason, from, latest, until }) => {
      const minutes = Math.ceil(((until ?? latest).getTime() - from.getTime()) / 60_000)
      return { key: id, at: from, kind: 'SUSPENDED' as const, minutes, reason, by: null }
    }),
  ]
  return notes.toSorted((one, other) => one.at.getTime() - other.at.getTime()).map(({ at, ...note }) => ({ ...note, on: momentWords(at, team.timeZone, language) }))
}

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const people = await database.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
