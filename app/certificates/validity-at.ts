import { type CertificateState, certificateState } from './validity.ts'

type Revoked = { revokedAt: Date; reinstatedAt: Date | null }

type Standing = {
  expiresAt: Date | null
  revocations: readonly Revoked[]
  replacedBy: { replacedAt: Date; newer: { revocations: readonly (Revoked & { reason: string })[] } } | null
}

/** How a certificate stood at a moment: what was revoked, reinstated or replaced later had not happened. */
export function certificateStateAt({ expiresAt, revocations, replacedBy }: Standing, at: Date): CertificateState {
  const newer = replacedBy && replacedBy.replacedAt < at ? replacedBy.newer : null
  return certificateState({ expiresAt, revocations: revokedBy(revocations, at), replacedBy: newer && { newer: { revocations: revokedBy(newer.revocations, at) } } }, new Date(at.getTime() - 1))
}

function revokedBy<R extends Revoked>(revocations: readonly R[], at: Date): R[] {
  return revocations.filter(({ revokedAt }) => revokedAt < at).map((one) => ({ ...one, reinstatedAt: one.reinstatedAt && one.reinstatedAt < at ? one.reinstatedAt : null }))
}
