import { setTimeout } from 'node:timers/promises'
import { type MeasuredServer } from './measured-server.ts'

/** Does one thing once; false when there is nothing left to do it with. */
export type Deed = () => Promise<boolean>
export type Load = { people: number; seconds: number }
export type Measured = { medianMs: number; slowestMs: number; perSecond: number; cpuMs: number; megabytes: number }

const sampleEveryMs = 200

/** One after the other, from the first again after the last. */
export function inTurn(deeds: readonly Deed[]): Deed {
  let next = 0
  return async () => deeds[next++ % deeds.length]?.() ?? false
}

/** A closed loop: each of so many people does the thing again as soon as it is done, for so long or until nothing is left to do. */
export async function measure(server: MeasuredServer, deed: Deed, { people, seconds }: Load): Promise<Measured> {
  const times: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  const before = await server.usage()
  let megabytes = before.megabytes
  let isOver = false
  const watch = async () => {
    for (; !isOver && performance.now() < until; await setTimeout(sampleEveryMs)) megabytes = Math.max(megabytes, (await server.usage()).megabytes)
  }
  const person = async () => {
    while (performance.now() < until) {
      const started = performance.now()
      if (!(await deed())) return
      times.push(performance.now() - started)
    }
  }
  const watching = watch()
  await Promise.all(Array.from({ length: people }, person))
  const took = performance.now() - began
  isOver = true
  await watching
  const after = await server.usage()
  times.sort((one, other) => one - other)
  return {
    medianMs: times[Math.floor(times.length / 2)] ?? NaN,
    // The 99th percentile.
    slowestMs: times[Math.ceil(times.length * 0.99) - 1] ?? NaN,
    perSecond: (times.length * 1000) / took,
    cpuMs: (after.cpuMs - before.cpuMs) / times.length,
    megabytes: Math.max(megabytes, after.megabytes),
  }
}
