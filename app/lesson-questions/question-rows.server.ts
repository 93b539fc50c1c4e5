import type { Prisma } from '#app/generated/sqlite/client.ts'
import type { UnitCatalogue } from '#app/learning/editions/unit-catalogue.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { sideOf, whereIs } from './passages/lesson-passages.server.ts'

export const wholeQuestion = {
  person: { select: { name: true } },
  answers: { orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }], include: { answerer: { select: { name: true } }, keepings: { orderBy: { number: 'asc' } } } },
} as const satisfies Prisma.LessonQuestionInclude

export type WholeQuestion = Prisma.LessonQuestionGetPayload<{ include: typeof wholeQuestion }>

type Marked = { course: string; lesson: string; side: string; passage: string; heading: string; quote: string }
/** `catalogue`: what the reader's unit learns. */
export type Reading = { language: Language; timeZone: string; catalogue: UnitCatalogue }

/** Where something was marked, in words; `to` leads to the passage where it still stands in the reader's text. */
export async function viewMarked(marked: Marked, { language, catalogue }: Pick<Reading, 'language' | 'catalogue'>) {
  const { course, lesson, side, quote } = marked
  const found = catalogue.findLesson(course, lesson)
  const courseTitle = catalogue.findCourse(course)?.title
  const passage = found && (await whereIs(catalogue, marked))
  const page = `/learn/${course}/${lesson}`
  return {
    where: [courseTitle ? inLanguage(courseTitle, language) : course, found ? inLanguage(found.lesson.title, language) : lesson].join(' · '),
    to: found ? (passage && side === sideOf(language) ? `${page}#p-${passage}` : page) : null,
    quote,
    isChanged: passage === null,
  }
}

/** A question with its answers in words; `unitId`: whose page an answer may be kept on. */
export async function viewQuestion(row: WholeQuestion, { language, timeZone, catalogue, unitId = null }: Reading & { unitId?: string | null }) {
  const at = (moment: Date) => momentWords(moment, timeZone, language)
  return {
    id: row.id,
    personId: row.personId,
    asker: row.person.name,
    askedAt: at(row.askedAt),
    text: row.text,
    marked: await viewMarked(row, { language, catalogue }),
    answers: row.answers.map(({ id, text, answerer, answeredAt, keepings }) => ({
      id,
      text,
      who: answerer.name,
      at: at(answeredAt),
      isKept: keepings.findLast((keeping) => keeping.unitId === unitId)?.kept ?? false,
    })),
  }
}

export type QuestionView = Awaited<ReturnType<typeof viewQuestion>>
