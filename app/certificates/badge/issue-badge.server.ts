import { randomBytes } from 'node:crypto'
import type { CertificateFacts } from '../drawing/certificate-facts.ts'
import { loadBadgeKey } from './badge-key.server.ts'
import { makeBadge } from './open-badge.server.ts'
import { drawPlace } from './places.server.ts'

/** The badge of a certificate that is about to be issued, and its place in the status lists: stored with it, and in its PDF. */
export type IssuedBadge = { text: string; place: number }

export async function issueBadge(facts: CertificateFacts, { at, expiresAt, origin }: { at: Date; expiresAt: Date | null; origin: string }): Promise<IssuedBadge> {
  const [signing, place] = await Promise.all([loadBadgeKey(at), drawPlace()])
  const text = await makeBadge(facts, { signing, at, expiresAt, origin, place, salt: randomBytes(16).toString('hex') })
  return { text, place }
}
