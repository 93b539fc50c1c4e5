import { expect, test } from 'vitest'
import { KindWordForm, kindWordState } from './kind-word.ts'

const form = { colour: 'PINK', requestKey: '6f1c1b52-6c0e-4a7e-9a53-0d3a4b5c6d7e' }

test('a kind word has at most 140 characters, and a rare one counts once', () => {
  expect(KindWordForm.safeParse({ ...form, text: '𠮷'.repeat(140) }).success).toBe(true)
  expect(KindWordForm.safeParse({ ...form, text: '好'.repeat(141) }).success).toBe(false)
  expect(KindWordForm.safeParse({ ...form, text: '  ' }).success).toBe(false)
})

test('a kind word waits, is shown until it expires, or was declined', () => {
  const now = new Date('2026-07-10')
  const later = new Date('2026-07-20')
  expect(kindWordState({ approved: null, expiresAt: later }, now)).toBe('waiting')
  expect(kindWordState({ approved: true, expiresAt: later }, now)).toBe('shown')
  expect(kindWordState({ approved: true, expiresAt: now }, now)).toBe('over')
  expect(kindWordState({ approved: false, expiresAt: later }, now)).toBe('declined')
})
