import { Prisma } from '#app/generated/sqlite/client.ts'
import { asMoment, database } from '#app/platform/database.server.ts'

/** `giver`, `receiver` and `text` are of the card; of a report that was decided they stay empty: who asked may no longer read it. */
type Heard = { kind: 'received' | 'taken-down' | 'report-kept' | 'report-taken-down'; cardId: string; giver: string; receiver: string; text: string }

/**
 * What this person hears of since then, the newest first: cards received and still held, own ones that a lead took down, and
 * what became of reports. One statement: Today asks it of everybody.
 */
export async function listThanksNews(personId: string, since: Date, most: number): Promise<Heard[]> {
  const after = asMoment(since)
  return database.$queryRaw<Heard[]>`
    SELECT "kind", "cardId", "giver", "receiver", "text" FROM (
      SELECT CASE WHEN c."receiverId" = ${personId} THEN 'received' ELSE 'taken-down' END AS "kind",
        c."id" AS "cardId", g."name" AS "giver", r."name" AS "receiver", c."text", COALESCE(c."endedAt", c."givenAt") AS "at"
      FROM "KindCard" c JOIN "Person" g ON g."id" = c."giverId" JOIN "Person" r ON r."id" = c."receiverId"
      WHERE (c."receiverId" = ${personId} AND c."endedAt" IS NULL AND c."givenAt" > ${after})
        OR (c."giverId" = ${personId} AND c."endedAt" > ${after} AND c."endedBy" <> c."giverId" AND c."endedBy" <> c."receiverId")
      UNION ALL
      SELECT CASE WHEN p."upheld" THEN 'report-taken-down' ELSE 'report-kept' END, p."cardId", '', '', '', p."decidedAt"
      FROM "KindCardReport" p WHERE p."reporterId" = ${personId} AND p."decidedAt" > ${after}
    ) heard ORDER BY "at" DESC, "cardId" LIMIT ${most}`
}

/** Whether listThanksNews can have any, as a condition of a statement. */
export function hasThanksNewsSince(personId: string, since: Date): Prisma.Sql {
  const after = asMoment(since)
  return Prisma.sql`(EXISTS (SELECT 1 FROM "KindCard" c WHERE c."receiverId" = ${personId} AND c."givenAt" > ${after})
    OR EXISTS (SELECT 1 FROM "KindCard" c WHERE c."giverId" = ${personId} AND c."endedAt" > ${after})
    OR EXISTS (SELECT 1 FROM "KindCardReport" p WHERE p."reporterId" = ${personId} AND p."decidedAt" > ${after}))`
}
