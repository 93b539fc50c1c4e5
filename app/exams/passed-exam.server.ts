import { database } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import type { Bilingual } from '#app/quizzes/question.ts'
import { phaseOf } from './exam-clock.ts'
import { examName } from './exam-name.server.ts'
import { quizOfSitting } from './exam-quiz.ts'

const shownDays = 45
const mostNames = 24

/**
 * The last exam of a unit whose window has closed, with the names of those who passed and are still there; null where
 * nobody has. Never points, nor anything of the others; a make-up adds its names once it has closed too.
 */
export async function findPassedExam(unit: { id: string; timeZone: string }, now: Date): Promise<{ title: Bilingual; names: string[] } | null> {
  const main = await database.examSitting.findFirst({
    where: { kind: 'MAIN', closesAt: { lte: now, gt: new Date(now.getTime() - shownDays * 24 * 60 * 60_000) }, exam: { unitId: unit.id, cancellation: null } },
    select: { exam: { select: { title: true, month: true, sittings: { select: { id: true, opensAt: true, closesAt: true } } } } },
    orderBy: { closesAt: 'desc' },
  })
  if (!main) return null
  const { sittings } = main.exam
  const closed = sittings.filter((sitting) => phaseOf(sitting, now) === 'closed')
  const today = calendarDay(now, unit.timeZone)
  const passed = await database.attempt.findMany({
    where: {
      quiz: { in: closed.map(({ id }) => quizOfSitting(id)) },
      passed: true,
      person: { deactivatedAt: null, memberships: { some: { unitId: unit.id, from: { lte: today }, OR: [{ until: null }, { until: { gt: today } }] } } },
    },
    select: { person: { select: { name: true } } },
    orderBy: { person: { employeeNumber: 'asc' } },
    take: mostNames,
  })
  const names = [...new Set(passed.map(({ person }) => person.name))]
  return names.length > 0 ? { title: examName(main.exam), names } : null
}
