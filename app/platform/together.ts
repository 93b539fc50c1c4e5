type Waiting<Item, Outcome> = { item: Item; resolve: (outcome: Outcome) => void; reject: (reason: unknown) => void }

/**
 * Does a thing once for all who ask for it while it is being done for those before them: who comes first does not wait,
 * who comes meanwhile shares the next time. `work` says what came of each, in their order; where it fails, it failed for
 * all of them.
 */
export function together<Item, Outcome>(work: (items: readonly Item[]) => Promise<readonly Outcome[]>): (item: Item) => Promise<Outcome> {
  const queue: Waiting<Item, Outcome>[] = []
  let isOn = false

  async function serve(served: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = (await work(served.map(({ item }) => item))).values()
      for (const { resolve, reject } of served) {
        const { done, value } = outcomes.next()
        if (done) reject(new Error('not said what came of it'))
        else resolve(value)
      }
    } catch (error) {
      for (const { reject } of served) reject(error)
    }
  }

  async function serveAll(): Promise<void> {
    isOn = true
    while (queue.length > 0) await serve(queue.splice(0))
    isOn = false
  }

  return async (item) => {
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
    queue.push({ item, resolve, reject })
    if (!isOn) void serveAll()
    return promise
  }
}
