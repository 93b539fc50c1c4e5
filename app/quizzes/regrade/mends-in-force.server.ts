import { LRUCache } from 'lru-cache'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { keptUntilWritten } from '#app/platform/kept-until-written.server.ts'
import { questionHash } from '#app/practice/cards/question-hash.ts'
import type { Question } from '../question.ts'
import { Mend, mendedQuestions } from './mend.ts'
import type { Benefit } from './regrade-choices.ts'

/** A mended key that holds: for whoever draws the question from now on, and for attempts that were open when it was applied. */
export type MendInForce = {
  id: string
  quiz: string
  question: string
  mend: Mend
  benefit: Benefit
  reason: string
  appliedAt: Date
  /** Every version of the question that this is the key of: as its author wrote it, and as it was mended before. */
  versions: ReadonlySet<string>
}

// Every attempt asks for them four times, and a key is hardly ever mended.
const kept = keptUntilWritten<readonly MendInForce[]>(['Regrade', 'RegradeApplication'], 500)

/** Of one quiz, or of all; of each question the last one holds. A question that its author changed is another version, and none holds. */
export async function listMends(quiz?: string, transaction: Transaction = database): Promise<readonly MendInForce[]> {
  return kept(quiz === undefined ? 'all' : `of ${quiz}`, () => readMends(quiz, transaction))
}

async function readMends(quiz: string | undefined, transaction: Transaction): Promise<MendInForce[]> {
  const rows = await transaction.regrade.findMany({ where: { ...(quiz === undefined ? {} : { quiz }), application: { isNot: null } }, include: { application: true } })
  const roots = Map.groupBy(rows, ({ quiz: of, question, root }) => `${of}/${question}/${root}`)
  return [...roots.values()].flatMap((applied) => {
    const inOrder = applied.toSorted((one, other) => Number(one.application?.appliedAt) - Number(other.application?.appliedAt))
    const last = inOrder.at(-1)
    if (!last?.application) return []
    const { id, quiz: of, question, root, mend, benefit, reason, application } = last
    const versions = new Set([root, ...inOrder.flatMap(({ mendedHash }) => mendedHash ?? [])])
    return [{ id, quiz: of, question, mend: Mend.parse(mend), benefit, reason, appliedAt: application.appliedAt, versions }]
  })
}

/** The one that holds for this version of a question; null where its key was never mended. */
export function mendOf(mends: readonly MendInForce[], question: Question): MendInForce | null {
  const own = mends.filter((one) => one.question === question.id)
  return own.length === 0 ? null : (own.find(({ versions }) => versions.has(questionHash(question))) ?? null)
}

type QuizCourse = { slug: string; quiz: { questions: Question[] } }

/** The course with its questions as they are asked now. */
export async function asAskedNow<C extends QuizCourse>(course: C, transaction: Transaction = database): Promise<C> {
  return withMends(course, await listMends(course.slug, transaction))
}

/** As asAskedNow, for who has the mends of all quizzes at hand. Where none holds it is the course itself. */
export function withMends<C extends QuizCourse>(course: C, mends: readonly MendInForce[]): C {
  const own = mends.filter(({ quiz }) => quiz === course.slug)
  return own.length === 0 ? course : { ...course, quiz: { ...course.quiz, questions: questionsNow(course, own) } }
}

// The deck of practice knows a list of questions by what it is: the same mends give the same list.
const asked = new LRUCache<string, Question[]>({ max: 200 })

function questionsNow({ slug, quiz: { questions } }: QuizCourse, mends: readonly MendInForce[]): Question[] {
  const key = `${slug}/${mends.map(({ id }) => id).join()}`
  const known = asked.get(key) ?? mendedQuestions(questions, (question) => mendOf(mends, question)?.mend ?? null)
  asked.set(key, known)
  return known
}
