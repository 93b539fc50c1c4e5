import type { Prisma } from '#app/generated/sqlite/client.ts'
import { database } from '#app/platform/database.server.ts'

/** Which kinds of external certificates these people hold now: accepted, and not over. One statement, however many people. */
export async function loadHeldKinds(personIds: readonly string[], now: Date): Promise<(personId: string, kind: string) => boolean> {
  if (personIds.length === 0) return () => false
  const rows = await database.externalCertificate.findMany({ where: { personId: { in: [...personIds] }, ...heldAt(now) }, select: { personId: true, kind: true } })
  const held = new Set(rows.map(({ personId, kind }) => `${personId} ${kind}`))
  return (personId, kind) => held.has(`${personId} ${kind}`)
}

/** For a list of external certificates: those that count. */
export function heldAt(now: Date): Prisma.ExternalCertificateWhereInput {
  return { withdrawnAt: null, decisions: { some: { openKey: { not: null }, accepted: true } }, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }
}
