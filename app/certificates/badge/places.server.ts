import { randomInt } from 'node:crypto'
import { database } from '#app/platform/database.server.ts'
import { listLength } from './status-entry.ts'

/** Lists that there are from the beginning. */
export const firstLists = 8
const drawn = 8

/**
 * A free place in the status lists, at random: its number tells nobody how many came before. When none of those drawn is
 * free the lists are filling, and it is looked for among twice as many. Two that are issued at the same moment meet once
 * in a million times; the second is then undone and may be tried again.
 */
export async function drawPlace(): Promise<number> {
  for (let range = firstLists * listLength; ; range *= 2) {
    const places = Array.from({ length: drawn }, () => randomInt(range))
    const taken = await database.openBadge.findMany({ where: { place: { in: places } }, select: { place: true } })
    const free = places.find((place) => !taken.some((one) => one.place === place))
    if (free !== undefined) return free
  }
}
