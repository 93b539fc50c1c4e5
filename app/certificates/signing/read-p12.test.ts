import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { throwAwayFolder } from '#tests/support/throw-away.ts'
import { requireTools } from '#tests/support/tools.ts'
import { p12Of } from '#tests/support/p12.ts'
import { readP12 } from './read-p12.server.ts'

const now = new Date('2026-11-26T04:00:00Z')
const password = '星海路 counter 7'
const folder = throwAwayFolder('p12')

test.each(['aes256', '3des'] as const)('a P12 of today and of yesterday (%s) gives its key and the chain, its own certificate first', (algorithm) => {
  const read = readP12(p12Of({ password, algorithm }), password, now)
  if ('refused' in read) throw new Error(read.refused)
  expect(read.key.asymmetricKeyType).toBe('rsa')
  expect(read.chain.map(({ subject }) => subject)).toEqual(['CN=滨城供电公司', 'CN=星河认证中心'])
})

test('a P12 with a key on a curve is read, as openssl writes it', (context) => {
  requireTools(context, 'openssl')
  const run = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' })
  run('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '9999', '-subj', '/CN=Counter', '-keyout', 'key.pem', '-out', 'own.pem')
  run('pkcs12', '-export', '-inkey', 'key.pem', '-in', 'own.pem', '-passout', 'pass:one', '-out', 'own.p12')
  const read = readP12(readFileSync(join(folder, 'own.p12')), 'one', new Date())
  if ('refused' in read) throw new Error(read.refused)
  expect(read.key.asymmetricKeyDetails?.namedCurve).toBe('prime256v1')
})

test('what cannot sign papers is refused for its own reason', () => {
  const whole = p12Of({ password })
  const refusal = (bytes: Uint8Array, typed = password) => {
    const read = readP12(bytes, typed, now)
    return 'refused' in read ? read.refused : 'read'
  }
  expect(refusal(whole, 'another')).toBe('wrong-password')
  expect(refusal(whole, '')).toBe('wrong-password')
  expect(refusal(whole.subarray(0, 900))).toBe('unreadable')
  expect(refusal(Buffer.from('%PDF-1.7 this is no P12'))).toBe('unreadable')
  expect(refusal(Buffer.alloc(0))).toBe('unreadable')
  expect(refusal(p12Of({ password, withKey: false }))).toBe('no-key')
  expect(refusal(p12Of({ password, bits: 1024 }))).toBe('other-key')
  expect(refusal(p12Of({ password, until: new Date('2026-11-26T03:59:59Z') }))).toBe('not-in-time')
})
