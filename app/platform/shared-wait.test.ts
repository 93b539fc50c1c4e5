import { expect, test } from 'vitest'
import { sharedWait } from './shared-wait.ts'

/** Waits that end when the test says so. */
function waits() {
  const begun: PromiseWithResolvers<void>[] = []
  const wait = sharedWait(async () => {
    const one = Promise.withResolvers<void>()
    begun.push(one)
    return one.promise
  })
  return { begun, wait }
}

test('who comes while a wait is on is not served by it, and shares the next', async () => {
  const { begun, wait } = waits()
  const told: string[] = []
  const first = wait().then(() => told.push('first'))
  const others = [wait().then(() => told.push('second')), wait().then(() => told.push('third'))]
  expect(begun).toHaveLength(1)
  begun[0]?.resolve()
  await first
  expect(told).toEqual(['first'])
  expect(begun).toHaveLength(2)
  begun[1]?.resolve()
  await Promise.all(others)
  expect(told).toEqual(['first', 'second', 'third'])
})

test('a wait that fails fails for those it served, and the next is begun anew', async () => {
  const { begun, wait } = waits()
  const lost = wait()
  const kept = wait()
  begun[0]?.reject(new Error('no disk'))
  await expect(lost).rejects.toThrow('no disk')
  begun[1]?.resolve()
  await expect(kept).resolves.toBeUndefined()
})
