import { findExamTitles } from '#app/exams/exam-rows.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import type { Learning } from '#app/learning/completions.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { clockWords } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'

/** A quiz that was begun and whose time runs. Said by the server. */
export type OpenAttempt = { kind: 'attempt'; to: string; text: string }

/** One's own open attempts, the one that ends first at the head. */
export async function findOpenAttempts({ id: personId, unit, language }: Member, { courses }: Learning, now: Date): Promise<OpenAttempt[]> {
  const rows = await database.attempt.findMany({
    where: { personId, endedAt: null, deadline: { gt: now } },
    orderBy: { deadline: 'asc' },
    select: { id: true, quiz: true, deadline: true },
  })
  const exams = await findExamTitles(rows.map(({ quiz }) => quiz))
  return rows.map(({ id, quiz, deadline }) => {
    const title = courses.find(({ course }) => course.slug === quiz)?.course.title ?? exams.get(quiz)?.title
    const course = title ? inLanguage(title, language) : quiz
    return { kind: 'attempt', to: `/attempts/${id}`, text: translator(language)('learning:today.attempt', { course, time: clockWords(deadline, unit.timeZone) }) }
  })
}
