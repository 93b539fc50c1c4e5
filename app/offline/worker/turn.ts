// One thing at a time for whatever writes: nothing that was under way when everything went comes back after it.

let last: Promise<unknown> = Promise.resolve()
let departures = 0

/** After all that was begun before. Not to be nested. */
export function inTurn<T>(deed: () => Promise<T>): Promise<T> {
  const turn = last.then(deed)
  last = turn.catch(() => undefined)
  return turn
}

/** How often somebody has left since the worker woke: what was asked before the last time is not heard any more. */
export function countDepartures(): number {
  return departures
}

export function depart(): void {
  departures += 1
}
