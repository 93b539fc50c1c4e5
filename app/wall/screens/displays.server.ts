import { randomBytes } from 'node:crypto'
import { recordAudit } from '#app/platform/audit.server.ts'
import { asIds, asMoment, database, isUniqueViolation } from '#app/platform/database.server.ts'
import { limitFailures } from '#app/platform/failure-limit.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { log } from '#app/platform/log.server.ts'
import { codeFrom } from './code.ts'
import type { Takes } from './display-forms.ts'
import { type DisplaySettings, usualSettings } from './display-settings.ts'
import { findSettings, keepSettings } from './settings.server.ts'
import { findByToken, hashed, newSecret, type TokenOf } from './tokens.server.ts'

const codeMinutes = 10
const minuteMs = 60_000
const noteAfterMs = 20_000

// Every request for a code counts: screens ask seldom, a flood of them would be somebody filling the table.
const requestsPerAddress = limitFailures({ name: 'wall-code', failures: 40, minutes: 10 })
const wrongCodesPerPerson = limitFailures({ name: 'wall-approve', failures: 10, minutes: 15 })

export type Screen = { display: TokenOf } | { waiting: { code: string; expiresAt: Date } }

/**
 * A screen asks to be approved. It keeps the secret, we keep its hash: on approval the same secret becomes the display's
 * token, so there is no second hand-over that a lost answer could break.
 */
export async function requestCode(address: string, now: Date): Promise<{ secret: string; code: string; expiresAt: Date } | { refused: 'too-many'; seconds: number }> {
  const seconds = await requestsPerAddress.waitSeconds(address)
  if (seconds > 0) return { refused: 'too-many', seconds }
  await requestsPerAddress.countFailure(address)
  const secret = newSecret()
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
  const display = await findByToken(secret, now)
  if (display) return { display }
  const request = await database.displayRequest.findUnique({ where: { secretHash: hashed(secret) } })
  if (!request || request.displayId !== null || request.expiresAt <= now) return null
  return { waiting: { code: request.code, expiresAt: request.expiresAt } }
}

type Approval = { code: string; takes: Takes; unitId: string; actorId: string; now: Date }
type Claim = Omit<Approval, 'takes'> & { secretHash: string }
export type ApprovalRefusal = { refused: 'no-such-code' | 'code-expired' | 'no-such-display' } | { refused: 'too-many'; seconds: number }

/** The lead takes a screen into the unit by the code it shows. Pressing twice approves once. */
export async function approveDisplay(approval: Approval): Promise<{ displayId: string } | ApprovalRefusal> {
  const { code, unitId, actorId, now } = approval
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
  const { takes, ...rest } = approval
  const claim = { ...rest, secretHash: request.secretHash }
  try {
    return 'replaces' in takes ? await replaceDisplay(claim, takes.replaces) : await addDisplay(claim, takes)
  } catch (error) {
    // Pressed twice at once: the other one was first, and its display is there by now.
    if (isUniqueViolation(error)) return approveDisplay(approval)
    throw error
  }
}

async function addDisplay({ code, secretHash, unitId, actorId, now }: Claim, { name, hanging }: Exclude<Takes, { replaces: string }>): Promise<{ displayId: string }> {
  return database.$transaction(async (transaction) => {
    const data = { unitId, name, tokenHash: secretHash, tokenSince: now, approvedAt: now, approvedBy: actorId }
    const { id } = await transaction.display.create({ data })
    await keepSettings(transaction, { displayId: id, settings: { ...usualSettings, ...hanging }, actorId, now })
    await transaction.displayRequest.update({ where: { code }, data: { displayId: id } })
    await recordAudit(transaction, { actorId, action: 'approve-display', subject: `display:${id}`, details: { name, unitId } })
    return { displayId: id }
  })
}

/** Another television in the place of one: no token of the one before opens anything from now on. */
async function replaceDisplay({ code, secretHash, unitId, actorId, now }: Claim, displayId: string): Promise<{ displayId: string } | ApprovalRefusal> {
  const replaced = await database.$transaction(async (transaction) => {
    const display = await transaction.display.findFirst({ where: { id: displayId, unitId, revokedAt: null }, select: { name: true } })
    if (!display) return false
    const { count } = await transaction.displayRequest.updateMany({ where: { code, displayId: null }, data: { displayId } })
    // Pressed twice at once: the other one was first.
    if (count === 0) return true
    await transaction.displayToken.deleteMany({ where: { displayId } })
    await transaction.display.update({ where: { id: displayId }, data: { tokenHash: secretHash, tokenSince: now, lastSeenAt: null } })
    await recordAudit(transaction, { actorId, action: 'replace-display', subject: `display:${displayId}`, details: { name: display.name } })
    return true
  })
  if (!replaced) return { refused: 'no-such-display' }
  announceChange(unitId)
  return { displayId }
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

/** An approved display of the unit with what is set for it. */
export async function findDisplay(displayId: string, unitId: string): Promise<{ name: string; settings: DisplaySettings } | null> {
  const display = await database.display.findFirst({ where: { id: displayId, unitId, revokedAt: null }, select: { name: true } })
  return display && { name: display.name, settings: await findSettings(displayId) }
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

const seen = new Set<string>()
let noting: NodeJS.Timeout | null = null

/** As noteSeen, for many at once: some seconds later, with one statement for all of them. */
export function noteSeenSoon(displayId: string): void {
  seen.add(displayId)
  noting ??= setTimeout(noteAll, noteAfterMs).unref()
}

function noteAll(): void {
  const ids = [...seen]
  seen.clear()
  noting = null
  const noted = database.$executeRaw`UPDATE "Display" SET "lastSeenAt" = ${asMoment(new Date())} WHERE "id" IN (${asIds(ids)})`
  noted.catch((error: unknown) => log.error({ err: error }, 'when displays were seen could not be noted'))
}
