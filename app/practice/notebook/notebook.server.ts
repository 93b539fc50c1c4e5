import type { Prisma } from '#app/generated/sqlite/client.ts'
import { findLearning, type Learning } from '#app/learning/completions.server.ts'
import { calendarDay, dayWords, momentWords } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { Answer } from '#app/quizzes/answer.ts'
import { DrawnQuestion } from '#app/quizzes/paper.ts'
import { findMendAuthors } from '#app/quizzes/regrade/mend-authors.server.ts'
import { listMends, mendOf, withMends } from '#app/quizzes/regrade/mends-in-force.server.ts'
import { isOneTap, listVersions } from '../cards/deck.ts'
import { courseTitle } from '../daily.server.ts'
import { ownCoursesOf } from '../own-courses.server.ts'
import { findPutAway, findPutAwayQuestions } from '../put-away.server.ts'
import type { Practiser } from '../practice-day.server.ts'
import type { Answered, Rest } from '../practice-view.ts'
import { isTouched, reviewMended } from './mended-answers.ts'

/** 错题: a question whose last answer was wrong. `to` is where that answer is looked back at. `isAsked`: the daily question asks it again. */
export type Mistake = { key: string; prompt: string; courseTitle: string; wrongOn: string; isAsked: boolean; comesBack: string | null; to: string }
/** How many mistakes of a course are not listed now; they come back. */
export type RestingMistakes = { course: string; courseTitle: string; rest: Rest; count: number }
/** One that was wrong once and is known now: right at the last answer. */
export type KnownMistake = { key: string; prompt: string; courseTitle: string; knownOn: string; to: string }

/**
 * 错题本, the latest first; of courses whose keys are put away how many rest, and nothing of them. A question that was
 * changed since is a new one and no mistake any more.
 */
export async function listMistakes({ id: personId, unit, language }: Practiser, { learning, now }: { learning: Learning; now: Date }): Promise<{ mistakes: Mistake[]; resting: RestingMistakes[] }> {
  const cards = await listCards({ personId, rating: 1 })
  const putAway = await findPutAway(personId, { learning, now })
  const current = await currentOf(learning)
  const today = calendarDay(now, unit.timeZone)
  const sound = cards.flatMap((card) => {
    const question = current.get(card.hash)
    return question ? [{ card, question, rest: putAway.get(card.course) ?? null }] : []
  })
  const mistakes = sound.flatMap(({ card, question, rest }) => {
    if (rest !== null) return []
    const dueDay = calendarDay(card.due, unit.timeZone)
    return {
      key: card.id,
      prompt: language === 'en' ? question.prompt.en : question.prompt.zh,
      courseTitle: courseTitle(card.course, language),
      wrongOn: dayWords(calendarDay(card.reviewedAt, unit.timeZone), language),
      isAsked: isOneTap(question),
      comesBack: dueDay <= today ? null : dayWords(dueDay, language),
      to: lastAnswerOf(card),
    }
  })
  const resting = [...Map.groupBy(sound, ({ card, rest }) => (rest === null ? '' : card.course))].flatMap(([course, [first, ...more]]): RestingMistakes[] =>
    first && first.rest !== null ? [{ course, courseTitle: courseTitle(course, language), rest: first.rest, count: 1 + more.length }] : [],
  )
  return { mistakes, resting }
}

const mostKnown = 100

/** What has left the notebook: wrong once and right since, the latest first. */
export async function listKnownMistakes({ id: personId, unit, language }: Practiser, { learning }: { learning: Learning }): Promise<KnownMistake[]> {
  const cards = await listCards({ personId, rating: { gt: 1 }, OR: [{ lapses: { gt: 0 } }, { answers: { some: { rating: 1 } } }, { runAnswers: { some: {} } }] }, mostKnown)
  const current = await currentOf(learning)
  return cards.flatMap((card) => {
    const question = current.get(card.hash)
    if (!question) return []
    const prompt = language === 'en' ? question.prompt.en : question.prompt.zh
    return { key: card.id, prompt, courseTitle: courseTitle(card.course, language), knownOn: dayWords(calendarDay(card.reviewedAt, unit.timeZone), language), to: lastAnswerOf(card) }
  })
}

/** Cards with the answers that they were answered last, the latest first. */
export async function listCards(where: Prisma.ReviewCardWhereInput, take?: number) {
  return database.reviewCard.findMany({
    where,
    orderBy: [{ reviewedAt: 'desc' }, { id: 'asc' }],
    ...(take === undefined ? {} : { take }),
    include: { answers: { orderBy: { day: 'desc' }, take: 1, select: { id: true, answeredAt: true } }, runAnswers: { orderBy: { answeredAt: 'desc' }, take: 1, select: { id: true, answeredAt: true } } },
  })
}

