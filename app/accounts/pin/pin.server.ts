import type { Member } from '#app/people/member.server.ts'
import { hashPassword, isPassword } from '#app/people/password.server.ts'
import { signIn, type SignInRefusal } from '#app/people/sign-in.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { limitFailures } from '#app/platform/failure-limit.server.ts'

// Few, for four digits are soon tried out; whoever forgot it sets another with the password.
const perPerson = limitFailures({ name: 'pin', failures: 5, minutes: 15 })

type Person = Pick<Member, 'id' | 'employeeNumber'>

/** When the person set a PIN; null for none. */
export async function findPinDate(personId: string): Promise<Date | null> {
  return (await database.pin.findUnique({ where: { personId }, select: { setAt: true } }))?.setAt ?? null
}

type Setting = { currentPassword: string; newPinCode: string }

/** Sets a PIN, or another one, for somebody who knows the password; a wrong password counts like one at the door. */
export async function setPin(person: Person, { currentPassword, newPinCode }: Setting, { address, now }: { address: string; now: Date }): Promise<{ set: true } | SignInRefusal> {
  const answer = await signIn(person.employeeNumber, currentPassword, address)
  if ('refused' in answer) return answer
  const hash = await hashPassword(newPinCode)
  await database.$transaction(async (transaction) => {
    await transaction.pin.upsert({ where: { personId: person.id }, create: { personId: person.id, hash, setAt: now }, update: { hash, setAt: now } })
    await recordAudit(transaction, { actorId: person.id, action: 'set-pin', subject: `person:${person.id}` })
  })
  await perPerson.forget(person.id)
  return { set: true }
}

/** Takes a PIN away; the password is asked then, until the person sets another. */
export async function clearPin(transaction: Transaction, personId: string): Promise<void> {
  await transaction.pin.deleteMany({ where: { personId } })
}

/** How many seconds no PIN of this person is looked at, after too many wrong ones; else 0. */
export async function secondsLocked(personId: string): Promise<number> {
  return perPerson.waitSeconds(personId)
}

export type Identified = { means: 'PIN' | 'PASSWORD' } | SignInRefusal

/** Is it the person whose account this is? Asks the PIN, and the password of somebody who has set none; failures are limited. */
export async function identify(person: Person, typed: string, address: string): Promise<Identified> {
  const pin = await database.pin.findUnique({ where: { personId: person.id }, select: { hash: true } })
  if (!pin) {
    const answer = await signIn(person.employeeNumber, typed, address)
    return 'refused' in answer ? answer : { means: 'PASSWORD' }
  }
  const seconds = await perPerson.takeTry(person.id)
  if (seconds > 0) return { refused: 'wait', seconds }
  if (!(await isPassword(pin.hash, typed))) return { refused: 'wrong' }
  await perPerson.forget(person.id)
  return { means: 'PIN' }
}
