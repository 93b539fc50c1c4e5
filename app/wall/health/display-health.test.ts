import { expect, test } from 'vitest'
import { behindOf, pictureSize } from './display-health.ts'

const now = new Date('2026-11-30T16:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const current = { bundle: 'b', build: '2', now }

test('a display is behind once it was not told for three minutes that its bundle is current', () => {
  expect(behindOf({ bundle: 'b', confirmedAt: minutesAgo(900), build: '2' }, current)).toBeNull()
  expect(behindOf({ bundle: 'a', confirmedAt: minutesAgo(2), build: '2' }, current)).toBeNull()
  expect(behindOf({ bundle: 'a', confirmedAt: minutesAgo(4), build: '1' }, current)).toBe('content')
  expect(behindOf({ bundle: 'b', confirmedAt: minutesAgo(0), build: '1' }, current)).toBe('program')
})

test('a picture keeps the proportions of its screen', () => {
  const most = { width: 320, height: 240 }
  expect(pictureSize({ width: 3840, height: 2160 }, most)).toEqual({ width: 320, height: 180 })
  expect(pictureSize({ width: 1080, height: 1920 }, most)).toEqual({ width: 135, height: 240 })
  expect(pictureSize({ width: 20_000, height: 1 }, most)).toEqual({ width: 320, height: 1 })
})
