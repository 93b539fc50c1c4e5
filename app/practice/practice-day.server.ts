import { DateTime } from 'luxon'
import { sittingOfQuiz } from '#app/exams/exam-quiz.ts'
import type { Learning } from '#app/learning/completions.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { addDays } from '#app/platform/calendar-days.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { listMends, type MendInForce, withMends } from '#app/quizzes/regrade/mends-in-force.server.ts'
import { cadenceOn, listCadences } from './cadence/cadence.server.ts'
import { type Mark, marksOf, weekOf } from './cadence/cadence.ts'
import { monthExam } from './cadence/month-exam.ts'
import { listMonthExams } from './cadence/month-exams.server.ts'
import { type Chosen, chooseNext, dailyMost } from './cards/choose.ts'
import { type DeckCard, deckOf, keyOf } from './cards/deck.ts'
import { findMemories } from './cards/review-cards.server.ts'
import { type DayTest, streakOf } from './days/streak.ts'
import { findWorkedDays } from './days/worked-days.server.ts'
import { ownCoursesOf } from './own-courses.server.ts'
import type { Rest } from './practice-view.ts'
import { listSat, putAwayAmong } from './put-away.server.ts'

export type Practiser = Pick<Member, 'id' | 'unit' | 'leads' | 'language'>

/** `mends`: the mended keys that hold; looked up where left out. */
export type Known = { learning: Learning; now: Date; mends?: readonly MendInForce[] | undefined }

export type PracticeDay = {
  today: string
  /** The answers given today, in their order. */
  answers: { id: string; isRight: boolean }[]
  next: Chosen<DeckCard> | null
  /** Why nothing is asked, where questions of one's own rest: what ends soonest of all reasons. */
  rest: Rest | null
  /** How many questions the unit asks for today, whether or not it is a worked day. */
  asked: number
  questionName: string | null
  isWorked: boolean
  streak: number
  marks: Mark[]
  answeredDays: ReadonlySet<string>
  asks: DayTest
}

const soonestRest: readonly Rest[] = ['exam', 'sitting', 'again', 'kept']

/** How far a look back at a streak goes. */
const longestStreak = 1000

/** A person's day of practice: what was answered, what comes next, how 三个一 stands. */
export async function findPracticeDay(person: Practiser, { learning, now, mends: known }: Known): Promise<PracticeDay> {
  const { id: personId, unit } = person
  const today = calendarDay(now, unit.timeZone)
  const own = ownCoursesOf(learning)
  const [memories, given, days, sat, mends, settings, worked] = await Promise.all([
    findMemories(personId),
    listAnswersOn(personId, today),
    listAnsweredDays(personId),
    listSat(personId),
    known ?? listMends(),
    listCadences(unit.id),
    findWorkedDays({ personId }),
  ])
  const cadence = cadenceOn(settings, today, unit.timeZone)
  const putAway = putAwayAmong(learning, sat, now)
  const deck = deckOf({
    courses: own.courses.filter(({ slug }) => !putAway.has(slug)).map((course) => withMends(course, mends)),
    memories,
    answeredToday: new Set(given.map(({ card }) => keyOf(card))),
  })
  const next = chooseNext(deck, { now, endOfDay: startOf(addDays(today, 1), unit.timeZone), answered: given.length })
  const asks: DayTest = (day) => worked(day) && cadenceOn(settings, day, unit.timeZone).questions > 0
  const monthStart = startOf(`${today.slice(0, 7)}-01`, unit.timeZone)
  const exam = monthExam({
    exams: await listMonthExams(person, { month: today.slice(0, 7), sat, now }),
    quizzesPassed: sat.filter(({ quiz, endedAt, passed }) => passed === true && endedAt !== null && endedAt >= monthStart && sittingOfQuiz(quiz) === null).length,
    wanted: cadence.exams,
  })
  const weekStart = startOf(weekOf(today)[0] ?? today, unit.timeZone)
  return {
    today,
    answers: given.map(({ id, rating }) => ({ id, isRight: rating > 1 })),
    next,
    rest: next ? null : (soonestRest.find((rest) => own.courses.some(({ slug }) => putAway.get(slug) === rest)) ?? null),
    asked: Math.min(cadence.questions, dailyMost),
    questionName: cadence.questionName,
    isWorked: worked(today),
    streak: streakOf({ answered: days, asks, today }),
    marks: marksOf(cadence, {
      today,
      worked,
      done: {
        question: { done: given.length, isAnythingLeft: next !== null },
        lesson: { done: own.lessonsReadAt.filter((at) => at >= weekStart).length, isAnythingLeft: own.isLessonLeft },
        exam: { done: exam.done, isAnythingLeft: own.isQuizLeft, exam: exam.left },
      },
    }),
    answeredDays: days,
    asks,
  }
}

async function listAnswersOn(personId: string, day: string) {
  return database.reviewAnswer.findMany({
    where: { personId, day },
    orderBy: { place: 'asc' },
    select: { id: true, rating: true, card: { select: { course: true, question: true, hash: true } } },
  })
}

/** Each day once: every day that has answers has a first one. */
async function listAnsweredDays(personId: string): Promise<ReadonlySet<string>> {
  const rows = await database.reviewAnswer.findMany({ where: { personId, place: 1 }, orderBy: { day: 'desc' }, take: longestStreak, select: { day: true } })
  return new Set(rows.map(({ day }) => day))
}

function startOf(day: string, timeZone: string): Date {
  return DateTime.fromISO(day, { zone: timeZone }).toJSDate()
}
