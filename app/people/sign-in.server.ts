import { createHash } from 'node:crypto'
import { database } from '#app/platform/database.server.ts'
import { limitFailures } from '#app/platform/failure-limit.server.ts'
import { isPassword } from './password.server.ts'

const perAccount = limitFailures({ name: 'sign-in-account', failures: 8, minutes: 15 })
const perAddress = limitFailures({ name: 'sign-in-address', failures: 40, minutes: 15 })

export type SignInRefusal = { refused: 'wrong' } | { refused: 'wait'; seconds: number }

/**
 * Checks number and password. Failures are counted per account and per address; the answer is the same
 * whether the number exists or not.
 */
export async function signIn(employeeNumber: string, password: string, address: string): Promise<{ personId: string } | SignInRefusal> {
  const accountKey = createHash('sha256').update(employeeNumber).digest('hex')
  const wait = Math.max(...(await Promise.all([perAccount.waitSeconds(accountKey), perAddress.waitSeconds(address)])))
  if (wait > 0) return { refused: 'wait', seconds: wait }

  const person = await database.person.findFirst({ where: { employeeNumber, deactivatedAt: null } })
  const isRight = await isPassword(person?.passwordHash ?? null, password)
  if (isRight && person) {
    await perAccount.forget(accountKey)
    return { personId: person.id }
  }
  await Promise.all([perAccount.countFailure(accountKey), perAddress.countFailure(address)])
  return { refused: 'wrong' }
}
