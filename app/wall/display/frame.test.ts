import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layouts, turns } from '../panel.ts'
import { asItIs, frameOf } from './frame.ts'

const television = { width: 1920, height: 1080 }

test('a screen that nobody has set anything for is taken as it is', () => {
  expect(frameOf(television, asItIs)).toEqual({ width: 1920, height: 1080, degrees: 0, scale: 1, room: 1, shape: 'wide' })
  expect(frameOf({ width: 2160, height: 3840 }, asItIs).shape).toBe('tall')
  expect(frameOf({ width: 960, height: 384 }, asItIs).shape).toBe('strip')
  expect(frameOf({ width: 2560, height: 1080 }, asItIs).shape).toBe('wide')
})

test('a television that stands on its side and cannot turn its picture is turned by the portal, either way', () => {
  expect(frameOf(television, { ...asItIs, layout: 'TALL' })).toMatchObject({ width: 1080, height: 1920, degrees: 90, shape: 'tall' })
  expect(frameOf(television, { ...asItIs, layout: 'TALL', turn: 180 })).toMatchObject({ degrees: 270, shape: 'tall' })
  expect(frameOf(television, { ...asItIs, turn: 270 })).toMatchObject({ width: 1080, height: 1920, degrees: 270, shape: 'tall' })
  expect(frameOf({ width: 1080, height: 1920 }, { ...asItIs, layout: 'TALL' })).toMatchObject({ degrees: 0, shape: 'tall' })
})

test('a layout on a screen too short for it is laid out on as much room as it needs, and drawn smaller', () => {
  const strip = frameOf(television, { ...asItIs, layout: 'STRIP' })
  expect(strip).toMatchObject({ width: 1920, height: 1080, shape: 'strip' })
  expect((strip.width * strip.room) / strip.height).toBeCloseTo(2.5)
  expect(frameOf({ width: 960, height: 384 }, asItIs).room).toBe(1)
  expect(frameOf({ width: 1080, height: 1920 }, asItIs).room).toBe(1)
  expect(frameOf({ width: 1024, height: 768 }, asItIs).room).toBeCloseTo(1.2)
})

test('whatever is set, the picture fills its window exactly, and tall is tall', () => {
  const side = fc.integer({ min: 96, max: 7680 })
  fc.assert(
    fc.property(side, side, fc.constantFrom(...layouts), fc.constantFrom(...turns), fc.integer({ min: 0, max: 8 }), (width, height, layout, turn, overscan) => {
      const frame = frameOf({ width, height }, { layout, turn, overscan })
      const isQuarter = frame.degrees % 180 !== 0
      expect([isQuarter ? frame.height : frame.width, isQuarter ? frame.width : frame.height]).toEqual([width, height])
      expect([0, 90, 180, 270]).toContain(frame.degrees)
      expect(frame.scale).toBeGreaterThan(0.8)
      expect((Math.max(width, height) / Math.min(width, height)) * frame.room).toBeGreaterThan(frame.shape === 'strip' ? 2.49 : 1.59)
      if (width === height) return
      if (layout === 'TALL') expect(frame.shape).toBe('tall')
      if (layout === 'WIDE') expect([frame.shape, frame.width > frame.height]).toEqual(['wide', true])
      if (layout === 'STRIP') expect([frame.shape, frame.width > frame.height]).toEqual(['strip', true])
      // Turned back to where it was, it lies as it did.
      expect(frameOf({ width, height }, { layout, turn: (turn + 180) % 360, overscan })).toMatchObject({ width: frame.width, height: frame.height, shape: frame.shape })
    }),
  )
})
