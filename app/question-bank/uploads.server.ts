import { randomUUID } from 'node:crypto'
import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { formatNames, formatOf, type FormatName } from '#app/quizzes/formats/formats.ts'
import type { Mistake } from '#app/quizzes/formats/question-file.ts'
import { Reading } from './forms.ts'
import { partNew } from './imports/known-questions.ts'
import { readApart } from './imports/read-apart.server.ts'
import { atWork, findWork, soon, type Tell, type Work } from './imports/works.server.ts'

type Team = { id: string }
type Uploading = { bytes: Uint8Array; format: string; key: string }

/** Longer than any file takes: its reading was cut off, for instance by a restart. */
const longestReadingMs = 120_000
/** A file that nobody imported is looked at no more. */
const keptMs = 7 * 86_400_000

/**
 * Reads a file and keeps what it says; a large one is still being read when its page is shown. A file that cannot be read
 * at all is not kept: its mistakes come back, or stand on its page.
 */
export async function keepUpload(member: Pick<Member, 'id'>, team: Team, { bytes, format, key }: Uploading): Promise<{ id: string } | { mistakes: Mistake[] }> {
  const name: FormatName = formatNames.find((one) => one === format) ?? formatOf(bytes)
  const id = await beginUpload({ unitId: team.id, format: name, uploadedBy: member.id, requestKey: key })
  if ('known' in id) return { id: id.known }
  const done = await soon(atWork(id.begun, 'reading', (tell) => readInto(id.begun, { name, bytes, tell })))
  if (!done?.some(({ row }) => row === null)) return { id: id.begun }
  await database.questionUpload.delete({ where: { id: id.begun } })
  return { mistakes: done }
}

async function beginUpload(row: { unitId: string; format: string; uploadedBy: string; requestKey: string }): Promise<{ begun: string } | { known: string }> {
  await database.questionUpload.deleteMany({ where: { unitId: row.unitId, import: null, uploadedAt: { lt: new Date(Date.now() - keptMs) } } })
  try {
    const { id } = await database.questionUpload.create({ data: row, select: { id: true } })
    return { begun: id }
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const { id } = await database.questionUpload.findUniqueOrThrow({ where: { requestKey: row.requestKey, uploadedBy: row.uploadedBy, unitId: row.unitId }, select: { id: true } })
    return { known: id }
  }
}

/** Never throws, for nobody may be waiting any more: what could not be read says so. */
async function readInto(id: string, { name, bytes, tell }: { name: FormatName; bytes: Uint8Array; tell: Tell }): Promise<Mistake[]> {
  const reading = await readApart(name, bytes, tell).catch((error: unknown) => {
    log.error({ error }, 'a file of questions could not be read')
    return JSON.stringify({ questions: [], mistakes: [{ line: 1, row: null, key: 'unread', values: {} }] })
  })
  await database.questionUpload.updateMany({ where: { id }, data: { reading } })
  return Reading.parse(JSON.parse(reading)).mistakes
}

export type Upload = { id: string; format: string; reading: Reading; imported: number | null; work: Work | null }

/** An upload of the unit, whether it is in the bank, and the work that goes on; null for another unit's. */
export async function findUpload(team: Team, id: string, now = new Date()): Promise<Upload | { id: string; work: Work } | null> {
  const upload = await database.questionUpload.findFirst({ where: { id, unitId: team.id }, include: { import: true } })
  if (!upload) return null
  const work = findWork(id)
  if (upload.reading !== null) return { id, format: upload.format, reading: Reading.parse(JSON.parse(upload.reading)), imported: upload.import?.count ?? null, work }
  if (work || now.getTime() - upload.uploadedAt.getTime() < longestReadingMs) return { id, work: work ?? { deed: 'reading', done: 0, total: 0 } }
  return { id, format: upload.format, reading: { questions: [], mistakes: [{ line: 1, row: null, key: 'unread', values: {} }] }, imported: null, work: null }
}

