import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOf, type RowBox, shiftsOf } from './row-places.ts'

const gap = 8
const rows = fc.array(fc.integer({ min: 44, max: 200 }), { minLength: 1, maxLength: 10 }).map((heights) =>
  heights.reduce<RowBox[]>((boxes, height) => {
    const last = boxes.at(-1)
    return [...boxes, { top: last ? last.top + last.height + gap : 300, height }]
  }, []),
)
const drag = rows.chain((boxes) => fc.tuple(fc.constant(boxes), fc.nat({ max: boxes.length - 1 }), fc.integer({ min: -3000, max: 3000 })))

test('a row that is not moved stays in its place', () => {
  fc.assert(fc.property(drag, ([boxes, from]) => placeOf(boxes, from, 0) === from))
})

test('a row dragged past the end takes the last place, past the beginning the first', () => {
  fc.assert(fc.property(drag, ([boxes, from]) => {
    expect(placeOf(boxes, from, 3000)).toBe(boxes.length - 1)
    expect(placeOf(boxes, from, -3000)).toBe(0)
  }))
})

test('dragging further never takes a row back', () => {
  fc.assert(fc.property(drag, fc.nat({ max: 500 }), ([boxes, from, by], more) => placeOf(boxes, from, by) <= placeOf(boxes, from, by + more)))
})

test('the rows that make way stand exactly where they will after the drop', () => {
  fc.assert(fc.property(drag, ([boxes, from, by]) => {
    const to = placeOf(boxes, from, by)
    const shifts = shiftsOf(boxes, from, by)
    const order = boxes.map((_box, index) => index).filter((index) => index !== from)
    order.splice(to, 0, from)
    let top = boxes[0]?.top ?? 0
    for (const index of order) {
      const box = boxes[index]
      if (index !== from) expect((box?.top ?? 0) + (shifts[index] ?? 0)).toBe(top)
      top += (box?.height ?? 0) + gap
    }
  }))
})
