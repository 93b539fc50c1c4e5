type Waiting = { resolve: () => void; reject: (reason: unknown) => void }

/** One wait at a time for all who came before it began; who comes while it is on waits for the next. */
export function sharedWait(wait: () => Promise<void>): () => Promise<void> {
  const queue: Waiting[] = []
  let isOn = false

  async function serve(): Promise<void> {
    isOn = true
    while (queue.length > 0) {
      const served = queue.splice(0)
      await wait().then(
        () => served.forEach(({ resolve }) => resolve()),
        (reason: unknown) => served.forEach(({ reject }) => reject(reason)),
      )
    }
    isOn = false
  }

  return async () => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    queue.push({ resolve, reject })
    if (!isOn) void serve()
    return promise
  }
}
