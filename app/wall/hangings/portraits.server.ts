import { recordAudit } from '#app/platform/audit.server.ts'
import { dropPhoto, type PhotoRefusal, storePhoto } from '#app/people/photos.server.ts'
import { database } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import type { PortraitForm } from './hanging-forms.ts'

type Curator = { unitId: string; actorId: string; now: Date }

/** Hangs a family portrait; the one before stays in the record and is shown again when this one is taken down. */
export async function hangPortrait(bytes: Uint8Array, { caption, takenOn }: PortraitForm, { unitId, actorId, now }: Curator): Promise<{ portraitId: string } | { refused: PhotoRefusal }> {
  const stored = await storePhoto(bytes)
  if ('refused' in stored) return stored
  const portraitId = await database.$transaction(async (transaction) => {
    const { id } = await transaction.familyPortrait.create({ data: { unitId, photoKey: stored.key, caption, takenOn, createdAt: now, createdBy: actorId } })
    await recordAudit(transaction, { actorId, action: 'hang-family-portrait', subject: `family-portrait:${id}`, details: { caption } })
    return id
  })
  announceChange(unitId)
  return { portraitId }
}

/** Takes a portrait down and its picture out of the store. False where the unit has none such. */
export async function takePortraitDown(portraitId: string, { unitId, actorId, now }: Curator): Promise<boolean> {
  const portrait = await database.familyPortrait.findFirst({ where: { id: portraitId, unitId } })
  if (!portrait) return false
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.familyPortrait.updateMany({ where: { id: portraitId, removedAt: null }, data: { removedAt: now } })
    if (count === 1) await recordAudit(transaction, { actorId, action: 'take-family-portrait-down', subject: `family-portrait:${portraitId}` })
  })
  await dropPhoto(portrait.photoKey)
  announceChange(unitId)
  return true
}

/** The newest first: that one is on the wall. */
export async function listPortraits(unitId: string) {
  return database.familyPortrait.findMany({
    where: { unitId, removedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { id: true, photoKey: true, caption: true, takenOn: true },
  })
}
