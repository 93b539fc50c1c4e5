import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { withoutNul } from './without-nul.server.ts'

test('NULs between the pieces of a page go, and every character stays', async () => {
  const pieces = ['工号只能有数字、字母\0', '\0\0和连字符。', '', '𠮷'].map((piece) => Buffer.from(piece))
  expect(await text(Readable.from(pieces).pipe(withoutNul()))).toBe('工号只能有数字、字母和连字符。𠮷')
})
