import { expect, test } from 'vitest'
import { noticeFault, NoticeForm } from './notice-form.ts'

const now = new Date('2026-12-31T15:00:00Z')
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

test('a notice ends after it begins and after now', () => {
  expect(noticeFault({ startsAt: now, endsAt: after(1), isUrgent: false }, now)).toBeNull()
  expect(noticeFault({ startsAt: after(2), endsAt: after(1), isUrgent: false }, now)).toBe('not-after')
  expect(noticeFault({ startsAt: after(-2), endsAt: now, isUrgent: false }, now)).toBe('over')
  expect(noticeFault({ startsAt: now, endsAt: after(24 * 93), isUrgent: false }, now)).toBe('too-long')
})

test('what takes the whole screen gives it back within a day', () => {
  expect(noticeFault({ startsAt: now, endsAt: after(24), isUrgent: true }, now)).toBeNull()
  expect(noticeFault({ startsAt: now, endsAt: after(24.1), isUrgent: true }, now)).toBe('too-long-urgent')
})

test('a notice without an end is refused, and one of 81 characters; a rare one counts once', () => {
  const form = { audience: 'BOTH', startsAt: '', endsAt: '2027-01-01T08:00', requestKey: '6f1c1b52-6c0e-4a7e-9a53-0d3a4b5c6d7e' }
  expect(NoticeForm.safeParse({ ...form, text: '𠮷'.repeat(80) }).success).toBe(true)
  expect(NoticeForm.safeParse({ ...form, text: '好'.repeat(81) }).success).toBe(false)
  expect(NoticeForm.safeParse({ ...form, text: '今天提前闭厅', endsAt: '' }).success).toBe(false)
})
