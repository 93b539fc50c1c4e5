import { Prisma } from '#app/generated/sqlite/client.ts'
import { catalogueOfPerson } from '#app/learning/editions/unit-catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { asMoment, database } from '#app/platform/database.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { listMenteeIds } from './answers.server.ts'
import { excerptOf } from './passages/excerpt.ts'
import { viewMarked, viewQuestion, wholeQuestion } from './question-rows.server.ts'

type Reader = Pick<Member, 'id' | 'language' | 'unit'>
const mostShown = 50

/** One's own questions and notes, the newest first; of one lesson or of all. */
export async function listOwn({ id: personId, language, unit }: Reader, lesson: { course: string; lesson: string } | null) {
  const { timeZone } = unit
  const where = { personId, ...lesson }
  const [catalogue, questions, notes] = await Promise.all([
    catalogueOfPerson(personId),
    database.lessonQuestion.findMany({ where, include: wholeQuestion, orderBy: [{ askedAt: 'desc' }, { id: 'asc' }], take: mostShown }),
    database.lessonNote.findMany({ where, orderBy: [{ writtenAt: 'desc' }, { id: 'asc' }], take: mostShown }),
  ])
  return {
    questions: await Promise.all(questions.map((row) => viewQuestion(row, { language, timeZone, catalogue }))),
    notes: await Promise.all(notes.map(async (note) => ({ id: note.id, text: note.text, at: momentWords(note.writtenAt, timeZone, language), marked: await viewMarked(note, { language, catalogue }) }))),
  }
}

export type OwnNote = Awaited<ReturnType<typeof listOwn>>['notes'][number]

/** What one's mentees have asked: what waits first. */
export async function listMenteesQuestions({ id, language, unit }: Reader) {
  const personIds = await listMenteeIds(id)
  if (personIds.length === 0) return []
  const catalogue = await catalogueOfPerson(id)
  const rows = await database.lessonQuestion.findMany({ where: { personId: { in: personIds } }, include: wholeQuestion, orderBy: [{ askedAt: 'desc' }, { id: 'asc' }], take: mostShown })
  const questions = await Promise.all(rows.map((row) => viewQuestion(row, { language, timeZone: unit.timeZone, catalogue })))
  return [...questions.filter(({ answers }) => answers.length === 0), ...questions.filter(({ answers }) => answers.length > 0)]
}

export async function countMenteesQuestions(mentorId: string): Promise<number> {
  const personIds = await listMenteeIds(mentorId)
  return personIds.length === 0 ? 0 : database.lessonQuestion.count({ where: { personId: { in: personIds }, answers: { none: {} } } })
}

/** Which of one's questions were answered by somebody since then, each once, the newest first. */
export async function listAnswered(personId: string, since: Date): Promise<{ id: string; text: string }[]> {
  const rows = await database.lessonQuestion.findMany({
    where: { personId, answers: { some: { answeredAt: { gt: since } } } },
    select: { id: true, text: true },
    orderBy: { askedAt: 'desc' },
    take: 3,
  })
  return rows.map(({ id, text }) => ({ id, text: excerptOf(text, 24) }))
}

/** Whether listAnswered has any, as a condition of a statement. */
export function hasAnsweredSince(personId: string, since: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "LessonQuestion" q JOIN "LessonAnswer" a ON a."questionId" = q."id" WHERE q."personId" = ${personId} AND a."answeredAt" > ${asMoment(since)})`
}
