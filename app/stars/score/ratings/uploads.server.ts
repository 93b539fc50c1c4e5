import { z } from 'zod'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { Misread } from '#app/quizzes/formats/question-file.ts'
import { csvRows } from '#app/quizzes/formats/sheets/csv.ts'
import { excelRows } from '#app/quizzes/formats/sheets/excel.ts'
import type { Team } from '../../rounds.server.ts'
import { addCounts } from './levels.ts'
import { type RatedDay, recordRatings } from './rating-rows.server.ts'
import { type RatingMistake, type RatingReading, readRatings } from './read-ratings.ts'
import { listStaff, staffOn, type StaffMember } from './staff.server.ts'

const Count = z.number().int().min(0)
const ReadDay = z.object({ line: z.number(), employeeNumber: z.string(), name: z.string(), day: z.string(), source: z.string(), level5: Count, level4: Count, level3: Count, level2: Count, level1: Count })
const Reading = z.object({ days: z.array(ReadDay), mistakes: z.array(z.object({ line: z.number(), key: z.string(), text: z.string() })) })

/** A little more than the largest file, for the form around it. */
export const largestRatings = 10_200_000

type Uploading = { bytes: Uint8Array; name: string; requestKey: string; leadId: string; now: Date }

/** Reads a file and keeps what it says; one that is no sheet at all is not kept. The same form sent again finds it. */
export async function keepRatingUpload(team: Team, { bytes, name, requestKey, leadId, now }: Uploading): Promise<{ id: string } | { misread: Misread }> {
  const reading = await readFile(bytes)
  if (reading instanceof Misread) return { misread: reading }
  const kept = { unitId: team.id, name: [...name].slice(0, 80).join(''), reading: JSON.stringify(reading), uploadedAt: now, uploadedBy: leadId }
  try {
    return await database.ratingUpload.create({ data: { ...kept, requestKey }, select: { id: true } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return database.ratingUpload.findUniqueOrThrow({ where: { requestKey, unitId: team.id, uploadedBy: leadId }, select: { id: true } })
  }
}

/** An .xlsx begins as a ZIP archive does; anything else is text. */
async function readFile(bytes: Uint8Array): Promise<RatingReading | Misread> {
  try {
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
    return readRatings(isArchive ? await excelRows(bytes) : csvRows(bytes))
  } catch (error) {
    if (error instanceof Misread) return error
    throw error
  }
}

export type RatingUpload = { id: string; name: string; importedAt: Date | null; rows: RatedDay[]; mistakes: RatingMistake[]; people: StaffMember[] }

/** An upload of the team: what would go on record, or all that is wrong with it. Null for another team's. */
export async function findRatingUpload(team: Team, id: string, now: Date): Promise<RatingUpload | null> {
  const upload = await database.ratingUpload.findFirst({ where: { id, unitId: team.id } })
  if (!upload) return null
  const { days, mistakes } = Reading.parse(JSON.parse(upload.reading))
  const staff = await listStaff(team)
  const today = calendarDay(now, team.timeZone)
  const placed = days.map((day) => placeDay(day, { staff, today }))
  return {
    id,
    name: upload.name,
    importedAt: upload.importedAt,
    rows: addedUp(placed.flatMap((one) => ('key' in one ? [] : [one]))),
    mistakes: [...mistakes, ...placed.flatMap((one) => ('key' in one ? [one] : []))].sort((one, other) => one.line - other.line),
    people: [...new Map(staff.map((member) => [member.id, member])).values()],
  }
}

/** A person whom some lines name and others do not is one. */
function addedUp(rows: readonly RatedDay[]): RatedDay[] {
  const days = new Map<string, RatedDay>()
  for (const row of rows) {
    const key = [row.personId, row.day, row.source].join('\n')
    const before = days.get(key)
    days.set(key, before ? { ...before, ...addCounts(before, row) } : row)
  }
  return [...days.values()]
}

function placeDay({ line, employeeNumber, name, ...rated }: z.infer<typeof ReadDay>, { staff, today }: { staff: readonly StaffMember[]; today: string }): RatedDay | RatingMistake {
  if (rated.day > today) return { line, key: 'future', text: rated.day }
  const person = staffOn(staff, rated.day).find((member) => member.employeeNumber === employeeNumber.toUpperCase())
  if (!person) return { line, key: 'not-of-unit', text: employeeNumber }
  if (name !== '' && name.normalize('NFC') !== person.name) return { line, key: 'other-name', text: `${employeeNumber} ${name}` }
  return { ...rated, personId: person.id }
}

/** All of a sound file, once; nothing of one with a fault. */
export async function importRatings(team: Team, { id, leadId, now }: { id: string; leadId: string; now: Date }): Promise<{ changed: number } | { refused: 'mistakes' | 'imported' } | null> {
  const upload = await findRatingUpload(team, id, now)
  if (!upload) return null
  if (upload.importedAt) return { refused: 'imported' }
  if (upload.mistakes.length > 0 || upload.rows.length === 0) return { refused: 'mistakes' }
  return database.$transaction(async (transaction) => {
    const { count } = await transaction.ratingUpload.updateMany({ where: { id, importedAt: null }, data: { importedAt: now, importedBy: leadId } })
    if (count === 0) return { refused: 'imported' as const }
    const changed = await recordRatings(transaction, { unitId: team.id, rows: upload.rows, uploadId: id, leadId, now })
    await recordAudit(transaction, { actorId: leadId, action: 'import-ratings', subject: `rating-upload:${id}`, details: { people: new Set(upload.rows.map(({ personId }) => personId)).size, ratings: changed } })
    return { changed }
  })
}
