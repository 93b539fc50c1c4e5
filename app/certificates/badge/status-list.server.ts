import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { database } from '#app/platform/database.server.ts'
import { loadBadgeKey } from './badge-key.server.ts'
import { credentialsContext } from './contexts.server.ts'
import { didOf } from './did-web.ts'
import { firstLists } from './places.server.ts'
import { secondsOf, withProof } from './proof.server.ts'
import { listAddress, listLength } from './status-entry.ts'

const signed = new LRUCache<string, string>({ max: 32 })

/** Which badges of a list are revoked now, as a credential of its own; null where there is no such list. Signed anew only when something has changed. */
export async function findStatusList(list: number, origin: string, now = new Date()): Promise<string | null> {
  const from = list * listLength
  const inList = { openBadge: { place: { gte: from, lt: from + listLength } } }
  const isKnown = list < firstLists || (await database.certificate.count({ where: inList, take: 1 })) > 0
  if (!isKnown) return null
  const certificates = await database.certificate.findMany({
    where: { ...inList, revocations: { some: { reinstatedAt: null } } },
    select: { openBadge: { select: { place: true } } },
  })
  const revoked = certificates.flatMap(({ openBadge }) => (openBadge ? [openBadge.place - from] : [])).sort((one, other) => one - other)
  const signing = await loadBadgeKey(now)
  const key = JSON.stringify([origin, list, signing.id, revoked])
  const made = signed.get(key) ?? JSON.stringify(await withProof(await listOf(revoked, { list, origin, now }), { signing, did: didOf(origin), at: now }))
  signed.set(key, made)
  return made
}

async function listOf(revoked: readonly number[], { list, origin, now }: { list: number; origin: string; now: Date }) {
  const id = listAddress(origin, list)
  return {
    '@context': [credentialsContext],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: didOf(origin),
    validFrom: secondsOf(now),
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: `u${(await packed(revoked)).toString('base64url')}` },
  }
}

/** A bit for each place, the first one leftmost. */
async function packed(revoked: readonly number[]): Promise<Buffer> {
  const bits = Buffer.alloc(listLength / 8)
  for (const index of revoked) bits.writeUInt8(bits.readUInt8(index >> 3) | (0x80 >> (index & 7)), index >> 3)
  return promisify(gzip)(bits)
}
