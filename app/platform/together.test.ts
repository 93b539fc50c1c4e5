import { expect, test } from 'vitest'
import { together } from './together.ts'

/** Times that end when the test says so; of each thing comes its double. */
function times() {
  const begun: { items: readonly number[]; end: PromiseWithResolvers<void> }[] = []
  const join = together<number, number>(async (items) => {
    const end = Promise.withResolvers<void>()
    begun.push({ items, end })
    await end.promise
    return items.map((item) => item * 2)
  })
  return { begun, join }
}

test('who comes while it is being done is not served by it, and shares the next time', async () => {
  const { begun, join } = times()
  const told: number[] = []
  const tell = (outcome: number) => void told.push(outcome)
  const first = join(1).then(tell)
  const others = [join(2).then(tell), join(3).then(tell)]
  expect(begun.map(({ items }) => items)).toEqual([[1]])
  begun[0]?.end.resolve()
  await first
  expect(told).toEqual([2])
  expect(begun.map(({ items }) => items)).toEqual([[1], [2, 3]])
  begun[1]?.end.resolve()
  await Promise.all(others)
  expect(told).toEqual([2, 4, 6])
})

test('a time that fails fails for those it served, and the next is begun anew', async () => {
  const { begun, join } = times()
  const lost = join(1)
  const kept = join(2)
  begun[0]?.end.reject(new Error('no disk'))
  await expect(lost).rejects.toThrow('no disk')
  begun[1]?.end.resolve()
  await expect(kept).resolves.toBe(4)
})

test('of whom nothing was said is told so', async () => {
  const join = together<number, number>(async (items) => items.slice(1))
  await expect(join(1)).rejects.toThrow('not said what came of it')
})
