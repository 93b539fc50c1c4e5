import { createHash, randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { hashPassword } from '#app/people/password.server.ts'
import type { SetupForm } from './setup.ts'

// No 0 and O, no 1, I and L: the code is read off a console and typed.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const codeLength = 12

let code: string | null = null
const guesses = new RateLimiterMemory({ points: 10, duration: 15 * 60 })

let founded = false

/** Is there anybody yet? Once there is, nobody asks the database again. */
export async function isFounded(): Promise<boolean> {
  founded ||= (await database.person.findFirst({ select: { id: true } })) !== null
  return founded
}

/** The one-time code that unlocks /setup, in the memory of this process alone; in groups for reading. */
export function drawSetupCode(): string {
  code = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

export type SetupRefusal = { refused: 'wrong-code' } | { refused: 'wait'; seconds: number } | { refused: 'already-founded' }

/** Creates the first units and the administrator, all or nothing, for whoever has read the code off the console. */
export async function foundHouse(form: SetupForm, now: Date): Promise<{ personId: string } | SetupRefusal> {
  const guess = await checkCode(form.code)
  if (guess) return guess
  const passwordHash = await hashPassword(form.newPassword)
  const answer = await database.$transaction((transaction) => founding(transaction, { form, passwordHash, now }))
  if ('personId' in answer) code = null
  return answer
}

async function checkCode(typed: string): Promise<SetupRefusal | null> {
  try {
    await guesses.consume('setup')
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return { refused: 'wait', seconds: Math.ceil(rejection.msBeforeNext / 1000) }
    throw rejection
  }
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return code !== null && timingSafeEqual(digest(plain), digest(code)) ? null : { refused: 'wrong-code' }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

type Founding = { form: SetupForm; passwordHash: string; now: Date }

async function founding(transaction: Transaction, { form, passwordHash, now }: Founding): Promise<{ personId: string } | SetupRefusal> {
  await awaitTurn(transaction)
  if (await transaction.person.findFirst({ select: { id: true } })) return { refused: 'already-founded' }
  const region = await transaction.unit.create({ data: { kind: 'REGION', name: form.regionName } })
  const outlet = await transaction.unit.create({ data: { kind: 'OUTLET', name: form.outletName, parentId: region.id } })
  await transaction.unit.create({ data: { kind: 'TEAM', name: form.teamName, parentId: outlet.id } })
  const id = randomUUID()
  await transaction.person.create({
    data: {
      id,
      employeeNumber: form.employeeNumber,
      name: form.name,
      passwordHash,
      memberships: { create: { unitId: region.id, from: calendarDay(now, region.timeZone) } },
      roleGrants: { create: { role: 'ADMIN', unitId: region.id } },
    },
  })
  await recordAudit(transaction, { actorId: id, action: 'found-house', subject: `unit:${region.id}` })
  return { personId: id }
}
