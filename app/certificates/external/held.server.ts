import type { Prisma } from '#app/generated/sqlite/client.ts'
import { database } from '#app/platform/database.server.ts'

/** What somebody holds now of external certificates: accepted, and not over. `ends`: of those that end. */
export type HeldExternal = { holds: (kind: string) => boolean; ends: readonly { expiresAt: Date }[] }

/** One statement, however many people. */
export async function loadHeldExternal(personIds: readonly string[], now: Date): Promise<(personId: string) => HeldExternal> {
  const rows = personIds.length === 0 ? [] : await database.externalCertificate.findMany({ where: { personId: { in: [...personIds] }, ...heldAt(now) }, select: { personId: true, kind: true, expiresAt: true } })
  const people = Map.groupBy(rows, ({ personId }) => personId)
  return (personId) => {
    const held = people.get(personId) ?? []
    return { holds: (kind) => held.some((one) => one.kind === kind), ends: held.flatMap(({ expiresAt }) => (expiresAt ? [{ expiresAt }] : [])) }
  }
}

/** For a list of external certificates: those that count. */
export function heldAt(now: Date): Prisma.ExternalCertificateWhereInput {
  return { withdrawnAt: null, decisions: { some: { openKey: { not: null }, accepted: true } }, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }
}
