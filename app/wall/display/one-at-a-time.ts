/** Never two of these at once. Whoever asks while one is under way waits for it, and it is done once more after it. */
export function oneAtATime(deed: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null
  let isWantedAgain = false
  return async function wanted(): Promise<void> {
    if (underWay) {
      isWantedAgain = true
      return underWay
    }
    underWay = deed()
    await underWay.finally(() => {
      underWay = null
    })
    if (!isWantedAgain) return
    isWantedAgain = false
    return wanted()
  }
}
