import { createHash } from 'node:crypto'

export type AuditRow = {
  sequence: number
  at: Date
  actorId: string | null
  action: string
  subject: string
  details: unknown
  previousHash: string
}

/** SHA-256 over the row and the hash of the row before. PostgreSQL sorts the keys of JSON its own way, so they are sorted here. */
export function auditHash(row: AuditRow): string {
  const { sequence, at, actorId, action, subject, details, previousHash } = row
  const text = JSON.stringify([sequence, at.toISOString(), actorId, action, subject, inOrder(details), previousHash])
  return createHash('sha256').update(text).digest('hex')
}

function inOrder(details: unknown): unknown {
  if (typeof details !== 'object' || details === null) return details
  return Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The last row of a stretch that was found to be in order. */
export type ChainEnd = { sequence: number; hash: string }
export type ChainVerdict = { end: ChainEnd; brokenAt: null } | { brokenAt: number }

/**
 * Checks a stretch of the record, oldest first, that follows `end`: nothing changed, nothing taken out, nothing put in
 * between. Rows cut off at the very end cannot be seen in the chain itself.
 */
export function verifyChain(rows: readonly (AuditRow & { hash: string })[], end: ChainEnd = { sequence: 0, hash: '' }): ChainVerdict {
  for (const row of rows) {
    const follows = row.sequence === end.sequence + 1 && row.previousHash === end.hash
    if (!follows || row.hash !== auditHash(row)) return { brokenAt: row.sequence }
    end = { sequence: row.sequence, hash: row.hash }
  }
  return { end, brokenAt: null }
}
