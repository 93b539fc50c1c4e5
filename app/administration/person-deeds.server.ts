import { randomUUID } from 'node:crypto'
import { issueActivation } from '#app/accounts/activation.server.ts'
import { clearPin } from '#app/accounts/pin/pin.server.ts'
import type { AuditAction } from '#app/languages/audit-words.ts'
import type { Member } from '#app/people/member.server.ts'
import { endSessionsOf } from '#app/people/session.server.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { announcePerson, listWallsOf } from '#app/wall/life/announcing.server.ts'
import type { DeedRefusal, NewPerson, PersonDeed } from './administration.ts'
import { type Deed, findConcerned, type Outcome, outranks } from './deed.server.ts'
import { grantRole, hasOtherAdministrator, revokeRole } from './grants.server.ts'
import { movePerson } from './moves.server.ts'

/** Done; with the token of a one-time link where the deed made one. */
export type DeedDone = { personId: string; token?: string }

/** Takes a new colleague in. The number must be free; the unit must be the administrator's. */
export async function addPerson(actor: Member, form: NewPerson, now: Date): Promise<DeedDone | DeedRefusal> {
  if (!actor.administers.includes(form.unitId)) return { refused: 'unit-unknown' }
  const { employeeNumber, name, unitId, position, from } = form
  const id = randomUUID()
  try {
    return await database.$transaction(async (transaction) => {
      await transaction.person.create({ data: { id, employeeNumber, name, memberships: { create: { unitId, from, position } } } })
      const token = await issueActivation(transaction, { personId: id, createdBy: actor.id, at: now })
      const details = { employeeNumber, name, unitId, from }
      await recordAudit(transaction, { actorId: actor.id, action: 'add-person', subject: `person:${id}`, details })
      return { personId: id, token }
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { refused: 'number-taken' }
    throw error
  }
}

/** Does one deed to one person, and records it, or refuses. Somebody who is not the administrator's is a 404. */
export async function carryOut(actor: Member, personId: string, { deed, now }: { deed: PersonDeed; now: Date }): Promise<DeedDone | DeedRefusal> {
  // Who was put into the wrong unit today is no longer of it afterwards, and leaves its wall all the same.
  const before = await listWallsOf(personId)
  const answer = await database.$transaction(async (transaction): Promise<DeedDone | DeedRefusal> => {
    await awaitTurn(transaction)
    const person = await findConcerned(transaction, actor, personId)
    const outcome: Outcome = outranks(person, actor) ? { refused: 'outranks' } : await doDeed({ transaction, actor, person, now }, deed)
    if ('refused' in outcome) return outcome
    const { details, token } = outcome
    await recordAudit(transaction, { actorId: actor.id, action: actionOf(deed), subject: `person:${personId}`, details })
    return token === undefined ? { personId } : { personId, token }
  })
  if (!('refused' in answer)) await announcePerson(personId, before)
  return answer
}

function actionOf({ intent }: PersonDeed): AuditAction {
  if (intent === 'grant' || intent === 'revoke') return `${intent}-role`
  return intent === 'renew-activation' || intent === 'clear-pin' ? intent : `${intent}-person`
}

async function doDeed(on: Deed, deed: PersonDeed): Promise<Outcome> {
  const { transaction, person, actor, now } = on
  switch (deed.intent) {
    case 'rename':
      await transaction.person.update({ where: { id: person.id }, data: { name: deed.name } })
      return { details: { from: person.name, to: deed.name } }
    case 'move':
      return movePerson(on, deed)
    case 'grant':
      return grantRole(on, { role: deed.role, unitId: deed.overUnitId })
    case 'revoke':
      return revokeRole(on, deed.grantId)
    case 'renew-activation':
      // For oneself there is the password page, which asks for the old one.
      if (person.id === actor.id) return { refused: 'yourself' }
      await transaction.person.update({ where: { id: person.id }, data: { passwordHash: null } })
      await endSessionsOf(transaction, person.id)
      return { details: {}, token: await issueActivation(transaction, { personId: person.id, createdBy: actor.id, at: now }) }
    case 'clear-pin':
      await clearPin(transaction, person.id)
      return { details: {} }
    case 'deactivate':
      return deactivate(on)
    case 'reactivate':
      await transaction.person.update({ where: { id: person.id }, data: { deactivatedAt: null } })
      return { details: {} }
  }
}

async function deactivate({ transaction, person, actor, now }: Deed): Promise<Outcome> {
  if (person.id === actor.id) return { refused: 'yourself' }
  for (const { role, unitId } of person.roleGrants) {
    const isNeeded = role === 'ADMIN' && !(await hasOtherAdministrator(transaction, unitId, { personId: { not: person.id } }))
    if (isNeeded) return { refused: 'last-administrator' }
  }
  await transaction.person.update({ where: { id: person.id }, data: { deactivatedAt: now } })
  await endSessionsOf(transaction, person.id)
  return { details: {} }
}
