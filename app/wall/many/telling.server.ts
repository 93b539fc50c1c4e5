import { setImmediate, setTimeout } from 'node:timers/promises'
import { keptWall } from './walls.server.ts'

// A thousand displays that hear of a change in the same moment ask in the same moment, and wait together, each with its
// request in memory, until their wall has been put together.

/** So many hear of it at once, and the next so much later: that is about how fast they are answered. */
const atOnce = 100
const apartMs = 20

type Whose = { unitId: string; origin: string }

const waiting = new Map<string, Set<() => void>>()

/** Tells a display that its wall has changed, once what it will ask for lies ready. */
export function tellInTurn(whose: Whose, tell: () => void): void {
  const key = `${whose.unitId} ${whose.origin}`
  const round = waiting.get(key)
  if (round) return void round.add(tell)
  const begun = new Set([tell])
  waiting.set(key, begun)
  void tellAll(whose, begun, () => waiting.delete(key))
}

async function tellAll(whose: Whose, round: Set<() => void>, close: () => void): Promise<void> {
  // All who listen have heard of it by then, also whoever keeps the wall of before.
  await setImmediate()
  // Where it cannot be put together, whoever asks is told so.
  await keptWall(whose).catch(() => null)
  while (round.size > 0) {
    for (const tell of [...round].slice(0, atOnce)) {
      round.delete(tell)
      tell()
    }
    if (round.size > 0) await setTimeout(apartMs)
  }
  // In the same breath as the last look: nobody joins a round that is over.
  close()
}
