import type { Member } from '#app/people/member.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { hasWall, offerKindWord, takeOffWall } from '#app/wall/curation/kind-words.server.ts'
import { readerOf } from './colleagues.server.ts'
import { isReadBy } from './sight.ts'

type Ending = { cardId: string; endedBy: string; now: Date }

/** Ends a card for everybody, and takes the kind word that was made of it off the wall, in one. False where it was over already. */
export async function endCard(transaction: Transaction, { cardId, endedBy, now }: Ending): Promise<boolean> {
  const { count } = await transaction.kindCard.updateMany({ where: { id: cardId, endedAt: null }, data: { endedAt: now, endedBy } })
  if (count === 0) return false
  const card = await transaction.kindCard.findUnique({ where: { id: cardId }, select: { noteId: true } })
  if (card?.noteId) await takeOffWall(transaction, card.noteId, now)
  return true
}

/** The giver takes a card back, or the receiver puts it away. Twice is once. Null for somebody else's card. */
export async function endOwnCard(cardId: string, { as, personId, now }: { as: 'giver' | 'receiver'; personId: string; now: Date }): Promise<{ ended: true } | null> {
  const own = as === 'giver' ? { giverId: personId } : { receiverId: personId }
  const card = await database.kindCard.findFirst({ where: { id: cardId, ...own }, select: { endedAt: true, endedBy: true, note: { select: { unitId: true } } } })
  if (!card) return null
  // What somebody else has ended is no longer the receiver's to see.
  if (card.endedAt !== null && card.endedBy !== personId && as === 'receiver') return null
  await database.$transaction((transaction) => endCard(transaction, { cardId, endedBy: personId, now }))
  if (card.note) announceChange(card.note.unitId)
  return { ended: true }
}

export type OfferRefusal = 'not-public' | 'no-wall' | 'is-over'

/** The giver offers a public card as a kind word: it waits for the lead as every other does. Twice offers once. Null for somebody else's card. */
export async function offerToWall(giver: Member, cardId: string, now: Date): Promise<{ offered: true } | { refused: OfferRefusal } | null> {
  const card = await database.kindCard.findFirst({ where: { id: cardId, giverId: giver.id }, select: { reach: true, text: true } })
  if (!card) return null
  if (card.reach !== 'PUBLIC') return { refused: 'not-public' }
  if (!hasWall(giver)) return { refused: 'no-wall' }
  return database.$transaction(async (transaction): Promise<{ offered: true } | { refused: OfferRefusal }> => {
    // Held: whoever takes it back or offers it meanwhile waits.
    await transaction.kindCard.updateMany({ where: { id: cardId }, data: { id: cardId } })
    const held = await transaction.kindCard.findUnique({ where: { id: cardId }, select: { noteId: true, endedAt: true } })
    if (held?.endedAt !== null) return { refused: 'is-over' }
    if (held.noteId !== null) return { offered: true }
    const noteId = await offerKindWord(transaction, giver, { text: card.text, colour: 'PINK', requestKey: `kind-card:${cardId}`, now })
    await transaction.kindCard.update({ where: { id: cardId }, data: { noteId } })
    return { offered: true }
  })
}

/** Asks the lead of the card's team to look at it. Once for each reader; the first reason stays. Null for a card that the reader cannot read, or wrote. */
export async function reportCard(reader: Member, { cardId, reason }: { cardId: string; reason: string }, now: Date): Promise<{ reported: true } | null> {
  const card = await database.kindCard.findUnique({ where: { id: cardId } })
  if (!card || card.giverId === reader.id || !isReadBy({ ...card, isOver: card.endedAt !== null }, readerOf(reader))) return null
  try {
    await database.kindCardReport.create({ data: { cardId, reporterId: reader.id, reason, reportedAt: now } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  return { reported: true }
}
