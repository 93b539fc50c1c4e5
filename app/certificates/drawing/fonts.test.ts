import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { throwAwayFolder } from '#tests/support/throw-away.ts'
import { loadFaces } from './fonts.server.ts'

const folder = throwAwayFolder('faces')

test('the Kai face is unwrapped once and leaves nothing half-written', { timeout: 60_000 }, async () => {
  const [one, other] = await Promise.all([loadFaces(folder), loadFaces(folder)])
  expect(one).toBe(other)
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^lxgw-wenkai-500-\d+\.ttf$/u)])
})
