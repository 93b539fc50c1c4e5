import type { KeyObject, X509Certificate } from 'node:crypto'

/** What signs a paper: the private key, and its certificate with those that vouch for it, its own first. */
export type SigningKey = { key: KeyObject; chain: readonly [X509Certificate, ...X509Certificate[]] }

const curves = ['prime256v1', 'secp384r1', 'secp521r1']

/** What readers of PDF can check: RSA from 2048 bits on, and the curves of NIST. */
export function isKeyReadable({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  if (asymmetricKeyType === 'rsa') return (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
  return asymmetricKeyType === 'ec' && curves.includes(asymmetricKeyDetails?.namedCurve ?? '')
}

/** Its own issuer: nobody else vouches for it, and readers call it unknown. */
export function isSelfMade({ chain: [own] }: SigningKey): boolean {
  return own.subject === own.issuer
}

/** SHA-256 of the certificate, as readers of PDF and of certificates show it, without colons. */
export function fingerprintOf({ chain: [own] }: SigningKey): string {
  return own.fingerprint256.replaceAll(':', '').toLowerCase()
}

/** Puts a key's certificate first and each one after the one that it vouches for; null where none is the key's. */
export function chainFor(key: KeyObject, certificates: readonly X509Certificate[]): SigningKey['chain'] | null {
  const own = certificates.find((one) => one.checkPrivateKey(key))
  if (!own) return null
  const chain: [X509Certificate, ...X509Certificate[]] = [own]
  for (let last: X509Certificate | undefined = own; last; ) {
    last = certificates.find((one) => !chain.includes(one) && last?.checkIssued(one))
    if (last) chain.push(last)
  }
  return chain
}
