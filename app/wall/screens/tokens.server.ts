import { createHash, randomBytes } from 'node:crypto'
import { database } from '#app/platform/database.server.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000

/** A token is changed for another after so long. */
const tokenDays = 30
/** The one before opens the display for so long still: a screen may lose a cookie that it had not yet written to its disk. */
const overlapDays = 30
/** How long an offered one that was never used stands. */
const offerDays = 30
/** Between two offers. */
const offerHours = 6

export function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export type TokenOf = { id: string; unitId: string; isDue: boolean }

/**
 * The display that this secret opens. One that was offered and comes for the first time takes the place of the one before,
 * which goes on for a while; only then has the change succeeded. `isDue`: this screen ought to be offered another.
 */
export async function findByToken(secret: string, now: Date): Promise<TokenOf | null> {
  const tokenHash = hashed(secret)
  const display = await database.display.findUnique({ where: { tokenHash }, select: { id: true, unitId: true, revokedAt: true, tokenSince: true, approvedAt: true } })
  if (display) {
    return display.revokedAt ? null : { id: display.id, unitId: display.unitId, isDue: isDueForChange(display, now) }
  }
  const token = await database.displayToken.findFirst({ where: { tokenHash, validUntil: { gt: now }, display: { revokedAt: null } }, include: { display: { select: { unitId: true } } } })
  if (!token) return null
  if (token.isNext) await takeIntoUse(token, now)
  return { id: token.displayId, unitId: token.display.unitId, isDue: !token.isNext }
}

/** Whether the token in use has been so for long enough. */
export function isDueForChange({ tokenSince, approvedAt }: { tokenSince: Date | null; approvedAt: Date }, now: Date): boolean {
  return now.getTime() - (tokenSince ?? approvedAt).getTime() >= tokenDays * dayMs
}

async function takeIntoUse({ displayId, tokenHash }: { displayId: string; tokenHash: string }, now: Date): Promise<void> {
  await database.$transaction(async (transaction) => {
    // Two requests with the new one at once: the second finds it in use.
    const { count } = await transaction.displayToken.deleteMany({ where: { tokenHash, isNext: true } })
    if (count === 0) return
    const before = await transaction.display.findUniqueOrThrow({ where: { id: displayId }, select: { tokenHash: true } })
    await transaction.displayToken.create({ data: { tokenHash: before.tokenHash, displayId, isNext: false, madeAt: now, validUntil: new Date(now.getTime() + overlapDays * dayMs) } })
    await transaction.display.update({ where: { id: displayId }, data: { tokenHash, tokenSince: now } })
    await transaction.displayToken.deleteMany({ where: { displayId, validUntil: { lte: now } } })
  })
}

/** A secret to go on with, or null where one was offered a while ago; the one in use stays valid until this one comes. */
export async function offerToken(displayId: string, now: Date): Promise<string | null> {
  const lately = await database.displayToken.count({ where: { displayId, isNext: true, madeAt: { gt: new Date(now.getTime() - offerHours * hourMs) } } })
  if (lately > 0) return null
  const secret = newSecret()
  await database.displayToken.deleteMany({ where: { displayId, validUntil: { lte: now } } })
  await database.displayToken.create({ data: { tokenHash: hashed(secret), displayId, isNext: true, madeAt: now, validUntil: new Date(now.getTime() + offerDays * dayMs) } })
  return secret
}
