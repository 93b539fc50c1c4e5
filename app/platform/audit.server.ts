import type { AuditAction, AuditDetail } from '#app/languages/audit-words.ts'
import { auditHash } from './audit-chain.ts'
import { database, isPostgresql, type Transaction } from './database.server.ts'

export type AuditDetails = Partial<Record<AuditDetail, string | number | boolean | null>>

export type AuditEntry = {
  actorId: string | null
  /** A verb of the trade, "publish-stars", that the language files have words for. */
  action: AuditAction
  /** What it was done to: "round:<id>". */
  subject: string
  details?: AuditDetails
}

const chainLock = 7_273_001

/** Lets the deeds that must see each other's outcome (founding, taking back a role) happen one after another. */
export async function awaitTurn(transaction: Transaction): Promise<void> {
  // SQLite has one writer at a time anyway; on PostgreSQL two instances must not append to the same end.
  if (isPostgresql) await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${chainLock})`
}

/** Appends to the audit record, in the transaction of the deed itself. Each row carries the hash of the one before. */
export async function recordAudit(transaction: Transaction, { actorId, action, subject, details = {} }: AuditEntry): Promise<void> {
  await awaitTurn(transaction)
  const last = await transaction.auditEvent.findFirst({ orderBy: { sequence: 'desc' } })
  const sequence = (last?.sequence ?? 0) + 1
  const previousHash = last?.hash ?? ''
  const at = new Date()
  const hash = auditHash({ sequence, at, actorId, action, subject, details, previousHash })
  await transaction.auditEvent.create({
    data: { sequence, at, actorId, action, subject, details, previousHash, hash },
  })
}

/** What somebody did last to a subject: told from the record, so that an address cannot say what has not happened. */
export async function findLastDeed(actorId: string, subject: string): Promise<{ sequence: number; action: string; at: Date } | null> {
  return database.auditEvent.findFirst({ where: { actorId, subject }, orderBy: { sequence: 'desc' }, select: { sequence: true, action: true, at: true } })
}
