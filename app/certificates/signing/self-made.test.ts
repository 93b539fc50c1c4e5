import { expect, test } from 'vitest'
import { makeSelfMade } from './self-made.server.ts'

test.each([
  ['nothing but zeros', Buffer.alloc(16)],
  ['a zero and a small number', Buffer.from(`007f${'11'.repeat(14)}`, 'hex')],
  ['a zero and a large number', Buffer.from(`00ff${'11'.repeat(14)}`, 'hex')],
  ['the largest number', Buffer.alloc(16, 0xff)],
])('the certificate can be read when its number is drawn as %s', async (_, random) => {
  const { key, chain } = await makeSelfMade(new Date('2026-11-26T08:00:00Z'), random)
  expect(chain[0].serialNumber.toLowerCase()).toBe(`01${random.toString('hex')}`)
  expect(chain[0].checkPrivateKey(key)).toBe(true)
})
