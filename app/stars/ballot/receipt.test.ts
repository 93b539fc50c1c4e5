import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeCodeOf, looksLikeReceipt, normaliseReceipt, receiptOf } from './receipt.ts'

test('a receipt is three groups of four characters that nobody mistakes for others', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (key, star) => {
      expect(receiptOf(key, star)).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)
    }),
  )
})

test('the same form gives the same receipt, and anything else another', () => {
  expect(receiptOf('key', 'round', 'star')).toBe(receiptOf('key', 'round', 'star'))
  const receipts = ['key round star', 'key2 round star', 'key round star2', 'keyround star'].map((secret) => receiptOf(...secret.split(' ')))
  expect(new Set(receipts).size).toBe(receipts.length)
})

test('a receipt is found however it was typed', () => {
  const receipt = receiptOf('key')
  for (const typed of [receipt.toLowerCase(), receipt.replaceAll('-', ''), ` ${receipt.replaceAll('-', ' ')} `]) {
    expect(normaliseReceipt(typed)).toBe(receipt)
  }
})

test('a change code is five groups of four, and neither a receipt nor the code of another ballot', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.uuid(), (key, voter, other) => {
      const code = changeCodeOf(key, voter)
      expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}$/)
      expect(looksLikeReceipt(code)).toBe(false)
      expect(looksLikeReceipt(receiptOf(code, voter).toLowerCase())).toBe(true)
      expect(code).not.toContain(receiptOf(key, voter))
      expect(receiptOf(code, voter)).toBe(receiptOf(normaliseReceipt(code.toLowerCase()), voter))
      expect(receiptOf(code, voter) === receiptOf(code, other)).toBe(voter === other)
    }),
  )
})
