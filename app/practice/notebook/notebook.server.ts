import { findLearning, type Learning } from '#app/learning/completions.server.ts'
import { calendarDay, dayWords, momentWords } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { Answer } from '#app/quizzes/answer.ts'
import { DrawnQuestion } from '#app/quizzes/paper.ts'
import { listMends, withMends } from '#app/quizzes/regrade/mends-in-force.server.ts'
import { rightOrWrong, toReview } from '#app/quizzes/result/review.ts'
import { isOneTap, listVersions } from '../cards/deck.ts'
import { courseTitle } from '../daily.server.ts'
import { ownCoursesOf } from '../own-courses.server.ts'
import { findPutAway } from '../put-away.server.ts'
import type { Practiser } from '../practice-day.server.ts'
import type { Answered } from '../practice-view.ts'

/** 错题: a question whose last answer was wrong. `to` is where that answer is looked back at. `isAsked`: the daily question asks it again. */
export type Mistake = { key: string; prompt: string; courseTitle: string; wrongOn: string; isAsked: boolean; comesBack: string | null; to: string }

/** 错题本, the latest first. A question that was changed since is a new one and no mistake any more. */
export async function listMistakes({ id: personId, unit, language }: Practiser, { learning, now }: { learning: Learning; now: Date }): Promise<Mistake[]> {
  const cards = await database.reviewCard.findMany({
    where: { personId, rating: 1 },
    orderBy: [{ reviewedAt: 'desc' }, { id: 'asc' }],
    include: { answers: { orderBy: { day: 'desc' }, take: 1, select: { id: true } } },
  })
  const putAway = await findPutAway(personId, { learning, now })
  const mends = await listMends()
  const courses = ownCoursesOf(learning).courses.filter(({ slug }) => !putAway.has(slug)).map((course) => withMends(course, mends))
  const current = new Map(courses.flatMap(({ slug, quiz }) => listVersions(slug, quiz.questions)).map((one) => [one.hash, one.question]))
  const today = calendarDay(now, unit.timeZone)
  return cards.flatMap(({ id, course, hash, reviewedAt, due, attemptId, answers: [answer] }) => {
    const question = current.get(hash)
    if (!question) return []
    const dueDay = calendarDay(due, unit.timeZone)
    return {
      key: id,
      prompt: language === 'en' ? question.prompt.en : question.prompt.zh,
      courseTitle: courseTitle(course, language),
      wrongOn: dayWords(calendarDay(reviewedAt, unit.timeZone), language),
      isAsked: isOneTap(question),
      comesBack: dueDay <= today ? null : dayWords(dueDay, language),
      to: attemptId === null ? `/practice/answers/${answer?.id ?? ''}` : `/attempts/${attemptId}/result#question-${question.id}`,
    }
  })
}

const answersPerPage = 20

export type AnswerLine = { id: string; prompt: string; day: string; isRight: boolean }

/** One's own daily answers, the latest first. */
export async function listAnswers({ id: personId, language }: Practiser, page: number): Promise<{ answers: AnswerLine[]; pages: number }> {
  const [rows, count] = await Promise.all([
    database.reviewAnswer.findMany({
      where: { personId },
      orderBy: [{ day: 'desc' }, { place: 'desc' }],
      skip: (page - 1) * answersPerPage,
      take: answersPerPage,
      select: { id: true, day: true, rating: true, drawn: true },
    }),
    database.reviewAnswer.count({ where: { personId } }),
  ])
  const answers = rows.map(({ id, day, rating, drawn }) => {
    const { prompt } = DrawnQuestion.parse(drawn).question
    return { id, prompt: language === 'en' ? prompt.en : prompt.zh, day: dayWords(day, language), isRight: rating > 1 }
  })
  return { answers, pages: Math.ceil(count / answersPerPage) }
}

/**
 * One's own answer with the right one and why, as the question stood then; null for anybody else's and for none. While
 * the keys of its quiz are put away, that is said instead.
 */
export async function findAnswer({ id: personId, unit, language }: Practiser, answerId: string, now = new Date()): Promise<Answered | 'put-away' | null> {
  const row = await database.reviewAnswer.findFirst({ where: { id: answerId, personId }, include: { card: { select: { course: true } } } })
  if (!row) return null
  if ((await findPutAway(personId, { learning: await findLearning(personId, now), now })).has(row.card.course)) return 'put-away'
  const drawn = DrawnQuestion.parse(row.drawn)
  return {
    id: row.id,
    courseTitle: courseTitle(row.card.course, language),
    answeredOn: momentWords(row.answeredAt, unit.timeZone, language),
    pictures: `/practice/answers/${row.id}/pictures`,
    review: rightOrWrong(toReview({ drawn, given: Answer.parse(row.answer), halfUpTo: 100 }, language === 'en' ? 'en' : 'zh')),
  }
}
