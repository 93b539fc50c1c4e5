import { createHash, randomBytes } from 'node:crypto'
import { database, type Transaction } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { hashPassword } from '#app/people/password.server.ts'
import { endSessionsOf } from '#app/people/session.server.ts'

const validMs = 7 * 86_400_000

/** Makes a new one-time link for this person; earlier unused ones stop working. The token is returned once and never kept. */
export async function issueActivation(
  transaction: Transaction,
  { personId, createdBy, at }: { personId: string; createdBy: string; at: Date },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await transaction.activation.deleteMany({ where: { personId, usedAt: null } })
  await transaction.activation.create({
    data: { tokenHash: hashed(token), personId, createdAt: at, createdBy, expiresAt: new Date(at.getTime() + validMs) },
  })
  return token
}

/** Whose first password this link sets; null for one that was used, has expired or never was. */
export async function findActivation(token: string, now: Date): Promise<{ name: string; employeeNumber: string } | null> {
  const activation = await database.activation.findFirst({
    where: { ...usable(token, now), person: { deactivatedAt: null } },
    select: { person: { select: { name: true, employeeNumber: true } } },
  })
  return activation?.person ?? null
}

/** Who has used this link up; null while it is unused, and for one that never was. */
export async function findActivated(token: string): Promise<string | null> {
  const activation = await database.activation.findFirst({ where: { tokenHash: hashed(token), usedAt: { not: null } }, select: { personId: true } })
  return activation?.personId ?? null
}

/**
 * Sets the password and uses the link up; of two at once, one wins. Who has never been here before goes on in the
 * language of the page; who has forgotten a password keeps the own one.
 */
export async function activate(token: string, { password, language }: { password: string; language: Language }, now: Date): Promise<{ personId: string } | { refused: 'gone' }> {
  if (!(await findActivation(token, now))) return { refused: 'gone' }
  const passwordHash = await hashPassword(password)
  return database.$transaction(async (transaction) => {
    const { count } = await transaction.activation.updateMany({ where: usable(token, now), data: { usedAt: now } })
    if (count === 0) return { refused: 'gone' }
    const { personId } = await transaction.activation.findUniqueOrThrow({ where: { tokenHash: hashed(token) } })
    const isFirst = (await transaction.activation.count({ where: { personId, usedAt: { not: null } } })) === 1
    const chosen = isFirst ? { language: language === 'en' ? ('EN' as const) : ('ZH_CN' as const) } : {}
    await transaction.person.update({ where: { id: personId }, data: { passwordHash, ...chosen } })
    await endSessionsOf(transaction, personId)
    return { personId }
  })
}

function usable(token: string, now: Date) {
  return { tokenHash: hashed(token), usedAt: null, expiresAt: { gt: now } }
}

function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
