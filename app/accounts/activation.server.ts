import { createHash, randomBytes } from 'node:crypto'
import { database, type Transaction } from '#app/platform/database.server.ts'
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

/** Sets the password and uses the link up; of two at once, one wins. */
export async function activate(token: string, password: string, now: Date): Promise<{ personId: string } | { refused: 'gone' }> {
  if (!(await findActivation(token, now))) return { refused: 'gone' }
  const passwordHash = await hashPassword(password)
  return database.$transaction(async (transaction) => {
    const { count } = await transaction.activation.updateMany({ where: usable(token, now), data: { usedAt: now } })
    if (count === 0) return { refused: 'gone' }
    const { personId } = await transaction.activation.findUniqueOrThrow({ where: { tokenHash: hashed(token) } })
    await transaction.person.update({ where: { id: personId }, data: { passwordHash } })
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
