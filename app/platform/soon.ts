/** The result, or null when it takes longer than people wait for a page: then the work goes on without them. */
export async function soon<T>(work: Promise<T>, ms = 1_000): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>()
  const timer = setTimeout(() => resolve(null), ms)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
