import { randomInt } from 'node:crypto'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { listLength } from './status-entry.ts'

/** Lists that there are from the beginning. */
export const firstLists = 8
const drawn = 8

/**
 * A free place in the status lists, at random: its number tells nobody how many came before. When none of those drawn is
 * free the lists are filling, and it is looked for among twice as many. Two that are issued at the same moment may still
 * draw the same one: takePlace tells.
 */
export async function drawPlace(): Promise<number> {
  for (let range = firstLists * listLength; ; range *= 2) {
    const places = Array.from({ length: drawn }, () => randomInt(range))
    const taken = await database.$queryRaw<{ place: number }[]>`SELECT "place" FROM "OpenBadge" WHERE "place" IN (${Prisma.join(places)})`
    const free = places.find((place) => !taken.some((one) => one.place === place))
    if (free !== undefined) return free
  }
}

/**
 * Stores the badge at its place; false where another one has it by now. Whoever wants it at the same moment waits for the
 * other's transaction, and his own goes on: no key is broken.
 */
export async function takePlace(transaction: Transaction, certificateId: string, { text, place }: { text: string; place: number }): Promise<boolean> {
  const taken = await transaction.$executeRaw`INSERT INTO "OpenBadge" ("certificateId", "text", "place") VALUES (${certificateId}, ${text}, CAST(${place} AS INTEGER)) ON CONFLICT ("place") DO NOTHING`
  return taken > 0
}
