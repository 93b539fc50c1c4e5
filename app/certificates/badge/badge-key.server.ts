import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { keepKey } from '../signing/kept-key.server.ts'
import { multibase } from './multibase.ts'

/** What signs badges; `id` is its public half as a Multikey writes it, so a badge itself names the key that it needs. */
export type BadgeKey = { key: KeyObject; id: string }

const kept = keepKey<BadgeKey>({
  file: 'badges.pem',
  used: 'badges-used',
  make: makeBadgeKey,
  textOf: ({ key }) => pemOf(key, 'pkcs8'),
  read: (pem) => badgeKeyOf(createPrivateKey(pem)),
  publicOf: ({ key, id }) => ({ name: id, text: pemOf(createPublicKey(key), 'spki') }),
})

/** What badges are signed with now. */
export const loadBadgeKey = kept.load
/** From now on badges are signed with this one; what was signed before is checked with the public keys that stay. */
export const replaceBadgeKey = kept.replace

/** Public keys of all that has ever signed badges here, as Multikeys write them. */
export async function listBadgeKeyIds(): Promise<string[]> {
  return (await kept.listUsed()).map((pem) => multikeyOf(createPublicKey(pem))).sort()
}

export async function makeBadgeKey(): Promise<BadgeKey> {
  const { privateKey } = await promisify(generateKeyPair)('ed25519')
  return badgeKeyOf(privateKey)
}

function badgeKeyOf(key: KeyObject): BadgeKey {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('it is no Ed25519 key')
  return { key, id: multikeyOf(createPublicKey(key)) }
}

/** 0xed01 says that an Ed25519 key of 32 bytes follows. */
function multikeyOf(key: KeyObject): string {
  const { x = '' } = key.export({ format: 'jwk' })
  return multibase(Buffer.concat([Buffer.from([0xed, 0x01]), Buffer.from(x, 'base64url')]))
}

function pemOf(key: KeyObject, type: 'pkcs8' | 'spki'): string {
  return String(key.export({ type, format: 'pem' }))
}
