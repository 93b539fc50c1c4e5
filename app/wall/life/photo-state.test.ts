import { expect, test } from 'vitest'
import { photoState } from './photo-state.ts'

const now = new Date('2026-11-26T00:00:00Z')
const later = new Date('2026-12-26T00:00:00Z')
const photo = { approved: true, expiresAt: later, removedAt: null, note: null }
const look = { now, missing: 0 }

test('a photo of an album waits, hangs with everybody’s consent, and ends', () => {
  expect(photoState({ ...photo, approved: null }, look)).toBe('waiting')
  expect(photoState({ ...photo, approved: null }, { now, missing: 2 })).toBe('waiting')
  expect(photoState(photo, look)).toBe('shown')
  expect(photoState(photo, { now, missing: 1 })).toBe('unconsented')
  expect(photoState({ ...photo, approved: false }, look)).toBe('declined')
  expect(photoState({ ...photo, expiresAt: now }, look)).toBe('over')
  expect(photoState({ ...photo, removedAt: now }, look)).toBe('over')
})

test('a photo on a note goes as the note goes, and may come down alone', () => {
  const onNote = { ...photo, approved: null, note: { approved: true, expiresAt: later } }
  expect(photoState(onNote, look)).toBe('shown')
  expect(photoState({ ...onNote, note: { approved: false, expiresAt: later } }, look)).toBe('declined')
  expect(photoState({ ...onNote, note: { approved: true, expiresAt: now } }, look)).toBe('over')
  expect(photoState({ ...onNote, removedAt: now }, look)).toBe('over')
})
