import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { asMoment, database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { dropPictures } from '../life/clearing.server.ts'
import { type KindWordForm, kindWordState } from './kind-word.ts'

const shownDays = 30
const dayMs = 86_400_000

type Author = { id: string; unit: { id: string } }

/** Walls are those of teams. What somebody of an outlet or a region writes would wait for a lead for ever. */
export function hasWall({ unit }: Member): boolean {
  return unit.kind === 'TEAM'
}

/** Posts to the wall of the author's unit, where it waits for a second person. The same press twice posts once. */
export async function postKindWord(author: Author, form: KindWordForm, now: Date): Promise<void> {
  try {
    await offerKindWord(database, author, { ...form, now })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}

/** A kind word that waits for a second person, in the transaction of what it is made of. Returns its id. */
export async function offerKindWord(transaction: Transaction, author: Author, { now, ...words }: KindWordForm & { now: Date }): Promise<string> {
  const expiresAt = new Date(now.getTime() + shownDays * dayMs)
  const { id } = await transaction.note.create({ data: { unitId: author.unit.id, authorId: author.id, ...words, postedAt: now, expiresAt } })
  return id
}

/** Over from now on, whatever was decided; announce it after the commit. */
export async function takeOffWall(transaction: Transaction, noteId: string, now: Date): Promise<void> {
  await transaction.note.updateMany({ where: { id: noteId, expiresAt: { gt: now } }, data: { expiresAt: now } })
}

/** The author's own, the newest first. */
export async function listOwnKindWords(authorId: string) {
  return database.note.findMany({
    where: { authorId },
    orderBy: { postedAt: 'desc' },
    take: 30,
    select: { id: true, text: true, colour: true, postedAt: true, expiresAt: true, approved: true },
  })
}

/** The author's own that were decided since then and hang now, or were declined; the latest decision first. */
export async function listDecidedKindWords(authorId: string, { since, now }: { since: Date; now: Date }): Promise<{ text: string; state: 'shown' | 'declined' }[]> {
  const notes = await database.note.findMany({
    where: { authorId, decidedAt: { gt: since } },
    orderBy: { decidedAt: 'desc' },
    select: { text: true, approved: true, expiresAt: true },
  })
  return notes.flatMap(({ text, ...note }) => {
    const state = kindWordState(note, now)
    return state === 'shown' || state === 'declined' ? [{ text, state }] : []
  })
}

/** Whether listDecidedKindWords can have any, as a condition of a statement. */
export function hasDecidedKindWordsSince(authorId: string, since: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Note" n WHERE n."authorId" = ${authorId} AND n."decidedAt" > ${asMoment(since)})`
}

/** The author takes a kind word back: it is over from now on. False for one that is not the author's. */
export async function takeBackKindWord({ noteId, authorId, now }: { noteId: string; authorId: string; now: Date }): Promise<boolean> {
  const note = await database.note.findFirst({ where: { id: noteId, authorId } })
  if (!note) return false
  await takeOffWall(database, noteId, now)
  announceChange(note.unitId)
  await dropPictures(note.unitId, now)
  return true
}

const listed = { id: true, text: true, colour: true, postedAt: true, expiresAt: true, author: { select: { id: true, name: true } }, photo: { select: { id: true, droppedAt: true } } } as const

/** Those that wait for a decision (the oldest first) and those on the wall now. */
export async function listKindWordsToCurate(unitId: string, now: Date) {
  const alive = { unitId, expiresAt: { gt: now } }
  const [waiting, shown] = await Promise.all([
    database.note.findMany({ where: { ...alive, approved: null }, orderBy: { postedAt: 'asc' }, select: listed }),
    database.note.findMany({ where: { ...alive, approved: true }, orderBy: { decidedAt: 'desc' }, select: listed }),
  ])
  return { waiting, shown }
}

type Decision = { noteId: string; unitId: string; actorId: string; approve: boolean; now: Date }

/**
 * A second person decides; deciding the same again changes nothing. An approved one may be taken off later, by anybody
 * who curates the wall; one that was declined stays declined.
 */
export async function decideKindWord({ noteId, unitId, actorId, approve, now }: Decision): Promise<'decided' | 'not-found' | { refused: 'own-kind-word' | 'already-declined' }> {
  const note = await database.note.findFirst({ where: { id: noteId, unitId } })
  if (!note) return 'not-found'
  if (note.approved === approve) return 'decided'
  if (approve && note.authorId === actorId) return { refused: 'own-kind-word' }
  if (approve && note.approved === false) return { refused: 'already-declined' }
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.note.updateMany({ where: { id: noteId, approved: note.approved }, data: { approved: approve, decidedAt: now, decidedBy: actorId } })
    if (count === 1) await recordAudit(transaction, { actorId, action: approve ? 'approve-kind-word' : 'decline-kind-word', subject: `note:${noteId}` })
  })
  announceChange(unitId)
  await dropPictures(unitId, now)
  return 'decided'
}
