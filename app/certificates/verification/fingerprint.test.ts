import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSerial } from '../serial.ts'
import { fingerprintOf, serialIn } from './fingerprint.ts'

const serials = fc.infiniteStream(fc.nat()).map((numbers) => makeSerial((below) => (numbers.next().value ?? 0) % below))
const noise = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1').replaceAll('S', 's'))

test('a serial is found among any bytes, in ASCII and in UTF-16', () => {
  fc.assert(
    fc.property(serials, noise, noise, fc.boolean(), (serial, before, after, wide) => {
      const written = wide ? Buffer.from(`编号 ${serial}`, 'utf16le').swap16().toString('latin1') : serial
      expect(serialIn(Buffer.from(`${before}(${written})${after}`, 'latin1'))).toBe(serial)
    }),
  )
})

test('bytes without a serial have none, and the name of the file may tell it', async () => {
  const bytes = new Uint8Array(Buffer.from('%PDF-1.7 SH-0000-1111-2222'))
  expect(serialIn(bytes)).toBeNull()
  expect(await fingerprintOf(bytes, '陈小满 服务礼仪合格 SH-2345-6789-ABCD.pdf')).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), serial: 'SH-2345-6789-ABCD' })
})
