import { database, type Transaction } from '#app/platform/database.server.ts'
import type { PhotoPurpose } from './consent.ts'

type Decision = { personId: string; purpose: PhotoPurpose; given: boolean; at: Date }

/** Every decision ever taken, newest first. Without one there is no consent. */
export async function listConsentDecisions(personId: string): Promise<Decision[]> {
  const rows = await database.photoConsent.findMany({ where: { personId }, orderBy: { decidedAt: 'desc' } })
  return rows.map(({ purpose, given, decidedAt }) => ({ personId, purpose, given, at: decidedAt }))
}

export async function hasPhotoConsent(personId: string, purpose: PhotoPurpose): Promise<boolean> {
  const latest = await database.photoConsent.findFirst({ where: { personId, purpose }, orderBy: { decidedAt: 'desc' } })
  return latest?.given ?? false
}

/**
 * The photo of each of these people that may be shown for the purpose: of those who have one, have consented and are
 * still here. One query for a whole page.
 */
export async function listPhotoKeys(personIds: readonly string[], purpose: PhotoPurpose): Promise<Map<string, string>> {
  const people = await database.person.findMany({
    where: { id: { in: [...personIds] }, photoKey: { not: null }, deactivatedAt: null },
    select: { id: true, photoKey: true, photoConsents: { where: { purpose }, orderBy: { decidedAt: 'desc' }, take: 1 } },
  })
  const keys = new Map<string, string>()
  for (const { id, photoKey, photoConsents } of people) if (photoKey && photoConsents[0]?.given) keys.set(id, photoKey)
  return keys
}

/** Adds a decision to the ledger. Deciding the same again adds nothing. */
export async function decideConsent(transaction: Transaction, { personId, purpose, given, at }: Decision): Promise<void> {
  const latest = await transaction.photoConsent.findFirst({ where: { personId, purpose }, orderBy: { decidedAt: 'desc' } })
  if ((latest?.given ?? false) === given) return
  await transaction.photoConsent.create({ data: { personId, purpose, given, decidedAt: at } })
}

/**
 * May this photo be shown? One's own always; a colleague's with consent for the purpose, as long as the colleague is
 * here; a picture of nobody in particular (the family portrait) to everybody signed in.
 */
export async function mayShow(key: string, { purpose, viewerId }: { purpose: PhotoPurpose; viewerId?: string }): Promise<boolean> {
  const person = await database.person.findFirst({ where: { photoKey: key }, select: { id: true, deactivatedAt: true } })
  if (!person || person.id === viewerId) return true
  return person.deactivatedAt === null && (await hasPhotoConsent(person.id, purpose))
}
