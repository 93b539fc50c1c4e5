import { randomUUID } from 'node:crypto'
import { translator } from '#app/languages/languages.server.ts'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { toPaperQuestion } from '#app/quizzes/paper.ts'
import { toCard } from '#app/quizzes/sitting/card.ts'
import { markInWords } from './cadence/mark-in-words.server.ts'
import { drawQuestion } from './cards/draw-question.ts'
import { shownHash } from './cards/question-hash.ts'
import { findPracticeDay, type Known, type PracticeDay, type Practiser } from './practice-day.server.ts'
import type { Asked, Daily } from './practice-view.ts'

/** Today's question, streak and the three marks, for Today and for the page of practice. */
export async function viewDaily(person: Practiser, known: Known): Promise<Daily> {
  return inWords(person, await findPracticeDay(person, known))
}

export function inWords(person: Practiser, day: PracticeDay): Daily {
  return {
    name: day.questionName ?? translator(person.language)('practice:beat.question'),
    isOff: day.asked === 0,
    isWorked: day.isWorked,
    isAsked: day.answers.length < day.asked,
    answers: day.answers,
    next: day.next && askedOf(person, day),
    rest: day.rest,
    streak: day.streak,
    marks: day.marks.map((mark) => markInWords(mark, { zone: person.unit.timeZone, language: person.language }, { isResting: day.rest !== null })),
  }
}

function askedOf({ id, language }: Practiser, { next, today }: PracticeDay): Asked | null {
  if (!next) return null
  const { course, question } = next.candidate
  const { order } = drawQuestion(question, `${id}/${today}`)
  return {
    delivery: randomUUID(),
    course,
    courseTitle: courseTitle(course, language),
    version: shownHash(question),
    pictures: `/practice/pictures/${course}`,
    card: toCard(toPaperQuestion(question, order), language === 'en' ? 'en' : 'zh'),
    reason: next.reason,
  }
}

/** The course's title; a course that has left the content is said by its slug. */
export function courseTitle(slug: string, language: Language): string {
  const course = findCourse(slug)
  return course ? inLanguage(course.title, language) : slug
}
