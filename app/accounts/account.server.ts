import { database } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { photoPurposes, type PhotoPurpose } from '#app/people/consent.ts'
import { decideConsent } from '#app/people/consent.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { hashPassword } from '#app/people/password.server.ts'
import { dropPhoto, type PhotoRefusal, storePhotoWith } from '#app/people/photos.server.ts'
import { endSessionsOf } from '#app/people/session.server.ts'
import { signIn, type SignInRefusal } from '#app/people/sign-in.server.ts'
import { announcePerson } from '#app/wall/life/announcing.server.ts'
import type { Theme } from '#app/people/visit.server.ts'

/** Puts a new photo in the place of the old one, which is gone for good. */
export async function changePhoto(member: Member, bytes: Uint8Array): Promise<{ key: string } | { refused: PhotoRefusal }> {
  const stored = await storePhotoWith(bytes, (key) => setPhoto(member, key))
  if ('refused' in stored) return stored
  await letGo(member, stored.written)
  return stored
}

export async function removePhoto(member: Member): Promise<void> {
  await letGo(member, await setPhoto(member, null))
}

/** Gives the one before. */
async function setPhoto(member: Member, photoKey: string | null): Promise<string | null> {
  return database.$transaction(async (transaction) => {
    const before = await transaction.person.findUniqueOrThrow({ where: { id: member.id }, select: { photoKey: true } })
    await transaction.person.update({ where: { id: member.id }, data: { photoKey } })
    return before.photoKey
  })
}

async function letGo(member: Member, replaced: string | null): Promise<void> {
  if (replaced) await dropPhoto(replaced)
  await announcePerson(member.id)
}

/** Writes what is consented to and what is not into the ledger; the wall follows at once. */
export async function decideConsents(member: Member, given: readonly PhotoPurpose[]): Promise<void> {
  const at = new Date()
  await database.$transaction(async (transaction) => {
    for (const purpose of photoPurposes)
      await decideConsent(transaction, { personId: member.id, purpose, given: given.includes(purpose), at })
  })
  await announcePerson(member.id)
}

export async function savePreferences(personId: string, { language, theme }: { language: Language; theme: Theme }): Promise<void> {
  await database.person.update({ where: { id: personId }, data: { language: language === 'en' ? 'EN' : 'ZH_CN', theme } })
}

/**
 * Changes the password of somebody who knows the old one and ends every session; the caller starts a fresh one.
 * A wrong old password counts like a wrong one at the door.
 */
export async function changePassword(
  member: Member,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
  address: string,
): Promise<{ changed: true } | SignInRefusal> {
  const answer = await signIn(member.employeeNumber, currentPassword, address)
  if ('refused' in answer) return answer
  const passwordHash = await hashPassword(newPassword)
  await database.$transaction(async (transaction) => {
    await transaction.person.update({ where: { id: member.id }, data: { passwordHash } })
    await endSessionsOf(transaction, member.id)
  })
  return { changed: true }
}
