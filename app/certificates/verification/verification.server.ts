import { createHash } from 'node:crypto'
import type { Prisma } from '#app/generated/sqlite/client.ts'
import { database } from '#app/platform/database.server.ts'
import { limitFailures } from '#app/platform/failure-limit.server.ts'
import { showCertificate, type ShownCertificate, standing } from '../certificates.server.ts'
import { readSerial } from '../serial.ts'
import type { Fingerprint } from './fingerprint.ts'
import { isSameName, maskName } from './holder-name.ts'

// Only failures count: a hall full of people behind one address may scan as often as they like.
const perAddress = limitFailures({ name: 'verify-address', failures: 30, minutes: 15 })
const namesPerSerial = limitFailures({ name: 'verify-name', failures: 10, minutes: 60 })

export type Wait = { refused: 'wait'; seconds: number }

/** What a stranger may know: the name masked, of a revocation its class and day. */
export type PublicCertificate = Omit<ShownCertificate, 'personName' | 'line'> & { maskedName: string }

type Unknown = { refused: 'unknown' }

/** Looks a serial up for anybody. */
export async function verifySerial(typed: string, address: string, now = new Date()): Promise<PublicCertificate | Unknown | Wait> {
  const serial = readSerial(typed)
  return verify(address, async () => (serial === null ? null : findPublic({ serial }, now)))
}

/** Is this file, known by its fingerprint, one that was issued here, a PDF or a badge? `changed`: its serial is ours, its bytes are not. */
export async function verifyPaper({ sha256, serial }: Fingerprint, address: string, now = new Date()): Promise<{ same: PublicCertificate } | { changed: string } | Unknown | Wait> {
  return verify(address, async () => {
    const same = await findPublic({ sha256 }, now)
    if (same) return { same }
    const known = serial === null ? null : await database.certificate.findUnique({ where: { serial }, select: { serial: true, openBadge: { select: { text: true } } } })
    const isBadge = known?.openBadge && createHash('sha256').update(known.openBadge.text).digest('hex') === sha256
    const badged = isBadge ? await findPublic({ serial: known.serial }, now) : null
    if (badged) return { same: badged }
    return known && { changed: known.serial }
  })
}

/** What is not found counts against the address that asked for it. */
async function verify<F>(address: string, find: () => Promise<F | null>): Promise<F | Unknown | Wait> {
  const seconds = await perAddress.waitSeconds(address)
  if (seconds > 0) return { refused: 'wait', seconds }
  const found = await find()
  if (found !== null) return found
  await perAddress.countFailure(address)
  return { refused: 'unknown' }
}

/** Whoever has the paper in hand can type the whole name; then the page says that it is this person's. */
export async function confirmHolder(
  asked: { serial: string; name: string; address: string },
  now = new Date(),
): Promise<{ fullName: string } | { refused: 'unknown' | 'other-name' } | Wait> {
  const { name, address } = asked
  const serial = readSerial(asked.serial)
  const found = serial === null ? null : await findShown({ serial }, now)
  const key = found?.serial ?? 'unknown'
  const seconds = Math.max(await perAddress.waitSeconds(address), await namesPerSerial.waitSeconds(key))
  if (seconds > 0) return { refused: 'wait', seconds }
  if (found && isSameName(name, found.personName)) return { fullName: found.personName }
  await Promise.all([perAddress.countFailure(address), namesPerSerial.countFailure(key)])
  return { refused: found ? 'other-name' : 'unknown' }
}

async function findPublic(where: Prisma.CertificateWhereInput, now: Date): Promise<PublicCertificate | null> {
  const shown = await findShown(where, now)
  if (!shown) return null
  const { personName, line: _line, ...open } = shown
  return { ...open, maskedName: maskName(personName) }
}

async function findShown(where: Prisma.CertificateWhereInput, now: Date): Promise<ShownCertificate | null> {
  const row = await database.certificate.findFirst({ where, include: standing, omit: { pdf: true } })
  return row && showCertificate(row, now)
}
