import { createHash } from 'node:crypto'
import type { CertificateFacts } from '../drawing/certificate-facts.ts'
import { badgeWords } from '../drawing/wording.ts'
import { credentialsContext, openBadgesContext } from './contexts.server.ts'
import { didOf } from './did-web.ts'
import { type Proving, secondsOf, withProof } from './proof.server.ts'
import { statusEntry } from './status-entry.ts'

export type BadgeMaking = Omit<Proving, 'did'> & {
  /** The same as in the QR code. */
  origin: string
  /** Exclusive, as certificates have it. */
  expiresAt: Date | null
  /** In the status lists. */
  place: number
  salt: string
}

/** From the vocabulary of Open Badges 3.0. */
const achievementTypes = { course: 'Certificate', star: 'Award', completion: 'ApprenticeshipCertificate', pairing: 'LearningProgram' } as const

/**
 * The certificate as an Open Badge 3.0, to the byte. It says what the paper says, but less of the person: the name is a
 * salted hash, and a score or a citation is left out, as on the public page.
 */
export async function makeBadge(facts: CertificateFacts, { signing, at, origin, expiresAt, place, salt }: BadgeMaking): Promise<string> {
  const did = didOf(origin)
  const { title, description, criteria } = badgeWords(facts)
  const badge = {
    '@context': [credentialsContext, openBadgesContext],
    id: facts.verifyUrl,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    issuer: { id: did, type: ['Profile'], name: facts.unitName, url: origin },
    validFrom: secondsOf(at),
    // The last second, as the paper prints the last day.
    ...(expiresAt && { validUntil: secondsOf(new Date(expiresAt.getTime() - 1000)) }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityType: 'name', hashed: true, identityHash: nameHash(facts.personName, salt), salt }],
      achievement: {
        id: achievementId(origin, facts),
        type: ['Achievement'],
        achievementType: achievementTypes[facts.kind],
        name: title,
        description,
        criteria: { narrative: criteria },
      },
    },
    credentialStatus: statusEntry(origin, place),
  }
  return JSON.stringify(await withProof(badge, { signing, did, at }), null, 2)
}

function nameHash(name: string, salt: string): string {
  return `sha256$${createHash('sha256').update(name + salt).digest('hex')}`
}

/** The same title of the same kind here is the same achievement, whoever earned it. A UUID of our own kind (RFC 9562, version 8). */
function achievementId(origin: string, { kind, title }: CertificateFacts): string {
  const hash = createHash('sha256').update(JSON.stringify([origin, kind, title.zh, title.en])).digest('hex')
  const [variant = '8'] = ['8', '9', 'a', 'b'].slice(Number.parseInt(hash.charAt(16), 16) % 4)
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
