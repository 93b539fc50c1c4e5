import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { holdPairing } from '../pairings.server.ts'

type Dispute = { pairingId: string; signOffId: string; reason: string; now?: Date }

/** The mentee disagrees with a returned skill; the lead sees it. Once for each sign-off; pressed twice it changes nothing. */
export async function disputeSignOff(
  mentee: { id: string },
  { pairingId, signOffId, reason, now = new Date() }: Dispute,
): Promise<{ fact: string } | { refused: 'not-returned' } | null> {
  return database.$transaction(async (transaction) => {
    const pairing = await holdPairing(transaction, pairingId)
    const disputed = pairing?.signOffs.find(({ id }) => id === signOffId)
    if (!pairing || !disputed || pairing.menteeId !== mentee.id) return null
    const latest = pairing.signOffs.findLast(({ skill }) => skill === disputed.skill)
    if (disputed.verdict !== 'RETURNED' || latest?.id !== signOffId || pairing.endedAt) return { refused: 'not-returned' }
    const { id } = await transaction.dispute.upsert({
      where: { signOffId },
      create: { signOffId, reason, disputedAt: now },
      update: {},
    })
    return { fact: id }
  })
}

type Talk = { pairingId: string; disputeId: string; now?: Date }

/**
 * The mentor, or a lead of the team, has talked a dispute through with the mentee, and both read it. Who comes first
 * stands there; later presses change nothing. Null for anybody else.
 */
export async function talkThrough(member: Pick<Member, 'id' | 'leads'>, { pairingId, disputeId, now = new Date() }: Talk): Promise<{ fact: string } | null> {
  return database.$transaction(async (transaction) => {
    const pairing = await holdPairing(transaction, pairingId)
    if (!pairing || (pairing.mentorId !== member.id && !leadsIt(member, pairing))) return null
    const dispute = await transaction.dispute.findFirst({ where: { id: disputeId, signOff: { pairingId } } })
    if (!dispute) return null
    const { id } = await transaction.disputeTalk.upsert({
      where: { disputeId },
      create: { disputeId, talkedBy: member.id, talkedAt: now },
      update: {},
    })
    return { fact: id }
  })
}

/** A lead who is the mentee does not settle the own dispute. */
function leadsIt({ id, leads }: Pick<Member, 'id' | 'leads'>, { unitId, menteeId }: { unitId: string; menteeId: string }): boolean {
  return leads.includes(unitId) && menteeId !== id
}
