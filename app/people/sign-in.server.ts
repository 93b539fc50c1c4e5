import { createHash } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { database } from '#app/platform/database.server.ts'
import { isPassword } from './password.server.ts'

const minutes = 60
const perAccount = new RateLimiterPrisma({
  storeClient: database,
  keyPrefix: 'sign-in-account',
  points: 8,
  duration: 15 * minutes,
  clearExpiredByTimeout: false,
})
const perAddress = new RateLimiterPrisma({
  storeClient: database,
  keyPrefix: 'sign-in-address',
  points: 40,
  duration: 15 * minutes,
  clearExpiredByTimeout: false,
})

export type SignInRefusal = { refused: 'wrong' } | { refused: 'wait'; seconds: number }

/**
 * Checks number and password. Failures are counted per account and per address; the answer is the same
 * whether the number exists or not.
 */
export async function signIn(employeeNumber: string, password: string, address: string): Promise<{ personId: string } | SignInRefusal> {
  const accountKey = createHash('sha256').update(employeeNumber).digest('hex')
  const waits = await Promise.all([perAccount.get(accountKey), perAddress.get(address)])
  const [account, source] = waits
  const wait = Math.max(waitSeconds(account, perAccount.points), waitSeconds(source, perAddress.points))
  if (wait > 0) return { refused: 'wait', seconds: wait }

  const person = await database.person.findFirst({ where: { employeeNumber, deactivatedAt: null } })
  const isRight = await isPassword(person?.passwordHash ?? null, password)
  if (isRight && person) {
    await perAccount.delete(accountKey)
    return { personId: person.id }
  }
  await Promise.all([countFailure(perAccount, accountKey), countFailure(perAddress, address)])
  return { refused: 'wrong' }
}

function waitSeconds(state: RateLimiterRes | null, allowed: number): number {
  return state && state.consumedPoints >= allowed ? Math.ceil(state.msBeforeNext / 1000) : 0
}

async function countFailure(limiter: RateLimiterPrisma, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (rejection) {
    // The limiter rejects with its state once the points are used up; the next attempt is told to wait.
    if (!(rejection instanceof RateLimiterRes)) throw rejection
  }
}
