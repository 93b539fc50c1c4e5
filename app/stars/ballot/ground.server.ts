import { database } from '#app/platform/database.server.ts'
import { ruleOf, type RuleRow } from '../editions/edition-row.ts'
import type { Round } from '../rounds.server.ts'
import { mostPlaces, type StarRule } from '../star-rule.ts'

/** What decides whether a ballot counts: its star, its voter and those of its names who stand. */
export type Ground = { star: { id: string; rule: StarRule }; isElector: boolean; hasVoted: boolean; standing: readonly string[] }

type Line = RuleRow & { id: string; elector: string | null; voted: string | null; standing: string | null }

/**
 * Of a round that is voted on, one statement by hand, however large the unit: on the way of every ballot only what it
 * names is asked for. Who was taken out of the electorate stands no more. Null for a star that the round has not.
 */
export async function findGround({ id: roundId }: Round, { star, voterId, choices }: { star: string; voterId: string; choices: readonly string[] }): Promise<Ground | null> {
  // As many as a ballot takes; one that names more is refused whoever they are.
  const [first = '', second = '', third = ''] = choices.slice(0, mostPlaces)
  const lines = await database.$queryRaw<Line[]>`SELECT r."categoryId" AS "id", e."method", e."points", v."personId" AS "elector", t."personId" AS "voted", c."personId" AS "standing"
    FROM "RoundStar" r
    JOIN "StarCategory" s ON s."id" = r."categoryId"
    JOIN "StarEdition" e ON e."id" = r."editionId"
    LEFT JOIN "Elector" v ON v."roundId" = r."roundId" AND v."personId" = ${voterId}
    LEFT JOIN "Turnout" t ON t."roundId" = r."roundId" AND t."categoryId" = r."categoryId" AND t."personId" = ${voterId}
    LEFT JOIN "Candidate" c ON c."roundId" = r."roundId" AND c."categoryId" = r."categoryId" AND c."personId" IN (${first}, ${second}, ${third})
      AND (NOT EXISTS (SELECT 1 FROM "ElectorateChange" g WHERE g."roundId" = c."roundId" AND g."personId" = c."personId")
        OR EXISTS (SELECT 1 FROM "Elector" o WHERE o."roundId" = c."roundId" AND o."personId" = c."personId"))
    WHERE r."roundId" = ${roundId} AND s."slug" = ${star}`
  const [line] = lines
  if (!line) return null
  return {
    star: { id: line.id, rule: ruleOf(line) },
    isElector: line.elector !== null,
    hasVoted: line.voted !== null,
    standing: lines.flatMap(({ standing }) => standing ?? []),
  }
}
