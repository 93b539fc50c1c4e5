import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

const faces = ['c', 'a', 'd', 'b'].map((id) => ({ id }))
const ordered = (order: string[]) => inOrder(faces, order).map(({ id }) => id).join('')

test('faces stand as they stood; whoever is new comes last, and whoever is gone is left out', () => {
  expect(ordered(['a', 'b', 'c', 'd'])).toBe('abcd')
  expect(ordered(['b', 'gone', 'a'])).toBe('bacd')
})

test('an order that says nothing changes nothing', () => {
  for (const order of [[], [''], ['nobody', 'nobody']]) expect(ordered(order)).toBe('cadb')
})
