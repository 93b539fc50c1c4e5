import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseReceipt, receiptOf } from './receipt.ts'

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
