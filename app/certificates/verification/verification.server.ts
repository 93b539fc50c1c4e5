import { database } from '#app/platform/database.server.ts'
import { limitFailures } from '#app/platform/failure-limit.server.ts'
import { showCertificate, type ShownCertificate, standing } from '../certificates.server.ts'
import { isSameName, maskName } from './holder-name.ts'
import { readSerial } from '../serial.ts'

// Only failures count: a hall full of people behind one address may scan as often as they like.
const perAddress = limitFailures({ name: 'verify-address', failures: 30, minutes: 15 })
const namesPerSerial = limitFailures({ name: 'verify-name', failures: 10, minutes: 60 })

export type Wait = { refused: 'wait'; seconds: number }

/** What a stranger may know: the name masked. */
export type PublicCertificate = Omit<ShownCertificate, 'personName' | 'line'> & { maskedName: string }

/** Looks a serial up for anybody. */
export async function verifySerial(typed: string, address: string, now = new Date()): Promise<PublicCertificate | { refused: 'unknown' } | Wait> {
  const seconds = await perAddress.waitSeconds(address)
  if (seconds > 0) return { refused: 'wait', seconds }
  const found = await findBySerial(typed, now)
  if (found) {
    const { personName, line: _line, ...open } = found
    return { ...open, maskedName: maskName(personName) }
  }
  await perAddress.countFailure(address)
  return { refused: 'unknown' }
}

/** Whoever has the paper in hand can type the whole name; then the page says that it is this person's. */
export async function confirmHolder(
  asked: { serial: string; name: string; address: string },
  now = new Date(),
): Promise<{ fullName: string } | { refused: 'unknown' | 'other-name' } | Wait> {
  const { serial, name, address } = asked
  const found = await findBySerial(serial, now)
  const key = found?.serial ?? 'unknown'
  const seconds = Math.max(await perAddress.waitSeconds(address), await namesPerSerial.waitSeconds(key))
  if (seconds > 0) return { refused: 'wait', seconds }
  if (found && isSameName(name, found.personName)) return { fullName: found.personName }
  await Promise.all([perAddress.countFailure(address), namesPerSerial.countFailure(key)])
  return { refused: found ? 'other-name' : 'unknown' }
}

async function findBySerial(typed: string, now: Date): Promise<ShownCertificate | null> {
  const serial = readSerial(typed)
  if (serial === null) return null
  const row = await database.certificate.findUnique({ where: { serial }, include: standing, omit: { pdf: true } })
  return row && showCertificate(row, now)
}
