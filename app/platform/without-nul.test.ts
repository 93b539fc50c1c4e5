import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { wholeWithoutNul } from './without-nul.server.ts'

test('NULs between the pieces of a page go, and every character stays', async () => {
  const pieces = ['工号只能有数字、字母\0', '\0\0和连字符。', '', '𠮷'].map((piece) => Buffer.from(piece))
  const page = await new Promise<Uint8Array>((resolve) => Readable.from(pieces).pipe(wholeWithoutNul(resolve)))
  expect(new TextDecoder().decode(page)).toBe('工号只能有数字、字母和连字符。𠮷')
})
