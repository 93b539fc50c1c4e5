import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { formatNames, formatOf, readQuestions, type FormatName } from '#app/quizzes/formats/formats.ts'
import type { Mistake } from '#app/quizzes/formats/question-file.ts'
import { Reading } from './forms.ts'

type Team = { id: string }
type Uploading = { bytes: Uint8Array; format: string; key: string }

/** Reads a file and keeps what it says. A file that cannot be read at all is not kept: its mistakes come back. */
export async function keepUpload(member: Pick<Member, 'id'>, team: Team, { bytes, format, key }: Uploading): Promise<{ id: string } | { mistakes: Mistake[] }> {
  const name: FormatName = formatNames.find((one) => one === format) ?? formatOf(bytes)
  const file = await readQuestions(name, bytes)
  if (file.mistakes.some(({ row }) => row === null)) return { mistakes: file.mistakes }
  try {
    return await database.questionUpload.create({ data: { unitId: team.id, format: name, reading: JSON.stringify(file), uploadedBy: member.id, requestKey: key }, select: { id: true } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return database.questionUpload.findUniqueOrThrow({ where: { requestKey: key, uploadedBy: member.id, unitId: team.id }, select: { id: true } })
  }
}

/** An upload of the unit, and whether it is in the bank; null for another unit's. */
export async function findUpload(team: Team, id: string) {
  const upload = await database.questionUpload.findFirst({ where: { id, unitId: team.id }, include: { import: true } })
  if (!upload || upload.reading === null) return null
  return { id: upload.id, format: upload.format, reading: Reading.parse(JSON.parse(upload.reading)), imported: upload.import?.count ?? null }
}

/** As many as both databases take in one statement. */
const rowsAtOnce = 500

export type Importing = { uploadId: string; leftOut: readonly number[]; now?: Date }

/**
 * All sound questions into the bank, in one transaction, once. Those with mistakes have to be left out by name, one by one:
 * 'mistakes' is refused otherwise, and nothing is imported.
 */
export async function importUpload(member: Pick<Member, 'id'>, team: Team, { uploadId, leftOut, now = new Date() }: Importing): Promise<{ count: number } | { refused: 'mistakes' | 'nothing-sound' } | null> {
  const upload = await findUpload(team, uploadId)
  if (!upload) return null
  if (upload.imported !== null) return { count: upload.imported }
  const { questions, mistakes } = upload.reading
  if (mistakes.some(({ row }) => row === null || !leftOut.includes(row))) return { refused: 'mistakes' }
  if (questions.length === 0) return { refused: 'nothing-sound' }
  const rows = questions.map(({ question, topic, difficulty }, position) => ({ unitId: team.id, topic, difficulty, type: question.type, question: JSON.stringify(question), position, uploadId, createdBy: member.id, createdAt: now }))
  try {
    await database.$transaction(async (transaction) => {
      const lines = [...new Set(mistakes.map(({ row }) => row))]
      await transaction.questionImport.create({ data: { uploadId, count: rows.length, leftOut: JSON.stringify(lines), importedBy: member.id, importedAt: now } })
      await recordAudit(transaction, { actorId: member.id, action: 'import-questions', subject: `upload:${uploadId}`, details: { questions: rows.length } })
      for (let from = 0; from < rows.length; from += rowsAtOnce) await transaction.bankQuestion.createMany({ data: rows.slice(from, from + rowsAtOnce) })
    })
  } catch (error) {
    // Pressed twice: it is imported.
    if (!isUniqueViolation(error)) throw error
  }
  return { count: rows.length }
}
