import type { MissingGlyph } from '#app/certificates/drawing/certificate-drawing.server.ts'
import { type PreparedCertificate, storeCertificate } from '#app/certificates/issue.server.ts'
import { findChecklist, listChecklists } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { prepareAgreement } from './agreement.server.ts'
import { listMentorIds } from './candidates.server.ts'
import { standingOf } from './sign-offs/stages.ts'

type Team = { id: string; timeZone: string }
type Match = { mentorId: string; menteeId: string; checklist: string }
export type PairRefusal = 'not-oneself' | 'not-in-team' | 'not-a-mentor' | 'already-paired' | 'no-checklist'

/** What a pairing can work through. */
export function listChecklistChoices(): { slug: string; title: { zh: string; en: string } }[] {
  return listChecklists().map(({ slug, title }) => ({ slug, title }))
}

/** Invites two members of the lead's team to a pairing. Pressed twice it gives the same one. */
export async function pairPeople(lead: { id: string }, team: Team, { mentorId, menteeId, checklist, now = new Date() }: Match & { now?: Date }): Promise<{ id: string } | { refused: PairRefusal }> {
  const match = { mentorId, menteeId, checklist }
  const refused = await refusalOf(team, match, now)
  if (refused) return { refused }
  try {
    return await database.$transaction(async (transaction) => {
      const pairing = await transaction.pairing.create({
        data: { unitId: team.id, ...match, createdAt: now, createdBy: lead.id, openKey: menteeId },
        select: { id: true },
      })
      await recordAudit(transaction, { actorId: lead.id, action: 'pair-people', subject: `pairing:${pairing.id}`, details: { mentorId, menteeId, checklist } })
      return pairing
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const open = await database.pairing.findFirst({ where: { openKey: menteeId, mentorId, checklist, unitId: team.id }, select: { id: true } })
    return open ?? { refused: 'already-paired' }
  }
}

async function refusalOf(team: Team, { mentorId, menteeId, checklist }: Match, now: Date): Promise<PairRefusal | null> {
  if (mentorId === menteeId) return 'not-oneself'
  if (!findChecklist(checklist)) return 'no-checklist'
  const members = await listTeamMembers(team, now)
  if (![mentorId, menteeId].every((id) => members.some((member) => member.id === id))) return 'not-in-team'
  return (await listMentorIds(team.id)).includes(mentorId) ? null : 'not-a-mentor'
}

type Accepted = { running: boolean } | { refused: 'ended' } | MissingGlyph | null

/**
 * The mentor or the mentee agrees; with the second of the two the pairing runs, and the agreement is stored in the same
 * transaction. Pressed twice it changes nothing. Where both press at one moment, the later one draws it and comes again.
 */
export async function acceptPairing(member: { id: string }, pairingId: string, { now = new Date(), origin }: { now?: Date; origin: string }): Promise<Accepted> {
  const agreement = await prepareAgreement(pairingId, { by: member.id, at: now, origin })
  if (agreement && 'refused' in agreement) return agreement
  const answer = await database.$transaction((transaction) => accept(transaction, { member, pairingId, agreement, now }))
  return answer === 'undrawn' ? acceptPairing(member, pairingId, { now, origin }) : answer
}

type Accepting = { member: { id: string }; pairingId: string; agreement: PreparedCertificate | null; now: Date }

async function accept(transaction: Transaction, { member, pairingId, agreement, now }: Accepting): Promise<Exclude<Accepted, MissingGlyph> | 'undrawn'> {
  const pairing = await holdPairing(transaction, pairingId)
  if (!pairing || !isOneOf(pairing, member.id)) return null
  if (pairing.endedAt) return { refused: 'ended' }
  const isMentor = pairing.mentorId === member.id
  const other = isMentor ? pairing.menteeAcceptedAt : pairing.mentorAcceptedAt
  const begins = other !== null && pairing.stageSteps.length === 0
  if (begins && !agreement && findChecklist(pairing.checklist)) return 'undrawn'
  const { mentorAcceptedAt, menteeAcceptedAt } = await transaction.pairing.update({
    where: { id: pairingId },
    data:
      isMentor
        ? { mentorAcceptedAt: pairing.mentorAcceptedAt ?? now }
        : { menteeAcceptedAt: pairing.menteeAcceptedAt ?? now },
  })
  if (begins) await enterFirstStage(transaction, pairing, now)
  if (begins && agreement) await storeCertificate(transaction, agreement)
  return { running: mentorAcceptedAt !== null && menteeAcceptedAt !== null }
}

async function enterFirstStage(transaction: Transaction, { id, checklist }: { id: string; checklist: string }, at: Date): Promise<void> {
  const [first = 'shadow'] = standingOf(findChecklist(checklist)?.stages ?? [], []).reached
  await transaction.stageStep.create({ data: { pairingId: id, stage: stageRows[first], enteredAt: at } })
}

export const stageRows = { shadow: 'SHADOW', trial: 'TRIAL', independent: 'INDEPENDENT' } as const

type Ending = { pairingId: string; reason: string; now?: Date }
type Ended = { ended: true } | { refused: 'running' | 'ended' } | null

/** The mentor or the mentee declines an invitation; once it runs, only the lead can end it. */
export async function declinePairing(member: { id: string }, { pairingId, reason, now = new Date() }: Ending): Promise<Ended> {
  return database.$transaction(async (transaction) => {
    const pairing = await holdPairing(transaction, pairingId)
    if (!pairing || !isOneOf(pairing, member.id)) return null
    if (pairing.endedAt) return { refused: 'ended' }
    if (pairing.mentorAcceptedAt && pairing.menteeAcceptedAt) return { refused: 'running' }
    return end(transaction, { pairingId, reason, endedBy: member.id, at: now })
  })
}

/** The lead ends a pairing early. What was signed stays on record. */
export async function endPairing(lead: Pick<Member, 'id' | 'leads'>, { pairingId, reason, now = new Date() }: Ending): Promise<Ended> {
  return database.$transaction(async (transaction) => {
    const pairing = await holdPairing(transaction, pairingId)
    if (!pairing || !lead.leads.includes(pairing.unitId)) return null
    if (pairing.endedAt || pairing.completion) return { refused: 'ended' }
    await recordAudit(transaction, { actorId: lead.id, action: 'end-pairing', subject: `pairing:${pairingId}`, details: { reason } })
    return end(transaction, { pairingId, reason, endedBy: lead.id, at: now })
  })
}

async function end(transaction: Transaction, { pairingId, reason, endedBy, at }: { pairingId: string; reason: string; endedBy: string; at: Date }): Promise<{ ended: true }> {
  await transaction.pairing.update({
    where: { id: pairingId },
    data: { endedAt: at, endedBy, endReason: reason, openKey: null },
  })
  return { ended: true }
}

/** Reads a pairing and holds its row to the end of the transaction, so that two deeds on it come one after the other. */
export async function holdPairing(transaction: Transaction, id: string) {
  const { count } = await transaction.pairing.updateMany({ where: { id }, data: { id } })
  if (count === 0) return null
  return transaction.pairing.findUniqueOrThrow({
    where: { id },
    include: { stageSteps: true, completion: true, signOffs: { orderBy: signOffOrder } },
  })
}

/** Sign-offs of one moment keep one order everywhere. */
export const signOffOrder = [{ observedAt: 'asc' as const }, { id: 'asc' as const }]

function isOneOf({ mentorId, menteeId }: { mentorId: string; menteeId: string }, personId: string): boolean {
  return personId === mentorId || personId === menteeId
}
