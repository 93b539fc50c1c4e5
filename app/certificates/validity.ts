import { DateTime } from 'luxon'

/**
 * The last day on which a certificate counts: the same day so many months on, or that month's last day where there is
 * no such day (31 January + 1 month = 28 or 29 February). Days are "YYYY-MM-DD" of the unit's zone.
 */
export function lastValidDay(issuedOn: string, months: number): string {
  return DateTime.fromISO(issuedOn, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd')
}

/** The instant from which it is expired: the first moment after its last day, in the unit's zone. */
export function expiryOf(lastDay: string, timeZone: string): Date {
  return DateTime.fromISO(lastDay, { zone: timeZone }).plus({ days: 1 }).startOf('day').toJSDate()
}

export type CertificateState = 'valid' | 'expired' | 'revoked' | 'replaced'

type Revoked = { reinstatedAt: Date | null }

type Standing = {
  expiresAt: Date | null
  revocations: readonly Revoked[]
  replacedBy: { newer: { revocations: readonly (Revoked & { reason: string })[] } } | null
}

/**
 * A revocation outweighs all; a replaced certificate says so even after its time, because the newer one is what counts.
 * A newer one that was issued in error has replaced nothing; one revoked for any other reason has.
 */
export function certificateState({ expiresAt, revocations, replacedBy }: Standing, now: Date): CertificateState {
  if (revocations.some(isOpen)) return 'revoked'
  if (replacedBy && !replacedBy.newer.revocations.some((one) => isOpen(one) && one.reason === 'ISSUED_IN_ERROR')) return 'replaced'
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'valid'
}

function isOpen({ reinstatedAt }: Revoked): boolean {
  return reinstatedAt === null
}
