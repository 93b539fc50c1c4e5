import { expect, test } from 'vitest'
import { isRenewed } from './renewed.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const ending = { personId: 'li', kind: 'first-aid', expiresAt: day('2026-12-01') }

test.each([
  ['one that ends later', { ...ending, expiresAt: day('2029-12-01') }, true],
  ['one that never ends', { ...ending, expiresAt: null }, true],
  ['itself', ending, false],
  ['one that ended before', { ...ending, expiresAt: day('2023-12-01') }, false],
  ['one of another kind', { ...ending, kind: 'afp', expiresAt: null }, false],
  ['somebody else’s', { ...ending, personId: 'wang', expiresAt: null }, false],
])('beside %s an external certificate is renewed: %#', (_, other, renewed) => {
  expect(isRenewed(ending, [ending, other])).toBe(renewed)
})

test('what never ends has not to be renewed', () => {
  expect(isRenewed({ ...ending, expiresAt: null }, [{ ...ending, expiresAt: null }])).toBe(false)
})
