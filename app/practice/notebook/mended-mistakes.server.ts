import { findCourse } from '#app/learning/catalogue.server.ts'
import type { Learning } from '#app/learning/completions.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { findMendAuthors, type MendAuthors } from '#app/quizzes/regrade/mend-authors.server.ts'
import { listMends } from '#app/quizzes/regrade/mends-in-force.server.ts'
import { courseTitle } from '../daily.server.ts'
import { findPutAway } from '../put-away.server.ts'
import type { Practiser } from '../practice-day.server.ts'
import { isTouched } from './mended-answers.ts'
import { lastAnswerOf, listCards } from './notebook.server.ts'

/** A mistake that is none any more, because the key was mended after it was made. */
export type MendedMistake = { key: string; prompt: string; courseTitle: string; mendedOn: string; authors: MendAuthors | null; to: string }

const mostListed = 20

/** The latest first; of courses whose keys are put away nothing is said. */
export async function listMendedMistakes({ id: personId, unit, language }: Practiser, { learning, now }: { learning: Learning; now: Date }): Promise<MendedMistake[]> {
  const mends = await listMends()
  if (mends.length === 0) return []
  const [cards, putAway] = await Promise.all([listCards({ personId, rating: 1, question: { in: mends.map(({ question }) => question) } }, mostListed), findPutAway(personId, { learning, now })])
  const touched = cards.flatMap((card) => {
    const mend = mends.find(({ quiz, question, versions }) => quiz === card.course && question === card.question && versions.has(card.hash))
    return mend && isTouched(mend, card.reviewedAt) && !putAway.has(card.course) ? [{ card, mend }] : []
  })
  const authors = await findMendAuthors(touched.map(({ mend }) => mend.id))
  return touched.flatMap(({ card, mend }) => {
    const question = findCourse(card.course)?.quiz.questions.find(({ id }) => id === card.question)
    if (!question) return []
    return {
      key: card.id,
      prompt: inLanguage(question.prompt, language),
      courseTitle: courseTitle(card.course, language),
      mendedOn: momentWords(mend.appliedAt, unit.timeZone, language),
      authors: authors.get(mend.id) ?? null,
      to: lastAnswerOf(card),
    }
  })
}
