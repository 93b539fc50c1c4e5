import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { exampleFacts } from '#tests/support/example-facts.ts'
import { throwAwayFolder } from '#tests/support/throw-away.ts'
import { requireTools } from '#tests/support/tools.ts'
import { p12Of } from '#tests/support/p12.ts'
import { makeBadgeKey } from '../badge/badge-key.server.ts'
import { makeBadge } from '../badge/open-badge.server.ts'
import { drawCertificate } from '../drawing/certificate-drawing.server.ts'
import { signatureRoom, signDetached } from './cms.server.ts'
import { readP12 } from './read-p12.server.ts'
import { makeSelfMade } from './self-made.server.ts'
import { isKeyReadable, isSelfMade, type SigningKey } from './signing-key.ts'

const cacheDir = inject('facesFolder')
const folder = throwAwayFolder('signed')
const at = new Date('2026-09-28T02:03:04Z')

let own: SigningKey
let badge: string
beforeAll(async () => {
  own = await makeSelfMade(new Date('2026-01-01T00:00:00Z'))
  badge = await makeBadge(exampleFacts, { signing: await makeBadgeKey(), at, origin: 'https://portal.example.org', expiresAt: null, place: 7, salt: '00' })
})

async function signed(signing: SigningKey): Promise<Buffer> {
  const attachment = { name: 'open-badge.json', text: badge, at }
  const drawn = await drawCertificate(exampleFacts, { cacheDir, attachment, signature: { room: signatureRoom(signing), at, sign: (parts) => signDetached(parts, signing) } })
  if ('refused' in drawn) throw new Error(drawn.characters.join(' '))
  return Buffer.from(drawn)
}

function fileOf(name: string, bytes: Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

const check = (file: string): string => spawnSync('pdfsig', [file], { encoding: 'utf8' }).stdout

test('the same paper signed by the house’s own key has the same bytes', async () => {
  expect(isSelfMade(own)).toBe(true)
  expect(Buffer.compare(await signed(own), await signed(own))).toBe(0)
})

test('a signed paper is valid over the whole document, and stays a sound file', async (context) => {
  requireTools(context, 'pdfsig', 'qpdf', 'pdfdetach', 'pdfinfo')
  const file = fileOf('own.pdf', await signed(own))
  const said = check(file)
  expect(said).toContain('Signature is Valid.')
  expect(said).toContain('Total document signed')
  expect(said).toContain('ETSI.CAdES.detached')
  expect(said).toContain('Starhall')
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors')
  expect(execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' })).toContain('open-badge.json')
  expect(execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' })).toContain(exampleFacts.personName)
})

test('one byte changed anywhere is a broken signature, one appended is not the total document', async (context) => {
  requireTools(context, 'pdfsig')
  const whole = await signed(own)
  for (const at of [40, Math.floor(whole.length / 3), whole.length - 40]) {
    const changed = Buffer.from(whole)
    changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at)
    const said = check(fileOf('changed.pdf', changed))
    expect(said.includes('Signature is Valid.') && said.includes('Total document signed')).toBe(false)
  }
  expect(check(fileOf('appended.pdf', Buffer.concat([whole, Buffer.from('\n')])))).not.toContain('Total document signed')
})

test('a P12 of an authority signs with its whole chain', async (context) => {
  requireTools(context, 'pdfsig')
  const signing = readP12(p12Of({ password: 'one' }), 'one', at)
  if ('refused' in signing) throw new Error(signing.refused)
  const said = check(fileOf('p12.pdf', await signed(signing)))
  for (const words of ['Signature is Valid.', 'Total document signed', '滨城供电公司']) expect(said).toContain(words)
})

test('openssl, which shares no code with it, accepts the signature and finds the signer’s certificate', async (context) => {
  requireTools(context, 'openssl')
  const content = fileOf('content', Buffer.from('what is signed'))
  const cms = fileOf('content.cms', await signDetached([readFileSync(content)], own))
  const root = fileOf('own.pem', Buffer.from(own.chain[0].toString()))
  const asked = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', cms, '-content', content, '-CAfile', root, '-purpose', 'any', '-cades']
  const { status, stderr } = spawnSync('openssl', asked, { encoding: 'utf8' })
  expect(stderr).toContain('CAdES Verification successful')
  expect(status).toBe(0)
})

test('keys that readers cannot check are told apart', () => {
  const isReadable = (pair: { publicKey: KeyObject }) => isKeyReadable(pair.publicKey)
  expect(isReadable(generateKeyPairSync('ec', { namedCurve: 'P-384' }))).toBe(true)
  expect(isReadable(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }))).toBe(false)
  expect(isReadable(generateKeyPairSync('ed25519'))).toBe(false)
})
