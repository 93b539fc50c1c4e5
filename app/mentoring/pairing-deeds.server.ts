import type { Member } from '#app/people/member.server.ts'
import type { PairingDeskForm, PairingDone, PairingForm } from './forms.ts'
import { acceptPairing, declinePairing, endPairing, pairPeople, type PairRefusal } from './pairings.server.ts'
import { disputeSignOff, talkThrough } from './sign-offs/disputes.server.ts'
import { signOff, type SignOffRefusal } from './sign-offs/sign-off.server.ts'

type Asked = { pairingId: string; deed: PairingForm; origin: string }
/** `fact`: the row that a deed to a skill wrote. */
type DeedDone = { fact: string; completed?: boolean } | { running: boolean } | { ended: true }
type DeedRefusal = SignOffRefusal | { refused: 'ended' | 'running' | 'not-returned' }

/** What mentor, mentee and lead can do on the page of a pairing. Null where it is not theirs to do. */
export async function performDeed(member: Member, { pairingId, deed, origin }: Asked): Promise<DeedDone | DeedRefusal | null> {
  switch (deed.deed) {
    case 'accept':
      return acceptPairing(member, pairingId, { origin })
    case 'decline':
      return declinePairing(member, { pairingId, reason: deed.reason })
    case 'dispute':
      return disputeSignOff(member, { pairingId, signOffId: deed.signOffId, reason: deed.reason })
    case 'talk':
      return talkThrough(member, { pairingId, disputeId: deed.dispute })
    case 'sign': {
      const { skill, requestKey } = deed
      return signOff(member, { pairingId, skill, verdict: 'SIGNED', requestKey }, { origin })
    }
    case 'return': {
      const { skill, requestKey, reason } = deed
      return signOff(member, { pairingId, skill, verdict: 'RETURNED', reason, requestKey }, { origin })
    }
  }
}

/** What the lead can do on the desk, and to which pairing it was done. Null where it is not theirs to do. */
export async function performTeamDeed(
  lead: Member,
  team: { id: string; timeZone: string },
  deed: PairingDeskForm,
): Promise<PairingDone | { refused: PairRefusal | 'running' | 'ended' } | null> {
  if (deed.deed === 'pair') {
    const answer = await pairPeople(lead, team, deed)
    return 'refused' in answer ? answer : { done: 'paired', pairing: answer.id }
  }
  const pairing = deed.pairing
  if (deed.deed === 'talk') return (await talkThrough(lead, { pairingId: pairing, disputeId: deed.dispute })) && { done: 'talked', pairing }
  const answer = await endPairing(lead, { pairingId: pairing, reason: deed.reason })
  return answer === null || 'refused' in answer ? answer : { done: 'ended', pairing }
}
