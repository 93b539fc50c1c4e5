import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import forge from 'node-forge'
import { chainFor, isKeyReadable, type SigningKey } from './signing-key.ts'

/** Why a P12 cannot be what papers are signed with. */
export type P12Refusal = 'unreadable' | 'wrong-password' | 'no-key' | 'other-key' | 'not-in-time'

/**
 * The key and the certificates of a P12 (PFX), old or new encryption. node-forge opens it, because Node's own reading
 * gives no key out; everything after that is Node's.
 */
export function readP12(bytes: Uint8Array, password: string, now: Date): SigningKey | { refused: P12Refusal } {
  const opened = open(bytes, password)
  if ('refused' in opened) return opened
  const [key, ...others] = opened.keys
  if (!key || others.length > 0) return { refused: 'no-key' }
  const chain = chainFor(key, opened.certificates)
  if (!chain) return { refused: 'no-key' }
  if (!isKeyReadable(key)) return { refused: 'other-key' }
  const [own] = chain
  if (own.validFromDate > now || own.validToDate <= now) return { refused: 'not-in-time' }
  return { key, chain }
}

type Opened = { keys: KeyObject[]; certificates: X509Certificate[] }

function open(bytes: Uint8Array, password: string): Opened | { refused: P12Refusal } {
  const parsed = parse(bytes)
  if (!parsed) return { refused: 'unreadable' }
  try {
    const bags = forge.pkcs12.pkcs12FromAsn1(parsed, false, password).safeContents.flatMap(({ safeBags }) => safeBags)
    return {
      keys: bags.flatMap((bag) => (isKey(bag) ? [keyOf(bag)] : [])),
      certificates: bags.flatMap((bag) => (bag.type === forge.pki.oids['certBag'] ? [certificateOf(bag)] : [])),
    }
  } catch (error) {
    // node-forge says in words alone which of the two it was.
    const isPassword = error instanceof Error && /password|decrypt/i.test(error.message)
    return { refused: isPassword ? 'wrong-password' : 'unreadable' }
  }
}

function parse(bytes: Uint8Array): forge.asn1.Asn1 | null {
  try {
    return forge.asn1.fromDer(Buffer.from(bytes).toString('latin1'))
  } catch {
    return null
  }
}

function isKey({ type }: forge.pkcs12.Bag): boolean {
  return type === forge.pki.oids['pkcs8ShroudedKeyBag'] || type === forge.pki.oids['keyBag']
}

/** node-forge knows RSA; another key it hands over as it stands. */
function keyOf({ key, asn1 }: forge.pkcs12.Bag): KeyObject {
  return key ? createPrivateKey(forge.pki.privateKeyToPem(key)) : createPrivateKey({ key: derOf(asn1), format: 'der', type: 'pkcs8' })
}

function certificateOf({ cert, asn1 }: forge.pkcs12.Bag): X509Certificate {
  return new X509Certificate(derOf(cert ? forge.pki.certificateToAsn1(cert) : asn1))
}

function derOf(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1')
}
