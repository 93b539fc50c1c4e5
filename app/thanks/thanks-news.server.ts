import { asMoment, database } from '#app/platform/database.server.ts'

type Heard = { kind: 'received' | 'taken-down'; id: string; giver: string; receiver: string; text: string }

/** Cards that this person received since then and holds, and own ones that a lead took down; the newest first. One statement: Today asks it of everybody. */
export async function listThanksNews(personId: string, since: Date, most: number): Promise<Heard[]> {
  const rows = await database.$queryRaw<{ id: string; receiverId: string; giver: string; receiver: string; text: string }[]>`
    SELECT c."id", c."receiverId", g."name" AS "giver", r."name" AS "receiver", c."text"
    FROM "KindCard" c JOIN "Person" g ON g."id" = c."giverId" JOIN "Person" r ON r."id" = c."receiverId"
    WHERE (c."receiverId" = ${personId} AND c."endedAt" IS NULL AND c."givenAt" > ${asMoment(since)})
      OR (c."giverId" = ${personId} AND c."endedAt" > ${asMoment(since)} AND c."endedBy" <> c."giverId" AND c."endedBy" <> c."receiverId")
    ORDER BY c."givenAt" DESC, c."id" LIMIT ${most}`
  return rows.map(({ receiverId, ...card }) => ({ ...card, kind: receiverId === personId ? 'received' : 'taken-down' }))
}

/** What leads decided since then of cards that this person had reported, the latest first. */
export async function listDecidedReports(personId: string, since: Date): Promise<{ cardId: string; upheld: boolean }[]> {
  const rows = await database.kindCardReport.findMany({ where: { reporterId: personId, decidedAt: { gt: since } }, orderBy: { decidedAt: 'desc' }, take: 3, select: { cardId: true, upheld: true } })
  return rows.map(({ cardId, upheld }) => ({ cardId, upheld: upheld === true }))
}