/** Of the questions of an upload, those that the unit's bank does not have yet, and how many it has. */
export async function findNew(team: Team, reading: Reading) {
  const bank = await database.bankQuestion.findMany({ where: { unitId: team.id, replacedBy: null, retirement: null }, select: { question: true } })
  return partNew(placed(reading), bank.map(({ question }) => question))
}

function placed({ questions }: Reading) {
  return questions.map((one, position) => ({ ...one, position, stored: JSON.stringify(one.question) }))
}

/** As many as both databases take in one statement. */
const rowsAtOnce = 500

export type Importing = { uploadId: string; leftOut: readonly number[]; /** Also what the bank has already. */ again?: boolean; now?: Date }
type Refusal = { refused: 'mistakes' | 'nothing-sound' | 'all-known' }

/**
 * All sound questions that the bank does not have into it, in one transaction, once. Those with mistakes have to be left
 * out by name, one by one: 'mistakes' is refused otherwise, and nothing is imported.
 */
export async function importUpload(member: Pick<Member, 'id'>, team: Team, { uploadId, leftOut, again = false, now = new Date() }: Importing): Promise<{ count: number } | Refusal | null> {
  const upload = await findUpload(team, uploadId)
  if (!upload || !('reading' in upload)) return null
  if (upload.imported !== null) return { count: upload.imported }
  const { questions, mistakes } = upload.reading
  if (mistakes.some(({ row }) => row === null || !leftOut.includes(row))) return { refused: 'mistakes' }
  if (questions.length === 0) return { refused: 'nothing-sound' }
  const { fresh } = again ? partNew(placed(upload.reading), []) : await findNew(team, upload.reading)
  if (fresh.length === 0) return { refused: 'all-known' }
  const rows = fresh.map(({ question, stored, topic, difficulty, position }) => ({ unitId: team.id, topic, difficulty, type: question.type, question: stored, position, uploadId, createdBy: member.id, createdAt: now }))
  const lines = [...new Set(mistakes.map(({ row }) => row))]
  const fact = { uploadId, count: rows.length, leftOut: JSON.stringify(lines), importedBy: member.id, importedAt: now }
  try {
    await atWork(uploadId, 'writing', (tell) => writeRows(fact, rows, tell))
  } catch (error) {
    // Pressed twice: it is imported.
    if (!isUniqueViolation(error)) throw error
  }
  return { count: rows.length }
}

type Fact = { uploadId: string; count: number; leftOut: string; importedBy: string; importedAt: Date }
type Row = { unitId: string; type: string; question: string; topic: string | null; difficulty: number | null; position: number; uploadId: string; createdBy: string; createdAt: Date }

async function writeRows(fact: Fact, rows: readonly Row[], tell: Tell): Promise<void> {
  await database.$transaction(
    async (transaction) => {
      await transaction.questionImport.create({ data: fact })
      await recordAudit(transaction, { actorId: fact.importedBy, action: 'import-questions', subject: `upload:${fact.uploadId}`, details: { questions: rows.length } })
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        await insertRows(transaction, rows.slice(from, from + rowsAtOnce))
        tell({ done: Math.min(from + rowsAtOnce, rows.length), total: rows.length })
      }
    },
    { timeout: longestReadingMs },
  )
}

/** As createMany does, in a sixth of its time. */
async function insertRows(transaction: Transaction, rows: readonly Row[]): Promise<void> {
  const values = rows.map((row) => Prisma.sql`(${randomUUID()}, ${row.unitId}, ${row.topic}, ${row.difficulty}, ${row.type}, ${row.question}, ${row.position}, ${row.uploadId}, ${row.createdBy}, ${row.createdAt})`)
  await transaction.$executeRaw`INSERT INTO "BankQuestion" ("id", "unitId", "topic", "difficulty", "type", "question", "position", "uploadId", "createdBy", "createdAt") VALUES ${Prisma.join(values)}`
}
