import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSerial, readSerial } from './serial.ts'

const serial = fc.infiniteStream(fc.nat()).map((numbers) => makeSerial((below) => (numbers.next().value ?? 0) % below))

test('a serial is printed in three groups of characters that nobody mistakes', () => {
  fc.assert(fc.property(serial, (one) => void expect(one).toMatch(/^SH(-[2-9A-HJKMNP-Z]{4}){3}$/)))
})

test('a serial is understood in any case, with or without dashes, spaces and its first letters', () => {
  const ways = [
    (one: string) => one.toLowerCase(),
    (one: string) => one.replaceAll('-', ''),
    (one: string) => ` ${one.replaceAll('-', ' ')} `,
    (one: string) => one.slice(3),
    (one: string) => one.slice(3).replaceAll('-', '').toLowerCase(),
    (one: string) => one.replaceAll('-', '－'),
    (one: string) => `https://hall.example/verify/${one}`,
  ]
  fc.assert(fc.property(serial, fc.constantFrom(...ways), (one, way) => void expect(readSerial(way(one))).toBe(one)))
})

test('a serial whose own characters begin with SH keeps them', () => {
  expect(readSerial('SH23-4567-89AB')).toBe('SH-SH23-4567-89AB')
  expect(readSerial('SH-SH23-4567-89AB')).toBe('SH-SH23-4567-89AB')
})

test.each(['', 'SH', 'hello', 'SH-0000-1111-OOOO', 'SH-2345-6789-ABCDE', '编号'])('%j is no serial', (typed) => {
  expect(readSerial(typed)).toBeNull()
})
