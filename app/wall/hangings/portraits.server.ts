import { recordAudit } from '#app/platform/audit.server.ts'
import { dropPhoto, type PhotoRefusal, storePhotoWith } from '#app/people/photos.server.ts'
import { database } from '#app/platform/database.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import type { PortraitForm } from './hanging-forms.ts'

type Curator = { unitId: string; actorId: string; now: Date }

/** Hangs a family portrait; the one before stays in the record and is shown again when this one is taken down. */
export async function hangPortrait(bytes: Uint8Array, { caption, takenOn }: Pick<PortraitForm, 'caption' | 'takenOn'>, { unitId, actorId, now }: Curator): Promise<{ portraitId: string } | { refused: PhotoRefusal }> {
  const stored = await storePhotoWith(bytes, (photoKey) =>
    database.$transaction(async (transaction) => {
      const { id } = await transaction.familyPortrait.create({ data: { unitId, photoKey, caption, takenOn, createdAt: now, createdBy: actorId } })
      await recordAudit(transaction, { actorId, action: 'hang-family-portrait', subject: `family-portrait:${id}`, details: { caption } })
      return id
    }),
  )
  if ('refused' in stored) return stored
  announceChange(unitId)
  return { portraitId: stored.written }
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

/** The newest first: of those that everybody in them agrees to, that one is on the wall. */
export async function listPortraits(unitId: string) {
  return database.familyPortrait.findMany({
    where: { unitId, removedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { id: true, photoKey: true, caption: true, takenOn: true, tags: { select: { personId: true } } },
  })
}

type Tagging = { people: readonly string[]; team: { id: string; timeZone: string }; actorId: string; now: Date }

/** Says who is in a portrait, of those who are in the team now or were named in it before. False where the unit has none such. */
export async function tagPortrait(portraitId: string, { people, team, actorId, now }: Tagging): Promise<boolean> {
  const portrait = await database.familyPortrait.findFirst({ where: { id: portraitId, unitId: team.id, removedAt: null }, include: { tags: true } })
  if (!portrait) return false
  const before = portrait.tags.map(({ personId }) => personId)
  const members = (await listTeamMembers(team, now)).map(({ id }) => id)
  // Who is no longer in the team stands in no list, and so cannot have been unticked.
  const wanted = new Set([...members.filter((id) => people.includes(id)), ...before.filter((id) => !members.includes(id))])
  const added = [...wanted].filter((id) => !before.includes(id))
  const removed = before.filter((id) => !wanted.has(id))
  if (added.length + removed.length === 0) return true
  await database.$transaction(async (transaction) => {
    await transaction.portraitTag.deleteMany({ where: { portraitId, personId: { in: removed } } })
    for (const personId of added) await transaction.portraitTag.upsert({ where: { portraitId_personId: { portraitId, personId } }, create: { portraitId, personId, taggedAt: now, taggedBy: actorId }, update: {} })
    await recordAudit(transaction, { actorId, action: 'tag-portrait', subject: `family-portrait:${portraitId}`, details: { caption: portrait.caption, people: wanted.size } })
  })
  announceChange(team.id)
  return true
}
