import { generateKeyPair, type KeyObject, randomBytes, X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'
import forge from 'node-forge'
import { DateTime } from 'luxon'
import type { SigningKey } from './signing-key.ts'

const yearsOfSelfMade = 10
// Its types call it a class of tags; it is a type of texts.
const utf8: number = forge.asn1.Type.UTF8

/** A key with a certificate that nobody else vouches for. RSA, because its signature of the same paper is the same to the byte. */
export async function makeSelfMade(now: Date, random = randomBytes(16)): Promise<SigningKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.publicKeyFromPem(pemOf(publicKey, 'spki'))
  // Positive and as short as it can be written, whatever is drawn: OpenSSL refuses a number that begins with a zero too many.
  certificate.serialNumber = `01${random.toString('hex')}`
  certificate.validity.notBefore = now
  certificate.validity.notAfter = DateTime.fromJSDate(now).plus({ years: yearsOfSelfMade }).toJSDate()
  const name = [{ name: 'commonName', value: 'Starhall 星厅', valueTagClass: utf8 }]
  certificate.setSubject(name)
  certificate.setIssuer(name)
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ])
  certificate.sign(forge.pki.privateKeyFromPem(pemOf(privateKey, 'pkcs8')), forge.md.sha256.create())
  return { key: privateKey, chain: [new X509Certificate(forge.pki.certificateToPem(certificate))] }
}

function pemOf(key: KeyObject, type: 'spki' | 'pkcs8'): string {
  return String(key.export({ type, format: 'pem' }))
}
