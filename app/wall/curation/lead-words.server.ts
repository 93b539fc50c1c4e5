import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Member } from '#app/people/member.server.ts'
import { idsOver, listOver } from '#app/people/over-unit.server.ts'
import { asMoment, database } from '#app/platform/database.server.ts'
import { listKindWordsToCurate } from './kind-words.server.ts'

/*
 * What a lead writes for the wall waits for somebody else as well. In a team of one lead that is an administrator, who has
 * nothing else to do with the wall.
 */

type Administrator = Pick<Member, 'id' | 'administers'>

/** What a lead wrote that waits and no other lead could read, as listApprovers says; without this administrator's own. */
function waitingLeadWords({ id, administers }: Administrator, now: Date): Prisma.Sql {
  if (administers.length === 0) return Prisma.sql`SELECT '' AS "unitId" WHERE 1 = 0`
  const leads = idsOver(Prisma.sql`n."unitId"`, ['LEAD'])
  return Prisma.sql`SELECT n."unitId" FROM "Note" n
    WHERE n."unitId" IN (${Prisma.join([...administers])}) AND n."approved" IS NULL AND n."expiresAt" > ${asMoment(now)} AND n."authorId" <> ${id}
      AND n."authorId" IN (${leads}) AND NOT EXISTS (SELECT 1 FROM (${leads}) l WHERE l."personId" <> n."authorId")`
}

/** Whether findLeadWordUnit finds any, as a condition of a statement. */
export function hasLeadWordWaiting(administrator: Administrator, now: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (${waitingLeadWords(administrator, now)})`
}

/** A unit of this administrator in which a lead's own kind word waits for one; null for none. */
export async function findLeadWordUnit(administrator: Administrator, now: Date): Promise<string | null> {
  if (administrator.administers.length === 0) return null
  const [first] = await database.$queryRaw<{ unitId: string }[]>`${waitingLeadWords(administrator, now)} ORDER BY n."postedAt" LIMIT 1`
  return first?.unitId ?? null
}

/** The kind words of a unit's leads that wait, without the reader's own. */
export async function listLeadWords(unitId: string, readerId: string, now: Date) {
  const [{ waiting }, leads] = await Promise.all([listKindWordsToCurate(unitId, now), listOver(unitId, ['LEAD'])])
  return waiting.filter(({ author }) => author.id !== readerId && leads.some(({ id }) => id === author.id))
}

/** A kind word of somebody who leads its unit, decided or not; null for any other. */
export async function findLeadWord(unitId: string, noteId: string): Promise<{ approved: boolean | null } | null> {
  const note = await database.note.findFirst({ where: { id: noteId, unitId }, select: { authorId: true, approved: true } })
  return note && (await listOver(unitId, ['LEAD'])).some(({ id }) => id === note.authorId) ? note : null
}

/** Who can put up what this person writes: the other leads, and where there is none the administrators. */
export async function listApprovers(unitId: string, authorId: string): Promise<{ role: 'LEAD' | 'ADMIN'; names: string[] }> {
  const [leads, administrators] = await Promise.all([listOver(unitId, ['LEAD']), listOver(unitId, ['ADMIN'])])
  const namesOf = (people: typeof leads) => people.flatMap(({ id, name }) => (id === authorId ? [] : [name]))
  const others = namesOf(leads)
  return others.length > 0 ? { role: 'LEAD', names: others } : { role: 'ADMIN', names: namesOf(administrators) }
}
