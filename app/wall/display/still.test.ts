import { expect, test } from 'vitest'
import { placeOf, stillOf } from './still.ts'

const panels = ['stars', 'life', 'life', 'motto'].map((kind) => ({ kind }))

test('a picture shows the panel that was seen, at its place as long as it is there', () => {
  expect(placeOf(panels, { panel: 'life', place: 2 })).toBe(2)
  expect(placeOf(panels, { panel: 'motto', place: 1 })).toBe(3)
  expect(placeOf(panels, { panel: 'honours', place: 0 })).toBe(-1)
  expect(placeOf(panels, { panel: 'life', place: NaN })).toBe(1)
})

test('without a panel in its address the wall plays', () => {
  expect(stillOf('?unit=a&display=b')).toBeNull()
  expect(stillOf('?unit=a&panel=life&place=2')).toEqual({ panel: 'life', place: 2 })
})
