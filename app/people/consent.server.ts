import type { Prisma } from '#app/generated/sqlite/client.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import type { ConsentPurpose, PhotoPurpose } from './consent.ts'

type Decision = { personId: string; purpose: ConsentPurpose; given: boolean; at: Date }

/** Every decision ever taken, newest first. Without one there is no consent. */
export async function listConsentDecisions(personId: string): Promise<(Decision & { isRecorded: boolean })[]> {
  const rows = await database.consent.findMany({ where: { personId }, orderBy: { decidedAt: 'desc' } })
  return rows.map(({ purpose, given, decidedAt, recordedBy }) => ({ personId, purpose, given, at: decidedAt, isRecorded: recordedBy !== null }))
}

export type Consenting = { name: string; photoKey: string | null }

/**
 * The one answer to what is consented to: who of these people is still here and has, by the latest decision, agreed to
 * the purpose. One query for a whole page.
 */
export async function listConsenting(personIds: readonly string[], purpose: ConsentPurpose): Promise<Map<string, Consenting>> {
  return findConsenting({ id: { in: [...personIds] } }, purpose)
}

async function findConsenting(who: Prisma.PersonWhereInput, purpose: ConsentPurpose): Promise<Map<string, Consenting>> {
  const people = await database.person.findMany({
    where: { ...who, deactivatedAt: null },
    select: { id: true, name: true, photoKey: true, consents: { where: { purpose }, orderBy: { decidedAt: 'desc' }, take: 1, select: { given: true } } },
  })
  return new Map(people.flatMap(({ id, name, photoKey, consents }) => (consents[0]?.given ? [[id, { name, photoKey }]] : [])))
}

export async function hasConsent(personId: string, purpose: ConsentPurpose): Promise<boolean> {
  return (await listConsenting([personId], purpose)).has(personId)
}

/** The photo of each of these people that may be shown for the purpose: of those who have one, have consented and are still here. */
export async function listPhotoKeys(personIds: readonly string[], purpose: PhotoPurpose): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  for (const [id, { photoKey }] of await findConsenting({ id: { in: [...personIds] }, photoKey: { not: null } }, purpose)) if (photoKey) keys.set(id, photoKey)
  return keys
}

/** Adds a decision to the ledger. Deciding the same again adds nothing. */
export async function decideConsent(transaction: Transaction, { personId, purpose, given, at }: Decision): Promise<void> {
  const latest = await transaction.consent.findFirst({ where: { personId, purpose }, orderBy: { decidedAt: 'desc' } })
  if ((latest?.given ?? false) === given) return
  await transaction.consent.create({ data: { personId, purpose, given, decidedAt: at } })
}

/**
 * May this photo be shown? One's own always; a colleague's with consent for the purpose, as long as the colleague is
 * here; a picture of nobody in particular (the family portrait) to everybody signed in. What was posted to the wall has
 * an address of its own, where whoever asks is looked at.
 */
export async function mayShow(key: string, { purpose, viewerId }: { purpose: PhotoPurpose; viewerId?: string }): Promise<boolean> {
  const person = await database.person.findFirst({ where: { photoKey: key }, select: { id: true } })
  if (!person) return (await database.wallPhoto.count({ where: { photoKey: key } })) === 0
  return person.id === viewerId || hasConsent(person.id, purpose)
}
