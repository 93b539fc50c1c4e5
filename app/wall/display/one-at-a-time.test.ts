import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('whoever asks meanwhile has it done once more, however many ask, and never two at once', async () => {
  let begun = 0
  let underWay = 0
  const ends: (() => void)[] = []
  const ask = oneAtATime(async () => {
    begun += 1
    underWay += 1
    expect(underWay).toBe(1)
    await new Promise<void>((resolve) => ends.push(resolve))
    underWay -= 1
  })
  const first = ask()
  const meanwhile = [ask(), ask(), ask()]
  expect(begun).toBe(1)
  ends[0]?.()
  await Promise.all(meanwhile)
  await expect.poll(() => begun).toBe(2)
  ends[1]?.()
  await first
  expect([begun, underWay]).toEqual([2, 0])
})

test('one that fails does not stand in the way of the next', async () => {
  let begun = 0
  const ask = oneAtATime(async () => {
    begun += 1
    if (begun === 1) throw new Error('away')
  })
  await expect(ask()).rejects.toThrow('away')
  await ask()
  expect(begun).toBe(2)
})
