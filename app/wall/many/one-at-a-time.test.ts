import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

/** Things that are finished by hand, numbered as they are begun. */
function workshop() {
  const open: { finish: () => void; fail: () => void }[] = []
  const ask = oneAtATime(async () => {
    const number = open.length + 1
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    open.push({ finish: resolve, fail: () => reject(new Error('broken')) })
    await promise
    return number
  })
  return { ask, begun: () => open.length, finish: (number: number) => open[number - 1]?.finish(), fail: (number: number) => open[number - 1]?.fail() }
}

test('all who ask while one is made share the next, which begins after it', async () => {
  const { ask, begun, finish } = workshop()
  const first = ask()
  const others = [ask(), ask(), ask()]
  expect(begun()).toBe(1)
  finish(1)
  expect(await first).toBe(1)
  expect(begun()).toBe(2)
  finish(2)
  expect(await Promise.all(others)).toEqual([2, 2, 2])
})

test('one that fails fails for those who asked for it alone, and the next is made all the same', async () => {
  const { ask, fail, finish } = workshop()
  const first = ask()
  const second = ask()
  fail(1)
  await expect(first).rejects.toThrow('broken')
  finish(2)
  expect(await second).toBe(2)
  const third = ask()
  finish(3)
  expect(await third).toBe(3)
})
