import { randomUUID } from 'node:crypto'
import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Member } from '#app/people/member.server.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import type { Reading } from '../forms.ts'
import { searchedText } from '../search/searched-text.ts'
import { findUpload, longestReadingMs } from '../uploads.server.ts'
import { type Filling, withFilled } from './filling.ts'
import { partNew } from './known-questions.ts'
import { atWork, type Tell } from './works.server.ts'

type Keeper = Pick<Member, 'id'>
type Team = { id: string }

/**
 * Of the questions of an upload, those that are new to the unit's bank, and how many are not: also an earlier version of a
 * question, or one that was taken out, is known, for both can be had back.
 */
export async function findNew(team: Team, reading: Reading) {
  const bank = await database.bankQuestion.findMany({ where: { unitId: team.id }, select: { question: true } })
  return partNew(placed(reading), bank.map(({ question }) => question))
}

function placed({ questions }: Reading) {
  return questions.map((one, position) => ({ ...one, position, stored: JSON.stringify(one.question) }))
}

/** As many as both databases take in one statement. */
const rowsAtOnce = 500

export type Importing = { uploadId: string; leftOut: readonly number[]; /** Also what the bank has already. */ again?: boolean; filling?: Filling; now?: Date }
type Refusal = { refused: 'mistakes' | 'nothing-sound' | 'all-known' }

/**
 * All sound questions that the bank does not have into it, in one transaction, once. Those with mistakes have to be left
 * out by name, one by one: 'mistakes' is refused otherwise, and nothing is imported.
 */
export async function importUpload(member: Keeper, team: Team, importing: Importing): Promise<{ count: number } | Refusal | null> {
  const { uploadId, leftOut, again = false, filling, now = new Date() } = importing
  const upload = await findUpload(team, uploadId)
  if (!upload || !('reading' in upload)) return null
  if (upload.imported !== null) return { count: upload.imported }
  const { questions, mistakes } = upload.reading
  if (mistakes.some(({ row }) => row === null || !leftOut.includes(row))) return { refused: 'mistakes' }
  if (questions.length === 0) return { refused: 'nothing-sound' }
  const earlier = await countImports(database, team)
  const fresh = again ? placed(upload.reading) : (await findNew(team, upload.reading)).fresh
  if (fresh.length === 0) return { refused: 'all-known' }
  const rows = fresh.map(({ stored, position, ...read }): Row => {
    const { question, topic, difficulty } = withFilled(read, filling)
    return { unitId: team.id, topic, difficulty, type: question.type, question: stored, searched: searchedText({ question, topic }), position, uploadId, createdBy: member.id, createdAt: now }
  })
  const lines = [...new Set(mistakes.map(({ row }) => row))]
  const fact = { uploadId, count: rows.length, leftOut: JSON.stringify(lines), importedBy: member.id, importedAt: now }
  try {
    const isWritten = await atWork(uploadId, 'writing', (tell) => writeRows({ fact, rows, team, earlier }, tell))
    // Another file came in meanwhile: what it brought is known now.
    if (!isWritten) return await importUpload(member, team, importing)
  } catch (error) {
    // Pressed twice: it is imported.
    if (!isUniqueViolation(error)) throw error
  }
  return { count: rows.length }
}

async function countImports(transaction: Transaction, team: Team): Promise<number> {
  return transaction.questionImport.count({ where: { upload: { unitId: team.id } } })
}

type Fact = { uploadId: string; count: number; leftOut: string; importedBy: string; importedAt: Date }
type Row = { unitId: string; type: string; question: string; searched: string; topic: string | null; difficulty: number | null; position: number; uploadId: string; createdBy: string; createdAt: Date }
type Writing = { fact: Fact; rows: readonly Row[]; team: Team; /** Imports of the unit when the bank was looked through. */ earlier: number }

/** False, and nothing written, where there was another import since. */
async function writeRows({ fact, rows, team, earlier }: Writing, tell: Tell): Promise<boolean> {
  return database.$transaction(
    async (transaction) => {
      await transaction.questionImport.create({ data: fact })
      await awaitTurn(transaction)
      if ((await countImports(transaction, team)) !== earlier + 1) {
        await transaction.questionImport.delete({ where: { uploadId: fact.uploadId } })
        return false
      }
      await recordAudit(transaction, { actorId: fact.importedBy, action: 'import-questions', subject: `upload:${fact.uploadId}`, details: { imported: rows.length } })
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        await insertRows(transaction, rows.slice(from, from + rowsAtOnce))
        tell({ done: Math.min(from + rowsAtOnce, rows.length), total: rows.length })
      }
      return true
    },
    { timeout: longestReadingMs },
  )
}

/** As createMany does, in a sixth of its time. */
async function insertRows(transaction: Transaction, rows: readonly Row[]): Promise<void> {
  const values = rows.map((row) => Prisma.sql`(${randomUUID()}, ${row.unitId}, ${row.topic}, ${row.difficulty}, ${row.type}, ${row.question}, ${row.searched}, ${row.position}, ${row.uploadId}, ${row.createdBy}, ${row.createdAt})`)
  await transaction.$executeRaw`INSERT INTO "BankQuestion" ("id", "unitId", "topic", "difficulty", "type", "question", "searched", "position", "uploadId", "createdBy", "createdAt") VALUES ${Prisma.join(values)}`
}
