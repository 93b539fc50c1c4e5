import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxAround, boxBetween, pointIn } from './spot-box.ts'

const size = fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) })
const point = fc.record({ x: fc.double({ min: -5000, max: 5000, noNaN: true }), y: fc.double({ min: -5000, max: 5000, noNaN: true }) })

test('whatever is drawn is a place inside the picture, in whole numbers', () => {
  fc.assert(
    fc.property(size, fc.record({ left: fc.integer(), top: fc.integer(), width: fc.integer({ min: 1, max: 2000 }), height: fc.integer({ min: 1, max: 2000 }) }), point, point, (picture, shown, one, other) => {
      const [from, to] = [pointIn(picture, shown, one), pointIn(picture, shown, other)]
      for (const box of [boxBetween(from, to, picture), boxAround(from, picture)]) {
        for (const side of Object.values(box)) expect(Number.isInteger(side)).toBe(true)
        expect([box.x >= 0, box.y >= 0, box.width >= 1, box.height >= 1]).toEqual([true, true, true, true])
        expect([box.x + box.width <= picture.width, box.y + box.height <= picture.height]).toEqual([true, true])
      }
    }),
  )
})

test('a place is what was drawn, from any corner', () => {
  const picture = { width: 800, height: 600 }
  const shown = { left: 10, top: 20, width: 400, height: 300 }
  const [one, other] = [pointIn(picture, shown, { x: 60, y: 70 }), pointIn(picture, shown, { x: 110, y: 170 })]
  expect(boxBetween(one, other, picture)).toEqual({ x: 100, y: 100, width: 100, height: 200 })
  expect(boxBetween(other, one, picture)).toEqual({ x: 100, y: 100, width: 100, height: 200 })
  expect(boxAround({ x: 400, y: 300 }, picture)).toEqual({ x: 350, y: 250, width: 100, height: 100 })
})
