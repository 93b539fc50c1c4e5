import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'

// Its types call it a class of tags; it is a type of texts.
const utf8: number = forge.asn1.Type.UTF8

type Wanted = { password: string; algorithm?: 'aes256' | '3des'; bits?: number; until?: Date; withKey?: boolean }

/** A P12 as an authority hands it out: the key, its certificate, and the authority's own. */
export function p12Of({ password, algorithm = 'aes256', bits = 2048, until = new Date('2099-01-01'), withKey = true }: Wanted): Buffer {
  const [authority, own] = [pairOf(2048), pairOf(bits)]
  const root = certificateOf(authority.publicKey, { name: '星河认证中心', number: '01', issuer: '星河认证中心', until: new Date('2099-01-01') }, authority.privateKey)
  const leaf = certificateOf(own.publicKey, { name: '滨城供电公司', number: '02', issuer: '星河认证中心', until }, authority.privateKey)
  const p12 = forge.pkcs12.toPkcs12Asn1(withKey ? own.privateKey : null, [root, leaf], password, { algorithm })
  return Buffer.from(forge.asn1.toDer(p12).getBytes(), 'latin1')
}

/** node-forge takes seconds to find primes. */
function pairOf(bits: number): forge.pki.rsa.KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits })
  return {
    publicKey: forge.pki.publicKeyFromPem(String(publicKey.export({ type: 'spki', format: 'pem' }))),
    privateKey: forge.pki.privateKeyFromPem(String(privateKey.export({ type: 'pkcs8', format: 'pem' }))),
  }
}

type Named = { name: string; number: string; issuer: string; until: Date }

function certificateOf(publicKey: forge.pki.rsa.PublicKey, { name, number, issuer, until }: Named, by: forge.pki.rsa.PrivateKey): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = publicKey
  certificate.serialNumber = number
  certificate.validity.notBefore = new Date('2020-01-01')
  certificate.validity.notAfter = until
  const called = (value: string) => [{ name: 'commonName', value, valueTagClass: utf8 }]
  certificate.setSubject(called(name))
  certificate.setIssuer(called(issuer))
  certificate.setExtensions([{ name: 'basicConstraints', cA: name === issuer }])
  certificate.sign(by, forge.md.sha256.create())
  return certificate
}
