import { createHash, sign } from 'node:crypto'
import type { BadgeKey } from './badge-key.server.ts'
import { canonicalForm, type LinkedDocument } from './canonical-form.server.ts'
import { multibase } from './multibase.ts'

/** Whoever says it, and when. */
export type Proving = { signing: BadgeKey; did: string; at: Date }

/** The document with its proof: eddsa-rdfc-2022 (W3C Data Integrity EdDSA Cryptosuites, 3.2). The same input gives the same bytes. */
export async function withProof<D extends LinkedDocument>(document: D, { signing, did, at }: Proving) {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: secondsOf(at),
    verificationMethod: `${did}#${signing.id}`,
    proofPurpose: 'assertionMethod',
  }
  const parts = [{ '@context': document['@context'], ...options }, document]
  const hashes = await Promise.all(parts.map(async (part) => createHash('sha256').update(await canonicalForm(part)).digest()))
  return { ...document, proof: { ...options, proofValue: multibase(sign(null, Buffer.concat(hashes), signing.key)) } }
}

/** "2026-09-28T02:03:04Z" */
export function secondsOf(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z')
}
