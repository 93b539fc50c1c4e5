import { z } from 'zod'
import { findLearning } from '#app/learning/completions.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { type Answer, readAnswer } from '#app/quizzes/answer.ts'
import { type DrawnQuestion, toPaperQuestion } from '#app/quizzes/paper.ts'
import { inHundredths, type Question } from '#app/quizzes/question.ts'
import { listMends, withMends } from '#app/quizzes/regrade/mends-in-force.server.ts'
import { scoreAnswer } from '#app/quizzes/scoring.ts'
import { readGiven, toCard } from '#app/quizzes/sitting/card.ts'
import { listVersions, type QuestionVersion } from '../cards/deck.ts'
import { drawQuestion } from '../cards/draw-question.ts'
import { keepMemory, memoryOf } from '../cards/review-cards.server.ts'
import { remember } from '../cards/schedule.ts'
import { ownCoursesOf } from '../own-courses.server.ts'
import { findPutAwayQuestions } from '../put-away.server.ts'
import { queueOf, type RunQueue } from './run-queue.ts'

const CardIds = z.array(z.string())

/** A question in its turn; `drawn` by a seed that stays here, for the order of an ordering is its key. */
export type Asked = { place: number; cardId: string; version: QuestionVersion; drawn: DrawnQuestion }
export type Run = { id: string; answers: { id: string; cardId: string; isRight: boolean }[]; queue: RunQueue; asked: Asked | null }

type CardRow = QuestionVersion & { id: string }
/** `isAway`: it is not asked now, for its keys are put away. */
type Current = { card: CardRow; question: Question; isAway: boolean }

/** The questions that cards are of, as they stand today in one's own courses; one that was changed is no mistake any more. */
async function currentQuestions(personId: string, cards: readonly CardRow[], now: Date): Promise<Map<string, Current>> {
  const learning = await findLearning(personId, now)
  const mends = await listMends()
  const courses = ownCoursesOf(learning).courses.map((course) => withMends(course, mends))
  const isPutAway = await findPutAwayQuestions(personId, { learning, now })
  const versions = new Map(courses.flatMap(({ slug, quiz }) => listVersions(slug, quiz.questions)).map((one) => [one.hash, one.question]))
  return new Map(cards.flatMap((card) => {
    const question = versions.get(card.hash)
    return question ? [[card.id, { card, question, isAway: isPutAway(card.course, question) }] as const] : []
  }))
}

const cardFields = { id: true, course: true, question: true, hash: true } as const

/** Begins a run of all open mistakes, or goes on with the one there is. False where there is nothing to practise. */
export async function beginRun(personId: string, now: Date): Promise<boolean> {
  if (await database.practiceRun.findUnique({ where: { openKey: personId }, select: { id: true } })) return true
  const rows = await database.reviewCard.findMany({ where: { personId, rating: 1 }, orderBy: [{ reviewedAt: 'asc' }, { id: 'asc' }], select: cardFields })
  const current = await currentQuestions(personId, rows, now)
  const cards = rows.flatMap(({ id }) => (current.get(id)?.isAway === false ? [id] : []))
  if (cards.length === 0) return false
  try {
    await database.practiceRun.create({ data: { personId, openKey: personId, cards, startedAt: now } })
  } catch (error) {
    // Pressed twice: it goes on.
    if (!isUniqueViolation(error)) throw error
  }
  return true
}

/** The run that goes on, and the question in turn: null while the keys of all that is left are put away. */
export async function findRun(personId: string, now: Date): Promise<Run | null> {
  const run = await database.practiceRun.findUnique({ where: { openKey: personId }, include: { answers: { orderBy: { place: 'asc' }, select: { id: true, cardId: true, isRight: true } } } })
  if (!run) return null
  const { id, answers } = run
  const rows = await database.reviewCard.findMany({ where: { personId, id: { in: CardIds.parse(run.cards) } }, select: cardFields })
  const current = await currentQuestions(personId, rows, now)
  const away = new Set([...current.values()].filter(({ isAway }) => isAway).map(({ card }) => card.id))
  // A question that was changed meanwhile has left the run.
  const queue = queueOf(CardIds.parse(run.cards).filter((card) => current.has(card)), answers, away)
  const found = queue.next === null ? undefined : current.get(queue.next)
  const place = answers.length + 1
  return { id, answers, queue, asked: found ? { place, cardId: found.card.id, version: found.card, drawn: drawQuestion(found.question, `${id}/${place}`) } : null }
}

/** Ends a run in which nothing is left, or which is broken off; what was answered stands. */
export async function endRun(personId: string, now: Date): Promise<void> {
  await database.practiceRun.updateMany({ where: { openKey: personId }, data: { openKey: null, endedAt: now } })
}

export type RunOutcome = { answerId: string } | { refused: 'nothing-chosen' | 'moved-on' }

/** Keeps the answer to the question in turn. Pressed twice it is one answer; null where no run goes on. */
export async function answerInRun(personId: string, form: FormData, now: Date): Promise<RunOutcome | null> {
  const run = await findRun(personId, now)
  if (!run) return null
  const place = Number(form.get('place'))
  const same = run.answers[place - 1]
  if (same && same.cardId === form.get('card')) return { answerId: same.id }
  const { asked } = run
  if (!asked || asked.place !== place || asked.cardId !== form.get('card')) return { refused: 'moved-on' }
  const { drawn } = asked
  const read = readGiven(toCard(toPaperQuestion(drawn.question, drawn.order), 'zh'), form)
  const given = read.fault === null ? read.answer : null
  const own = given && readAnswer(drawn, given)
  if (!given || !own) return { refused: 'nothing-chosen' }
  try {
    return await database.$transaction((transaction) => keepRunAnswer(transaction, { personId, run, asked, given, own, now }))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const { id } = await database.practiceRunAnswer.findUniqueOrThrow({ where: { runId_place: { runId: run.id, place } }, select: { id: true } })
    return { answerId: id }
  }
}

/** `given` as it came, in the keys of what was shown; `own` in the question's ids. */
type Keeping = { personId: string; run: Run; asked: Asked; given: Answer; own: Answer; now: Date }

async function keepRunAnswer(transaction: Transaction, { personId, run, asked, given, own, now }: Keeping): Promise<RunOutcome> {
  const { cardId, place, version, drawn } = asked
  const isRight = scoreAnswer(drawn.question, own) === inHundredths(drawn.question.points)
  const { id } = await transaction.practiceRunAnswer.create({ data: { runId: run.id, place, cardId, drawn, answer: given, isRight, answeredAt: now }, select: { id: true } })
  const card = await transaction.reviewCard.findUniqueOrThrow({ where: { id: cardId } })
  // Right after a look at the answer a moment ago is remembered less well than right at once.
  const wasWrong = run.answers.some((one) => one.cardId === cardId)
  const memory = remember(memoryOf(card), isRight ? (wasWrong ? 2 : 3) : 1, now)
  const { course, question, hash } = version
  await keepMemory(transaction, { personId, version: { course, question, hash }, memory, attemptId: null })
  if (isRight && run.queue.left === 1) await transaction.practiceRun.updateMany({ where: { id: run.id }, data: { openKey: null, endedAt: now } })
  return { answerId: id }
}
