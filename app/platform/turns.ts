/** Resolves when it is one's turn, with the function that ends it; ending twice does nothing more. */
type TakeTurn = (() => Promise<() => void>) & { isAwaited: () => boolean }

/** A queue for something that only so many may do at once. */
export function turns(atOnce = 1): TakeTurn {
  const waiting: (() => void)[] = []
  let free = atOnce
  const take = async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    let hasEnded = false
    return () => {
      if (hasEnded) return
      hasEnded = true
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
  return Object.assign(take, { isAwaited: () => waiting.length > 0 })
}

export async function inTurn<T>(takeTurn: TakeTurn, work: () => Promise<T>): Promise<T> {
  const endTurn = await takeTurn()
  try {
    return await work()
  } finally {
    endTurn()
  }
}
