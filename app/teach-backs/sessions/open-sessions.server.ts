import { findCourse } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { earliestOpening } from './session.ts'

/** What Today says of a session that is open now, or of its questions that are left to answer. */
export type OpenSession = { to: string; course: string; teacher: string; place: string; todo: 'attend' | 'check' | 'teach' }

/** The sessions of a member's team in which something is left to do: type the code, teach, or, also after its end, answer the check. */
export async function listOpenSessions({ id, unit, language }: Member, now: Date): Promise<OpenSession[]> {
  const sessions = await database.teachBackSession.findMany({
    where: { OR: [{ openKey: { not: null }, openedAt: { gt: earliestOpening(now) } }, { checks: { some: { personId: id, answeredAt: null } } }], teachBack: { unitId: unit.id, openKey: { not: null } } },
    select: {
      id: true,
      place: true,
      teachBack: {
        select: { id: true, course: true, teacherId: true, teacher: { select: { name: true } }, checks: { where: { personId: id }, orderBy: { drawnAt: 'desc' }, select: { sessionId: true, answeredAt: true, passed: true } } },
      },
      attendance: { where: { personId: id }, select: { personId: true } },
    },
    orderBy: { openedAt: 'asc' },
  })
  const left = sessions.flatMap(({ id: sessionId, place, teachBack, attendance }): OpenSession[] => {
    const [latest] = teachBack.checks
    const isAsked = latest?.sessionId === sessionId && latest.answeredAt === null
    const todo = teachBack.teacherId === id ? 'teach' : attendance.length === 0 ? 'attend' : isAsked ? 'check' : null
    // Who knows it already may come, and need not.
    if (todo === null || (todo !== 'teach' && teachBack.checks.some(({ passed }) => passed))) return []
    const title = findCourse(teachBack.course)?.title
    return [{ to: `/teach-backs/${teachBack.id}`, course: title ? inLanguage(title, language) : teachBack.course, teacher: teachBack.teacher.name, place, todo }]
  })
  // Of a teach-back the latest: who left questions unanswered and may come again is asked to come.
  return [...new Map(left.map((session) => [session.to, session])).values()]
}
