import { examOfQuiz } from '#app/exams/exam-quiz.ts'
import { translator } from '#app/languages/languages.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { scorePercent } from '#app/quizzes/points.ts'
import { fingerprintOf, type Plan } from '#app/quizzes/regrade/regrade-plan.server.ts'
import { type Regraded, standingAfter } from '#app/quizzes/regrade/regrading.ts'

/** One attempt that changes. `name` is null for people of units that the reader neither leads nor administers. */
export type PlanLine = { key: string; name: string | null; before: number; after: number; pass: 'won' | 'lost' | null; kept: boolean }

export type PlanView = {
  asked: number
  changed: number
  up: number
  down: number
  /** The old points stand, in favour of the learner. */
  kept: number
  won: number
  lost: number
  /** What an exam certified and is taken back: nothing else of an exam is certified by itself. Null for the quiz of a course. */
  withdrawn: number | null
  lines: PlanLine[]
  more: number
  shown: string
}

const mostLines = 60

/** `isDone`: what it did, not what it would do. */
type Planned = { quiz: string; isDone: boolean }
type Reader = Pick<Member, 'id' | 'leads' | 'administers' | 'language'>

/** What a regrade does or did, in figures and line by line: those first whose pass it touches. */
export async function viewPlan({ asked, regraded, won, lost }: Plan, reader: Reader, of: Planned): Promise<PlanView> {
  const lines = regraded.map((one) => ({ personId: one.personId, ...lineOf(one) }))
  const wonBy = new Set(won.map(({ attemptId }) => attemptId))
  const lostBy = new Set(lost.flatMap(({ attemptIds }) => attemptIds))
  const marked = lines.map((line) => ({ ...line, pass: wonBy.has(line.key) ? ('won' as const) : lostBy.has(line.key) && line.pass === 'lost' ? ('lost' as const) : null }))
  const inOrder = marked.toSorted((one, other) => weightOf(other) - weightOf(one)).slice(0, mostLines)
  const names = await namesOf(inOrder.map(({ personId }) => personId), reader)
  return {
    asked,
    changed: lines.filter(({ kept }) => !kept).length,
    up: lines.filter(({ before, after, kept }) => !kept && after > before).length,
    down: lines.filter(({ before, after, kept }) => !kept && after < before).length,
    kept: lines.filter(({ kept }) => kept).length,
    won: won.length,
    lost: lost.length,
    withdrawn: examOfQuiz(of.quiz) === null ? null : await countCertificates(lost.flatMap(({ attemptIds }) => attemptIds), of),
    lines: inOrder.map(({ personId, ...line }) => ({ ...line, name: names.get(personId) ?? null })),
    more: lines.length - inOrder.length,
    shown: fingerprintOf({ asked, regraded, won, lost }),
  }
}

async function countCertificates(attemptIds: readonly string[], { isDone }: Planned): Promise<number> {
  const standing = isDone ? {} : { revocations: { none: { reinstatedAt: null } } }
  return database.certificate.count({ where: { earnedBy: { in: attemptIds.map((id) => `attempt:${id}`) }, ...standing } })
}

function lineOf(one: Regraded) {
  const after = standingAfter(one)
  const pass = one.before.passed === after.passed ? null : after.passed ? ('won' as const) : ('lost' as const)
  return { key: one.id, before: scorePercent(one.before), after: scorePercent(one.taken ? after : one.after), pass, kept: !one.taken }
}

function weightOf({ pass, before, after, kept }: Omit<PlanLine, 'name' | 'key'>): number {
  return (pass ? 1000 : 0) + (kept ? 0 : 200) + Math.abs(after - before)
}

/** Results are private to the person and who leads them: others are counted and not named. */
async function namesOf(personIds: readonly string[], { leads, administers }: Reader): Promise<ReadonlyMap<string, string>> {
  const units = [...new Set([...leads, ...administers])]
  const people = await database.person.findMany({ where: { id: { in: [...new Set(personIds)] }, memberships: { some: { unitId: { in: units } } } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

export function truthIn(language: Member['language']) {
  const t = translator(language)
  return (value: boolean) => t(`quizzes:truth.${value}`)
}
