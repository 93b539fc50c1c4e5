import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { asMoment, database } from './database.server.ts'

/**
 * The limiter clears up by a timer, whatever it is told, and a failure of that (a database that is busy) would end the
 * process. Here whoever fails clears up. It also reads first and writes then, so that of many failures at once some would
 * not count or break the key; here it is one statement.
 */
class PatientLimiter extends RateLimiterPrisma {
  _clearExpiredHourAgo(): void {}

  async _upsert(key: string, points: number, milliseconds: number): Promise<{ points: number; expire: Date }> {
    const now = Date.now()
    const [from, until] = [now, now + milliseconds].map((at) => asMoment(new Date(at)))
    const isOver = Prisma.sql`("RateLimiterFlexible"."expire" IS NULL OR "RateLimiterFlexible"."expire" <= ${from})`
    const [row] = await database.$queryRaw<{ points: number; expire: Date }[]>`
      INSERT INTO "RateLimiterFlexible" ("key", "points", "expire") VALUES (${key}, ${points}, ${until})
      ON CONFLICT ("key") DO UPDATE SET
        "points" = CASE WHEN ${isOver} THEN excluded."points" ELSE "RateLimiterFlexible"."points" + excluded."points" END,
        "expire" = CASE WHEN ${isOver} THEN excluded."expire" ELSE "RateLimiterFlexible"."expire" END
      RETURNING "points", "expire"`
    return row ?? { points, expire: new Date(now + milliseconds) }
  }
}

/** Counts failures per key, for all instances together: after `failures` within `minutes` the key has to wait. */
export function limitFailures({ name, failures, minutes }: { name: string; failures: number; minutes: number }) {
  const limiter = new PatientLimiter({ storeClient: database, keyPrefix: name, points: failures, duration: minutes * 60 })
  return {
    /** Seconds to wait; 0 when it may go on. */
    async waitSeconds(key: string): Promise<number> {
      const state = await limiter.get(key)
      return state && state.consumedPoints >= failures ? Math.ceil(state.msBeforeNext / 1000) : 0
    },
    async countFailure(key: string): Promise<void> {
      await this.takeTry(key)
    },
    /** Counts a try before it is known how it ends, so that many at once are no more than `failures`: seconds to wait where none is left, else 0. */
    async takeTry(key: string): Promise<number> {
      await database.rateLimiterFlexible.deleteMany({ where: { expire: { lt: new Date(Date.now() - 3_600_000) } } })
      try {
        await limiter.consume(key)
        return 0
      } catch (rejection) {
        // The limiter rejects with its state once the points are used up; the next attempt is told to wait.
        if (!(rejection instanceof RateLimiterRes)) throw rejection
        return Math.ceil(rejection.msBeforeNext / 1000)
      }
    },
    async forget(key: string): Promise<void> {
      await limiter.delete(key)
    },
  }
}
