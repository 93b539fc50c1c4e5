import { expect, test } from 'vitest'
import { announceChange, onChange } from './live.server.ts'

test('a listener hears the changes of its unit until it stops, and no other unit’s', () => {
  let heard = 0
  const stop = onChange('team', () => (heard += 1))
  announceChange('team')
  announceChange('other')
  expect(heard).toBe(1)
  stop()
  announceChange('team')
  expect(heard).toBe(1)
})

test('a listener that stops while it is called disturbs no other', () => {
  let heard = 0
  const stopFirst = onChange('team', () => stopFirst())
  const stopSecond = onChange('team', () => (heard += 1))
  announceChange('team')
  announceChange('team')
  expect(heard).toBe(2)
  stopSecond()
})
