import { database } from '#app/platform/database.server.ts'
import { lastClose, type Turn, turnOf } from '../exam-clock.ts'
import { type ExamAttempt, listExamAttempts, sittingsOf, whole } from '../exam-rows.server.ts'
import { listSitters } from '../sitters.server.ts'

type Team = { id: string; timeZone: string }

/** `mayMakeUp`: belongs to the unit today and has missed the exam or failed it, with no sitting left. */
export type ExamSitter = { id: string; name: string; employeeNumber: string; hasLeft: boolean; turn: Turn; attempts: ExamAttempt[]; mayMakeUp: boolean }

/** An exam of this unit with everybody who was to sit it when its window closed, and who has; null for another unit's. */
export async function findTeamExam(team: Team, examId: string, now: Date) {
  const exam = await database.exam.findFirst({ where: { id: examId, unitId: team.id }, include: whole })
  if (!exam) return null
  const sittings = sittingsOf(exam)
  const attempts = await listExamAttempts(sittings.map(({ id }) => id), { now })
  const closesAt = lastClose(sittings.filter(({ kind }) => kind === 'MAIN'))
  const [today, expected] = await Promise.all([listSitters(team, now), listSitters(team, closesAt < now ? closesAt : now)])
  const others = await findPeople(attempts.map(({ personId }) => personId).filter((id) => !expected.some((one) => one.id === id)))
  const sitters = [...expected, ...others].map(({ id, name, employeeNumber }): ExamSitter => {
    const own = attempts.filter(({ personId }) => personId === id)
    const turn = turnOf(sittings, own, { personId: id, now })
    const hasLeft = !today.some((one) => one.id === id)
    return { id, name, employeeNumber, hasLeft, turn, attempts: own, mayMakeUp: !hasLeft && (turn.turn === 'missed' || turn.turn === 'failed') }
  })
  return { exam, sittings, sitters: sitters.toSorted((one, other) => (one.employeeNumber < other.employeeNumber ? -1 : 1)) }
}

export type TeamExam = NonNullable<Awaited<ReturnType<typeof findTeamExam>>>

async function findPeople(ids: readonly string[]) {
  if (ids.length === 0) return []
  return database.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true, employeeNumber: true } })
}
