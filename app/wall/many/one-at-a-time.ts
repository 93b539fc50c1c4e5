/**
 * Makes one thing at a time. Who asks while one is being made waits for the next one, since what is being made may not
 * know of what was done meanwhile: so a thousand who ask at once cost two.
 */
export function oneAtATime<T>(make: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null
  let next: Promise<T> | null = null

  function begin(): Promise<T> {
    next = null
    const made = make().finally(() => (running = null))
    running = made
    return made
  }

  return () => {
    if (!running) return begin()
    next ??= running.then(begin, begin)
    return next
  }
}
