import type { Member } from '#app/people/member.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { soon } from '#app/platform/soon.ts'
import { formatNames, formatOf, type FormatName } from '#app/quizzes/formats/formats.ts'
import type { Mistake } from '#app/quizzes/formats/question-file.ts'
import { Reading } from './forms.ts'
import { readApart } from './imports/read-apart.server.ts'
import { atWork, findWork, type Tell, type Work } from './imports/works.server.ts'

type Team = { id: string }
type Uploading = { bytes: Uint8Array; format: string; key: string }

/** Longer than any file takes: its reading was cut off, for instance by a restart. */
export const longestReadingMs = 120_000
/** A file that nobody imported is looked at no more, nor are the questions of one that was, which stand in the bank. */
const keptMs = 7 * 86_400_000

/** As JSON. */
const nothingRead = JSON.stringify({ questions: [], mistakes: [] } satisfies Reading)

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
  await putAwayOldUploads(new Date())
  try {
    const { id } = await database.questionUpload.create({ data: row, select: { id: true } })
    return { begun: id }
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const { id } = await database.questionUpload.findUniqueOrThrow({ where: { requestKey: row.requestKey, uploadedBy: row.uploadedBy, unitId: row.unitId }, select: { id: true } })
    return { known: id }
  }
}

/**
 * Puts away what was read from files and is looked at no more, of every unit: with the next upload anywhere, and when the
 * server starts. That a file was imported, by whom and how many questions, stays.
 */
export async function putAwayOldUploads(now: Date): Promise<void> {
  const uploadedAt = { lt: new Date(now.getTime() - keptMs) }
  await database.questionUpload.deleteMany({ where: { import: null, uploadedAt } })
  await database.questionUpload.updateMany({ where: { uploadedAt, import: { importedAt: uploadedAt }, NOT: { reading: nothingRead } }, data: { reading: nothingRead } })
}

/** Files of the unit that were read and not imported, the newest first. */
export async function listWaitingUploads(team: Team): Promise<{ id: string; format: string; by: string; at: Date }[]> {
  const rows = await database.questionUpload.findMany({ where: { unitId: team.id, import: null, reading: { not: null } }, select: { id: true, format: true, uploadedAt: true, uploader: { select: { name: true } } }, orderBy: { uploadedAt: 'desc' }, take: 10 })
  return rows.map(({ id, format, uploadedAt, uploader }) => ({ id, format, by: uploader.name, at: uploadedAt }))
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
