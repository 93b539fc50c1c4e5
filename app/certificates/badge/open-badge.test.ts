import fc from 'fast-check'
import jsonld from 'jsonld'
import { canonize } from 'rdf-canonize'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { exampleFacts } from '#tests/support/example-facts.ts'
import { verifyBadge } from '#tests/support/verify-badge.ts'
import type { CertificateFacts } from '../drawing/certificate-facts.ts'
import { makeBadgeKey } from './badge-key.server.ts'
import { canonicalForm } from './canonical-form.server.ts'
import { credentialsContext, loadContext } from './contexts.server.ts'
import { makeBadge } from './open-badge.server.ts'
import { withProof } from './proof.server.ts'

const origin = 'https://portal.example.org'
const did = 'did:web:portal.example.org'
const at = new Date('2026-09-28T02:03:04Z')
const expiresAt = new Date('2028-09-27T16:00:00Z')
const signing = await makeBadgeKey()
const salt = 'f0258a9d'

const badgeOf = async (changed: Partial<CertificateFacts> = {}, place = 131_072 + 42) => makeBadge({ ...exampleFacts, ...changed }, { signing, at, origin, expiresAt, place, salt })

/** The portal as far as a checker asks: its keys, and a list in which nothing is revoked. */
async function read(url: string): Promise<unknown> {
  if (url === `${origin}/.well-known/did.json`) {
    const method = { id: `${did}#${signing.id}`, type: 'Multikey', controller: did, publicKeyMultibase: signing.id }
    return { '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'], id: did, verificationMethod: [method], assertionMethod: [method.id] }
  }
  // Sixteen kilobytes of nothing, packed.
  const encodedList = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQsvoAAAAAAAAAAAAAAAAP4GcwM92tQwAAA'
  const list = { '@context': [credentialsContext], id: url, type: ['VerifiableCredential', 'BitstringStatusListCredential'], issuer: did, validFrom: '2026-09-28T02:03:04Z', credentialSubject: { id: `${url}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList } }
  return withProof(list, { signing, did, at })
}

const now = new Date('2027-01-01T00:00:00Z')

test.each(['course', 'star', 'completion', 'pairing'] as const)('the badge of a %s is genuine to a library that did not make it', async (kind) => {
  for (const language of ['zh-CN', 'en', 'both'] as const) expect(await verifyBadge(await badgeOf({ kind, language }), { read, now })).toBe('genuine')
})

test('the same certificate has the same badge, to the byte', async () => {
  expect(await badgeOf()).toBe(await badgeOf())
})

test('changed in any text it is refused, as after its last day and before its first', async () => {
  const text = await badgeOf()
  const changes = [
    ['窗口服务规范', '窗口服务示范'],
    ['星海路营业厅客户服务班', '星河路营业厅客户服务班'],
    ['2028-09-27T15:59:59Z', '2038-09-27T15:59:59Z'],
    ['"statusListIndex": "42"', '"statusListIndex": "43"'],
    ['"salt": "f0258a9d"', '"salt": "f0258a9e"'],
    ['sha256$', 'sha256$0'],
    ['SH-7Q4M', 'SH-7Q4N'],
    ['"Certificate"', '"Certification"'],
    ['"Profile"', '"Profile", "Address"'],
    ['2026-09-28T02:03:04Z",\n  "validUntil', '2026-09-27T02:03:04Z",\n  "validUntil'],
  ] as const
  for (const [from, to] of changes) {
    expect(text, from).toContain(from)
    expect(await verifyBadge(text.replace(from, to), { read, now }), from).toMatch(/invalid signature|must match/i)
  }
  // The library grants clocks five minutes.
  expect(await verifyBadge(text, { read, now: new Date('2028-09-27T16:06:00Z') })).toMatch(/expired|validUntil/i)
  expect(await verifyBadge(text, { read, now: new Date('2026-09-28T01:00:00Z') })).toMatch(/validFrom/i)
})

test('it says nothing of the person that a stranger may not know: the name can only be compared', async () => {
  const text = await badgeOf()
  for (const secret of ['买买提', '96']) expect(text.replaceAll(/"(proofValue|identityHash|verificationMethod)": "[^"]+"/g, '')).not.toContain(secret)
})

const Signed = z.looseObject({ '@context': z.array(z.string()), proof: z.unknown() })
const anyText = fc.string({ unit: fc.constantFrom(...'"\\\n\r\t\b\f\u0001\u007f', '星', '𠮷', ' ', 'a', '<', '{', 'urn:free:1', '@id', '_:b0') })

test('the form that is signed is the one that jsonld finds, whatever the texts', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, async (title, unitName, personName) => {
      const { proof: _, ...document } = Signed.parse(JSON.parse(await badgeOf({ title: { zh: title, en: title }, unitName, personName })))
      const statements = await jsonld.toRDF(document, { documentLoader: loadContext, safe: true })
      expect(await canonicalForm(document)).toBe(await canonize(statements, { algorithm: 'RDFC-1.0', format: 'application/n-quads' }))
    }),
    { numRuns: 50 },
  )
})
