import { catalogueOfPerson } from '#app/learning/editions/unit-catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import type { AskForm } from './forms.ts'
import { listPassages, sideOf } from './passages/lesson-passages.server.ts'

const dayMs = 24 * 60 * 60_000
/** More than anybody asks in earnest, and few enough to be read. */
export const mostQuestionsADay = 10
export const mostNotesADay = 50

type Asker = Pick<Member, 'id' | 'language'>
type Asking = AskForm & { course: string; lesson: string; now?: Date }
type Asked = { kind: AskForm['kind']; passage: string } | { refused: 'passage-changed' | 'too-many-questions' | 'too-many-notes' }

/** Keeps a question for mentor and lead, or a note for the writer alone. Pressed twice it is one. Null for no lesson. */
export async function askOrNote({ id: personId, language }: Asker, { kind, course, lesson, passage, text, key, now = new Date() }: Asking): Promise<Asked | null> {
  const side = sideOf(language)
  const passages = await listPassages(await catalogueOfPerson(personId, now), { course, lesson }, side)
  if (!passages) return null
  const found = passages.find(({ id }) => id === passage)
  if (!found) return { refused: 'passage-changed' }
  const row = { personId, course, lesson, side, passage, heading: found.heading, quote: found.text, text, requestKey: key }
  const since = new Date(now.getTime() - dayMs)
  try {
    return await database.$transaction(async (transaction): Promise<Asked> => {
      // Held, so that many presses at once cannot pass the limit together.
      await transaction.person.updateMany({ where: { id: personId }, data: { id: personId } })
      if (kind === 'note') {
        if (await transaction.lessonNote.findFirst({ where: { requestKey: key, personId } })) return { kind, passage }
        if ((await transaction.lessonNote.count({ where: { personId, writtenAt: { gt: since } } })) >= mostNotesADay) return { refused: 'too-many-notes' }
        await transaction.lessonNote.create({ data: { ...row, writtenAt: now } })
        return { kind, passage }
      }
      if (await transaction.lessonQuestion.findFirst({ where: { requestKey: key, personId } })) return { kind, passage }
      if ((await transaction.lessonQuestion.count({ where: { personId, askedAt: { gt: since } } })) >= mostQuestionsADay) return { refused: 'too-many-questions' }
      await transaction.lessonQuestion.create({ data: { ...row, askedAt: now } })
      return { kind, passage }
    })
  } catch (error) {
    // A key that somebody else's form has used: nothing of theirs is touched, and nothing is written.
    if (!isUniqueViolation(error)) throw error
    return { kind, passage }
  }
}

/** A note is the writer's own: removed it is gone. Not an error for one that is not there. */
export async function removeNote(personId: string, noteId: string): Promise<void> {
  await database.lessonNote.deleteMany({ where: { id: noteId, personId } })
}
