import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Member } from '#app/people/member.server.ts'
import { findPhoto, type PhotoRefusal, storePhoto } from '#app/people/photos.server.ts'
import { database } from '#app/platform/database.server.ts'
import { loadSharp } from '#app/platform/load-sharp.server.ts'
import { pictureFileOf, pictureKeyOf } from '#app/quizzes/question-picture.server.ts'
import type { Fields } from './fields.ts'

type Team = { id: string }

/** Draws the picture anew and keeps it for this unit's questions: the fields of a question that shows it. */
export async function addBankPicture(member: Pick<Member, 'id'>, team: Team, { bytes, now }: { bytes: Uint8Array; now: Date }): Promise<{ fields: Fields } | { refused: PhotoRefusal }> {
  const stored = await storePhoto(bytes)
  if ('refused' in stored) return stored
  const sharp = await loadSharp()
  const { width, height } = await sharp((await findPhoto(stored.key, 1600)) ?? bytes).metadata()
  await database.bankPicture.create({ data: { key: stored.key, unitId: team.id, width, height, uploadedBy: member.id, uploadedAt: now } })
  return { fields: { 'picture.file': pictureFileOf(stored.key), 'picture.width': String(width), 'picture.height': String(height) } }
}

/**
 * Whether the questions of these units may show a file: one of their own pictures, or one of those that came with the build. A
 * form may name any, and pictures of other people lie in the same store.
 */
export async function isBankPicture(unitIds: readonly string[], file: string): Promise<boolean> {
  const key = pictureKeyOf(file)
  if (key !== null) return (await database.bankPicture.findFirst({ where: { key, unitId: { in: [...unitIds] } }, select: { key: true } })) !== null
  if (!/^[a-z0-9-]{1,80}\.(?:svg|png|webp)$/.test(file)) return false
  return access(join('build', 'content', 'pictures', file)).then(() => true, () => false)
}
