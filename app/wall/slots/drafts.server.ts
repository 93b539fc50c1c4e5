import { randomUUID } from 'node:crypto'
import type { Prisma } from '#app/generated/sqlite/client.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { findPublished, findProgramme, findWithout, slotsOrUsual, type Whose } from './programme.server.ts'
import type { Slot } from './slots.ts'

/** A programme's draft, null where none was begun; `slots` null: as usual again. */
type Draft = { edition: string; slots: readonly Slot[] | null; savedAt: Date; savedBy: string } | null

export function subjectOf({ unitId, displayId }: Whose): string {
  return displayId === null ? `unit:${unitId}` : `display:${displayId}`
}

async function findDraft(whose: Whose, transaction: Transaction): Promise<Draft> {
  const draft = await transaction.wallDraft.findUnique({ where: { subject: subjectOf(whose) } })
  return draft && { ...draft, slots: slotsOrUsual(draft.slots) }
}

/** What a wall would show once the draft is published; what it shows where there is none. */
export async function findDrafted(whose: Whose): Promise<readonly Slot[]> {
  const draft = await findDraft(whose, database)
  if (!draft) return (await findProgramme(whose)).slots
  return draft.slots ?? findWithout(whose)
}

/** A programme as its lead arranges it: what is live, and the draft. */
export async function findArrangement(whose: Whose) {
  const [{ base, slots }, draft, without] = await Promise.all([findPublished(whose, database), findDraft(whose, database), findWithout(whose)])
  const live = { slots: slots ?? without, own: slots !== null }
  const author = draft && (await database.person.findUnique({ where: { id: draft.savedBy }, select: { name: true } }))
  return { live, base, draft: draft && { ...draft, slots: draft.slots ?? without, isUsual: draft.slots === null, by: author?.name ?? '' } }
}

/** What the lead saw when they pressed: the draft's edition ('' for none) and what was live ('' for nothing). */
export type Seen = { edition: string; base: string }
type Deed = { seen: Seen; actorId: string; now: Date }
type Refusal = { refused: 'draft-changed' | 'published-meanwhile' }

/**
 * Keeps a draft; null is as usual again. What is live already is no draft, and pressing twice keeps one. Refused where
 * somebody has changed the draft, or published, since it was seen.
 */
export async function saveDraft(whose: Whose, wanted: readonly Slot[] | null, deed: Deed): Promise<'kept' | 'same' | Refusal> {
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const draft = await findDraft(whose, transaction)
    const published = await findPublished(whose, transaction)
    const without = await findWithout(whose, transaction)
    const before = draft ? draft.slots : published.slots
    // Who has nothing of their own and arranges what holds anyway goes on with that.
    const slots = before === null && isAlike(wanted, without) ? null : wanted
    if (isAlike(before, slots)) return 'same'
    if (published.base !== deed.seen.base) return { refused: 'published-meanwhile' }
    if ((draft?.edition ?? '') !== deed.seen.edition) return { refused: 'draft-changed' }
    if (isAlike(published.slots, slots) || (published.slots === null && isAlike(slots, without))) await transaction.wallDraft.deleteMany({ where: { subject: subjectOf(whose) } })
    else await keepDraft(transaction, whose, { slots, ...deed })
    return 'kept'
  })
}

async function keepDraft(transaction: Transaction, whose: Whose, { slots, actorId, now }: Deed & { slots: readonly Slot[] | null }): Promise<void> {
  const subject = subjectOf(whose)
  const kept = { slots: asJson(slots), edition: randomUUID(), savedAt: now, savedBy: actorId }
  await transaction.wallDraft.upsert({ where: { subject }, create: { subject, ...whose, ...kept }, update: kept })
}

/** Puts the draft on the wall. Pressed twice, in however many tabs, it is published once. */
export async function publishDraft(whose: Whose, { seen, actorId, now }: Deed): Promise<'published' | Refusal> {
  const answer = await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    // That very draft is out already.
    if (seen.edition !== '' && (await transaction.wallProgramme.count({ where: { ...whose, edition: seen.edition } })) > 0) return 'before'
    const draft = await findDraft(whose, transaction)
    const published = await findPublished(whose, transaction)
    if (published.base !== seen.base) return { refused: 'published-meanwhile' } as const
    if (!draft || draft.edition !== seen.edition) return { refused: 'draft-changed' } as const
    await transaction.wallProgramme.create({ data: { unitId: whose.unitId, displayId: whose.displayId, slots: asJson(draft.slots), edition: draft.edition, setAt: now, setBy: actorId } })
    await transaction.wallDraft.delete({ where: { subject: subjectOf(whose) } })
    await recordAudit(transaction, { actorId, action: 'set-wall-programme', subject: subjectOf(whose) })
    return 'now'
  })
  if (typeof answer !== 'string') return answer
  if (answer === 'now') announceChange(whose.unitId)
  return 'published'
}

/** Throws the draft away that was seen; one that is gone already is gone. */
export async function discardDraft(whose: Whose, { edition }: Seen): Promise<'discarded' | Refusal> {
  return database.$transaction(async (transaction) => {
    await transaction.wallDraft.deleteMany({ where: { subject: subjectOf(whose), edition } })
    return (await transaction.wallDraft.count({ where: { subject: subjectOf(whose) } })) === 0 ? 'discarded' : { refused: 'draft-changed' }
  })
}

function asJson(slots: readonly Slot[] | null): Prisma.InputJsonArray {
  return slots?.map((slot) => ({ ...slot })) ?? []
}

function isAlike(one: readonly Slot[] | null, other: readonly Slot[] | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