/** By their hashes, the questions of one's own courses as they stand today, mended ones as they were mended. */
async function currentOf(learning: Learning) {
  const mends = await listMends()
  const courses = ownCoursesOf(learning).courses.map((course) => withMends(course, mends))
  return new Map(courses.flatMap(({ slug, quiz }) => listVersions(slug, quiz.questions)).map((one) => [one.hash, one.question]))
}

type Answers = Awaited<ReturnType<typeof listCards>>[number]

/** Where the last answer of a card is looked back at. */
export function lastAnswerOf({ attemptId, question, answers, runAnswers }: Pick<Answers, 'attemptId' | 'question' | 'answers' | 'runAnswers'>): string {
  if (attemptId !== null) return `/attempts/${attemptId}/result#question-${question}`
  const [last] = [...answers, ...runAnswers].toSorted((one, other) => other.answeredAt.getTime() - one.answeredAt.getTime())
  return `/practice/answers/${last?.id ?? ''}`
}

const answersPerPage = 20

/** `mendedOn`: when its key was mended, after it was given. */
export type AnswerLine = { id: string; prompt: string; day: string; isRight: boolean; mendedOn: string | null }

/** One's own daily answers, the latest first. */
export async function listAnswers({ id: personId, unit, language }: Practiser, page: number): Promise<{ answers: AnswerLine[]; pages: number }> {
  const [rows, count, mends] = await Promise.all([
    database.reviewAnswer.findMany({
      where: { personId },
      orderBy: [{ day: 'desc' }, { place: 'desc' }],
      skip: (page - 1) * answersPerPage,
      take: answersPerPage,
      select: { id: true, day: true, rating: true, drawn: true, answeredAt: true, card: { select: { course: true } } },
    }),
    database.reviewAnswer.count({ where: { personId } }),
    listMends(),
  ])
  const answers = rows.map(({ id, day, rating, drawn, answeredAt, card }) => {
    const { question } = DrawnQuestion.parse(drawn)
    const mend = mendOf(mends.filter(({ quiz }) => quiz === card.course), question)
    const mendedOn = mend && isTouched(mend, answeredAt) ? dayWords(calendarDay(mend.appliedAt, unit.timeZone), language) : null
    return { id, prompt: question.prompt[language === 'en' ? 'en' : 'zh'], day: dayWords(day, language), isRight: rating > 1, mendedOn }
  })
  return { answers, pages: Math.ceil(count / answersPerPage) }
}

/**
 * One's own answer with the right one and why, as the question stood then, or by the key as it was mended since, with a
 * word about that; null for anybody else's and for none. While the keys of its quiz are put away, or it stands in an
 * attempt that is open, that is said instead.
 */
export async function findAnswer({ id: personId, unit, language }: Practiser, answerId: string, now = new Date()): Promise<Answered | 'put-away' | null> {
  const withCourse = { card: { select: { course: true } } } as const
  const row =
    (await database.reviewAnswer.findFirst({ where: { id: answerId, personId }, include: withCourse })) ?? (await database.practiceRunAnswer.findFirst({ where: { id: answerId, run: { personId } }, include: withCourse }))
  if (!row) return null
  const drawn = DrawnQuestion.parse(row.drawn)
  const isPutAway = await findPutAwayQuestions(personId, { learning: await findLearning(personId, now), now })
  if (isPutAway(row.card.course, drawn.question)) return 'put-away'
  const answer = { drawn, given: Answer.parse(row.answer), side: language === 'en' ? ('en' as const) : ('zh' as const) }
  const held = mendOf(await listMends(row.card.course), drawn.question)
  const mend = held && isTouched(held, row.answeredAt) ? held : null
  const { review, ...made } = reviewMended(answer, mend?.mend ?? null)
  return {
    id: row.id,
    courseTitle: courseTitle(row.card.course, language),
    answeredOn: momentWords(row.answeredAt, unit.timeZone, language),
    pictures: `/practice/answers/${row.id}/pictures`,
    review,
    mended: mend && { kind: mend.mend.kind, on: momentWords(mend.appliedAt, unit.timeZone, language), reason: mend.reason, authors: (await findMendAuthors([mend.id])).get(mend.id) ?? null, ...made },
  }
}
