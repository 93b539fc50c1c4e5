import { createHash, sign, type X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'
import forge from 'node-forge'
import type { SigningKey } from './signing-key.ts'

const { asn1 } = forge
type Asn1 = forge.asn1.Asn1

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const

/** In a thread of libuv's: RSA takes two milliseconds. */
const signBeside = promisify(sign)

/**
 * A signature apart from what it signs (RFC 5652 CMS), as PAdES B-B wants it (ETSI EN 319 142-1): with the signer's
 * certificate among the signed attributes, and without a time, which stands in the PDF. All signing is node:crypto's.
 */
export async function signDetached(parts: readonly Uint8Array[], { key, chain }: SigningKey): Promise<Buffer> {
  const [own] = chain
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  const attributes = signedAttributes(digest.digest(), own)
  const signature = await signBeside('sha256', der(asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, attributes)), key)
  const isRsa = key.asymmetricKeyType === 'rsa'
  const signer = sequence(
    integer(1),
    issuerAndSerialOf(own),
    sequence(oid(oids.sha256)),
    tagged(0, attributes),
    isRsa ? sequence(oid(oids.rsa), asn1.create(asn1.Class.UNIVERSAL, asn1.Type.NULL, false, '')) : sequence(oid(oids.ecdsaWithSha256)),
    octets(signature),
  )
  const signedData = sequence(integer(1), set(sequence(oid(oids.sha256))), sequence(oid(oids.data)), tagged(0, chain.map(parsed)), set(signer))
  return der(sequence(oid(oids.signedData), tagged(0, [signedData])))
}

/** More bytes than a signature by this key ever takes. */
export function signatureRoom({ chain }: SigningKey): number {
  const [own] = chain
  const certificates = chain.reduce((sum, { raw }) => sum + raw.length, 0)
  // The issuer's name stands in it twice more; RSA-4096 signs in 512 bytes.
  return Math.ceil((certificates + own.raw.length + 1500) / 1024) * 1024
}

/** In the order of their bytes, as DER has every set. */
function signedAttributes(digest: Buffer, own: X509Certificate): Asn1[] {
  const attributes = [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octets(digest)),
    // RFC 5035; SHA-256 is its default and not named.
    attribute(oids.signingCertificateV2, sequence(sequence(sequence(octets(createHash('sha256').update(own.raw).digest()))))),
  ]
  return attributes.sort((one, other) => Buffer.compare(der(one), der(other)))
}

function attribute(type: string, value: Asn1): Asn1 {
  return sequence(oid(type), set(value))
}

const known = new WeakMap<X509Certificate, Asn1>()

function parsed(certificate: X509Certificate): Asn1 {
  const tree = known.get(certificate) ?? asn1.fromDer(certificate.raw.toString('latin1'))
  known.set(certificate, tree)
  return tree
}

/** Both as the certificate itself writes them: an issuer spelled anew would be another one. */
function issuerAndSerialOf(certificate: X509Certificate): Asn1 {
  const fields = childrenOf(childrenOf(parsed(certificate))[0])
  // The version, where it is named, comes first.
  const [serial, , issuer] = fields[0]?.tagClass === asn1.Class.CONTEXT_SPECIFIC ? fields.slice(1) : fields
  if (!serial || !issuer) throw new Error('a certificate without serial or issuer')
  return sequence(issuer, serial)
}

function childrenOf(tree: Asn1 | undefined): Asn1[] {
  return Array.isArray(tree?.value) ? tree.value : []
}

const sequence = (...parts: Asn1[]): Asn1 => asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, parts)
const set = (...parts: Asn1[]): Asn1 => asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, parts)
const tagged = (tag: number, parts: Asn1[]): Asn1 => asn1.create(asn1.Class.CONTEXT_SPECIFIC, tag, true, parts)
const oid = (name: string): Asn1 => asn1.create(asn1.Class.UNIVERSAL, asn1.Type.OID, false, asn1.oidToDer(name).getBytes())
const octets = (bytes: Buffer): Asn1 => asn1.create(asn1.Class.UNIVERSAL, asn1.Type.OCTETSTRING, false, bytes.toString('latin1'))
const integer = (value: number): Asn1 => asn1.create(asn1.Class.UNIVERSAL, asn1.Type.INTEGER, false, asn1.integerToDer(value).getBytes())

function der(tree: Asn1): Buffer {
  return Buffer.from(asn1.toDer(tree).getBytes(), 'latin1')
}
