import sharp from 'sharp'
import { expect, test } from 'vitest'
import { isAnimated } from './animated.ts'

const still = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#b5301a' } }).png().toBuffer()
const part = (name: string, bytes: number[]) => Buffer.from([0, 0, 0, bytes.length, ...Buffer.from(name), ...bytes, 0, 0, 0, 0])
const control = part('acTL', [0, 0, 0, 2, 0, 0, 0, 0])

test('a PNG moves that says so before its picture, and no other', () => {
  expect(isAnimated(still)).toBe(false)
  expect(isAnimated(Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]))).toBe(true)
  expect(isAnimated(Buffer.concat([still.subarray(0, 33), part('tEXt', [...Buffer.from('acTL')]), still.subarray(33)]))).toBe(false)
  expect(isAnimated(Buffer.concat([still, control]))).toBe(false)
})

test('what breaks off, or is no PNG, is not said to move', () => {
  for (const length of [0, 4, 8, 12, 20, 33, 40]) expect(isAnimated(still.subarray(0, length))).toBe(false)
  expect(isAnimated(new TextEncoder().encode('GIF89a acTL'))).toBe(false)
})
