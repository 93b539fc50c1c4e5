import { z } from 'zod'
import { findLearning } from '#app/learning/completions.server.ts'
import { type Delivery, readDelivery } from '#app/offline/delivery.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { type Answer, readAnswer } from '#app/quizzes/answer.ts'
import { type DrawnQuestion, toPaperQuestion } from '#app/quizzes/paper.ts'
import { Id, inHundredths } from '#app/quizzes/question.ts'
import { scoreAnswer } from '#app/quizzes/scoring.ts'
import { readGiven, toCard } from '#app/quizzes/sitting/card.ts'
import { dailyMost } from '../cards/choose.ts'
import { isOneTap, type QuestionVersion } from '../cards/deck.ts'
import { drawQuestion } from '../cards/draw-question.ts'
import { questionHash, shownHash } from '../cards/question-hash.ts'
import { ratingOf, readTime } from '../cards/rating.ts'
import { keepMemory, memoryOf } from '../cards/review-cards.server.ts'
import { remember } from '../cards/schedule.ts'
import { findOwnQuestion } from '../own-courses.server.ts'
import { findPutAway } from '../put-away.server.ts'
import type { Practiser } from '../practice-day.server.ts'
import type { AnswerRefusal } from '../practice-view.ts'

const Source = z.object({ course: Id, question: Id, version: z.string() })

export type AnswerOutcome = { answerId: string } | { refused: AnswerRefusal }

/**
 * Keeps a daily answer: at most one of each card and day, at most three of a day. Pressed twice it is the same answer, and
 * so is one that waited on a device and comes again on a later day.
 * Null for a question that is not the person's to answer.
 */
export async function answerQuestion({ id: personId, unit }: Practiser, form: FormData, now: Date): Promise<AnswerOutcome | null> {
  const source = Source.safeParse({ course: form.get('course'), question: form.get('question'), version: form.get('version') })
  const question = source.success ? await findOwnQuestion(personId, source.data, now) : null
  if (!source.success || !question || !isOneTap(question)) return null
  if (shownHash(question) !== source.data.version) return { refused: 'changed' }
  const version = { course: source.data.course, question: question.id, hash: questionHash(question) }
  const day = calendarDay(now, unit.timeZone)
  const delivery = readDelivery(form, now)
  const same = await findSame(database, { personId, version, day, delivery })
  if (same) return { answerId: same.id }
  if ((await findPutAway(personId, { learning: await findLearning(personId, now), now })).has(version.course)) return { refused: 'quiz-open' }
  const drawn = drawQuestion(question, `${personId}/${day}`)
  const given = readGiven(toCard(toPaperQuestion(question, drawn.order), 'zh'), form).answer
  if (!given) return { refused: 'nothing-chosen' }
  const answer = readAnswer(drawn, given)
  if (!answer) return { refused: 'not-an-answer' }
  return keepAnswer({ personId, version, day, delivery, drawn, answer, tookMs: readTime(form.get('took')), now })
}

type Same = { personId: string; version: QuestionVersion; day: string; delivery: Delivery }
type Keeping = Same & { drawn: DrawnQuestion; answer: Answer; tookMs: number | null; now: Date }

async function findSame(transaction: Transaction, { personId, version, day, delivery: { id } }: Same) {
  const delivered = id === null ? null : await transaction.reviewAnswer.findUnique({ where: { personId_delivery: { personId, delivery: id } }, select: { id: true } })
  return delivered ?? transaction.reviewAnswer.findFirst({ where: { personId, day, card: { personId, ...version } }, select: { id: true } })
}

/** Who presses twice at once meets the unique keys: then the other press, or the other question, was first. */
async function keepAnswer(keeping: Keeping, triesLeft = dailyMost): Promise<AnswerOutcome> {
  const earlierMs = await listTimes(keeping.personId)
  try {
    return await database.$transaction((transaction) => insertAnswer(transaction, keeping, earlierMs))
  } catch (error) {
    if (!isUniqueViolation(error) || triesLeft === 0) throw error
    return keepAnswer(keeping, triesLeft - 1)
  }
}

async function insertAnswer(transaction: Transaction, keeping: Keeping, earlierMs: number[]): Promise<AnswerOutcome> {
  const { personId, version, day, delivery, drawn, answer, tookMs, now } = keeping
  const same = await findSame(transaction, keeping)
  if (same) return { answerId: same.id }
  const place = (await transaction.reviewAnswer.count({ where: { personId, day } })) + 1
  if (place > dailyMost) return { refused: 'enough' }
  const isRight = scoreAnswer(drawn.question, answer) === inHundredths(drawn.question.points)
  const rating = ratingOf({ isRight, tookMs, earlierMs })
  const card = await transaction.reviewCard.findUnique({ where: { personId_course_question_hash: { personId, ...version } } })
  const memory = remember(card && memoryOf(card), rating, now)
  const cardId = await keepMemory(transaction, { personId, version, memory, attemptId: null })
  const row = { cardId, personId, day, place, drawn, answer, rating, tookMs, answeredAt: now, delivery: delivery.id, offlineAt: delivery.offlineAt }
  const { id } = await transaction.reviewAnswer.create({ data: row, select: { id: true } })
  return { answerId: id }
}

const timesLookedAt = 30

/** How long the person's last right answers took. */
async function listTimes(personId: string): Promise<number[]> {
  const rows = await database.reviewAnswer.findMany({
    where: { personId, rating: { gt: 1 }, tookMs: { not: null } },
    orderBy: [{ day: 'desc' }, { place: 'desc' }],
    take: timesLookedAt,
    select: { tookMs: true },
  })
  return rows.flatMap(({ tookMs }) => tookMs ?? [])
}
