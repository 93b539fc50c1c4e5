import { createPrivateKey, X509Certificate } from 'node:crypto'
import { keepKey } from './kept-key.server.ts'
import { makeSelfMade } from './self-made.server.ts'
import { chainFor, fingerprintOf, type SigningKey } from './signing-key.ts'

const kept = keepKey<SigningKey>({
  file: 'signing.pem',
  // The certificates, without keys: papers are recognised as ours by them.
  used: 'used',
  make: makeSelfMade,
  textOf: (signing) => String(signing.key.export({ type: 'pkcs8', format: 'pem' })) + certificatesOf(signing),
  read: readSigning,
  publicOf: (signing) => ({ name: fingerprintOf(signing), text: certificatesOf(signing) }),
})

/** What papers are signed with now. */
export const loadSigningKey = kept.load
/** From now on papers are signed with this one; what was signed before stays as it is. */
export const replaceSigningKey = kept.replace

/** Leaf certificates of all that has ever signed here. */
export async function listUsedCertificates(): Promise<X509Certificate[]> {
  return (await kept.listUsed()).map((pem) => new X509Certificate(pem))
}

function readSigning(pem: string): SigningKey {
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  const key = createPrivateKey(pem)
  const chain = chainFor(key, certificates.map((one) => new X509Certificate(one)))
  if (!chain) throw new Error('key and certificate do not belong together')
  return { key, chain }
}

const certificatesOf = ({ chain }: SigningKey) => chain.map(String).join('')
