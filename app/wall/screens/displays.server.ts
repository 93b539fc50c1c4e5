import { createHash, randomBytes } from 'node:crypto'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { limitFailures } from '#app/platform/failure-limit.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { codeFrom } from './code.ts'

const codeMinutes = 10
const minuteMs = 60_000

// Every request for a code counts: screens ask seldom, a flood of them would be somebody filling the table.
const requestsPerAddress = limitFailures({ name: 'wall-code', failures: 40, minutes: 10 })
const wrongCodesPerPerson = limitFailures({ name: 'wall-approve', failures: 10, minutes: 15 })

export type Display = { id: string; unitId: string }
export type Screen = { display: Display } | { waiting: { code: string; expiresAt: Date } }

function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/**
 * A screen asks to be approved. It keeps the secret, we keep its hash: on approval the same secret becomes the display's
 * token, so there is no second hand-over that a lost answer could break.
 */
export async function requestCode(address: string, now: Date): Promise<{ secret: string; code: string; expiresAt: Date } | { refused: 'too-many'; seconds: number }> {
  const seconds = await requestsPerAddress.waitSeconds(address)
  if (seconds > 0) return { refused: 'too-many', seconds }
  await requestsPerAddress.countFailure(address)
  const secret = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + codeMinutes * minuteMs)
  await database.displayRequest.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - 24 * 60 * minuteMs) } } })
  const code = await keepRequest({ secretHash: hashed(secret), requestedAt: now, expiresAt })
  return { secret, code, expiresAt }
}

/** Two screens drawing the same code is one in millions: then another is drawn. */
async function keepRequest(request: { secretHash: string; requestedAt: Date; expiresAt: Date }): Promise<string> {
  const code = codeFrom(randomBytes(6))
  try {
    await database.displayRequest.create({ data: { code, ...request } })
    return code
  } catch (error) {
    if (isUniqueViolation(error)) return keepRequest(request)
    throw error
  }
}

/** What the screen with this secret is: an approved display, one that waits for its code to be typed, or unknown. */
export async function findScreen(secret: string, now: Date): Promise<Screen | null> {
  const display = await database.display.findUnique({ where: { tokenHash: hashed(secret) } })
  if (display) return display.revokedAt ? null : { display: { id: display.id, unitId: display.unitId } }
  const request = await database.displayRequest.findUnique({ where: { secretHash: hashed(secret) } })
  if (!request || request.displayId !== null || request.expiresAt <= now) return null
  return { waiting: { code: request.code, expiresAt: request.expiresAt } }
}

type Approval = { code: string; name: string; unitId: string; actorId: string; now: Date }
export type ApprovalRefusal = { refused: 'no-such-code' | 'code-expired' } | { refused: 'too-many'; seconds: number }

/** The lead takes a screen into the unit by the code it shows. Pressing twice approves once. */
export async function approveDisplay({ code, name, unitId, actorId, now }: Approval): Promise<{ displayId: string } | ApprovalRefusal> {
  const seconds = await wrongCodesPerPerson.waitSeconds(actorId)
  if (seconds > 0) return { refused: 'too-many', seconds }
  const request = await database.displayRequest.findUnique({ where: { code } })
  const before = request?.displayId ? await database.display.findFirst({ where: { id: request.displayId, unitId, revokedAt: null } }) : null
  if (before) return { displayId: before.id }
  if (!request || request.displayId) {
    await wrongCodesPerPerson.countFailure(actorId)
    return { refused: 'no-such-code' }
  }
  if (request.expiresAt <= now) return { refused: 'code-expired' }
  try {
    return await database.$transaction(async (transaction) => {
      const data = { unitId, name, tokenHash: request.secretHash, approvedAt: now, approvedBy: actorId }
      const { id } = await transaction.display.create({ data })
      await transaction.displayRequest.update({ where: { code }, data: { displayId: id } })
      await recordAudit(transaction, { actorId, action: 'approve-display', subject: `display:${id}`, details: { name, unitId } })
      return { displayId: id }
    })
  } catch (error) {
    // Pressed twice at once: the other one was first, and its display is there by now.
    if (isUniqueViolation(error)) return approveDisplay({ code, name, unitId, actorId, now })
    throw error
  }
}

export type ListedDisplay = { id: string; name: string; approvedAt: Date; lastSeenAt: Date | null }

/** The unit's approved displays, the newest first. */
export async function listDisplays(unitId: string): Promise<ListedDisplay[]> {
  return database.display.findMany({
    where: { unitId, revokedAt: null },
    select: { id: true, name: true, approvedAt: true, lastSeenAt: true },
    orderBy: { approvedAt: 'desc' },
  })
}

type Deed = { displayId: string; unitId: string; actorId: string; now: Date }

/** False where the unit has no such display. */
export async function renameDisplay({ displayId, unitId, name }: { displayId: string; unitId: string; name: string }): Promise<boolean> {
  const { count } = await database.display.updateMany({ where: { id: displayId, unitId, revokedAt: null }, data: { name } })
  return count === 1
}

/** Takes a display off the unit at once: it forgets what it shows and asks for a code. False where the unit has no such display. */
export async function revokeDisplay({ displayId, unitId, actorId, now }: Deed): Promise<boolean> {
  const display = await database.display.findFirst({ where: { id: displayId, unitId } })
  if (!display) return false
  const revoked = await database.$transaction(async (transaction) => {
    const { count } = await transaction.display.updateMany({ where: { id: displayId, revokedAt: null }, data: { revokedAt: now, revokedBy: actorId } })
    if (count === 1) await recordAudit(transaction, { actorId, action: 'revoke-display', subject: `display:${displayId}`, details: { name: display.name } })
    return count === 1
  })
  if (revoked) announceChange(unitId)
  return true
}

/** Noted at most once a minute, so that a wall full of displays writes little. */
export async function noteSeen(displayId: string, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - minuteMs)
  await database.display.updateMany({
    where: { id: displayId, OR: [{ lastSeenAt: null }, { lastSeenAt: { lt: minuteAgo } }] },
    data: { lastSeenAt: now },
  })
}
