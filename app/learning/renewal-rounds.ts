import { renewalOpens, type ValidityRule } from '#app/certificates/renewal/term.ts'
import type { Course } from './content-schema.ts'
import type { CallUp } from './round.ts'

/** A certificate that ends, as a round of learning asks for it. */
export type EndingCertificate = { id: string; issuedAt: Date; expiresAt: Date }

type Certified = { slug: string; certificate: ValidityRule }

const prefix = 'renewal:'

/** A certificate that may be renewed calls its course up again, by itself. */
export function renewalRounds({ slug, certificate }: Certified, ending: readonly EndingCertificate[], now: Date): CallUp[] {
  return ending
    .map((one) => ({ id: `${prefix}${one.id}`, course: slug, assignedAt: renewalOpens(certificate, one) }))
    .filter(({ assignedAt }) => assignedAt <= now)
}

function isRenewal(round: string): boolean {
  return round.startsWith(prefix)
}

/** The certificate that a round renews. */
export function renewedIn(round: string, { ending }: { ending: readonly EndingCertificate[] }): EndingCertificate | null {
  return isRenewal(round) ? (ending.find(({ id }) => round === prefix + id) ?? null) : null
}

/** What a round asks to be read: a renewal the lessons that the course names for it, or all where it names none. */
export function lessonsOfRound({ lessons, certificate: { renewal } }: Pick<Course, 'lessons' | 'certificate'>, round: string): Course['lessons'] {
  return renewal && isRenewal(round) ? lessons.filter(({ slug }) => renewal.lessons.includes(slug)) : lessons
}
