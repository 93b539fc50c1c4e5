import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { database } from './database.server.ts'

/** Counts failures per key, for all instances together: after `failures` within `minutes` the key has to wait. */
export function limitFailures({ name, failures, minutes }: { name: string; failures: number; minutes: number }) {
  const limiter = new RateLimiterPrisma({
    storeClient: database,
    keyPrefix: name,
    points: failures,
    duration: minutes * 60,
  })
  // It clears up by a timer of its own, whatever it is told, and whose failure (a database that is busy) ends the process.
  const timer: unknown = Reflect.get(limiter, '_clearExpiredTimeoutId')
  if (typeof timer === 'object' && timer !== null && Symbol.toPrimitive in timer) clearTimeout(Number(timer))
  return {
    /** Seconds to wait; 0 when it may go on. */
    async waitSeconds(key: string): Promise<number> {
      const state = await limiter.get(key)
      return state && state.consumedPoints >= failures ? Math.ceil(state.msBeforeNext / 1000) : 0
    },
    async countFailure(key: string): Promise<void> {
      // Whoever fails clears up what has long expired.
      await database.rateLimiterFlexible.deleteMany({ where: { expire: { lt: new Date(Date.now() - 3_600_000) } } })
      try {
        await limiter.consume(key)
      } catch (rejection) {
        // The limiter rejects with its state once the points are used up; the next attempt is told to wait.
        if (!(rejection instanceof RateLimiterRes)) throw rejection
      }
    },
    async forget(key: string): Promise<void> {
      await limiter.delete(key)
    },
  }
}
