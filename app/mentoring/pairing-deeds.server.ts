import type { PairingForm } from './forms.ts'
import { acceptPairing, declinePairing } from './pairings.server.ts'
import { disputeSignOff, signOff, type SignOffRefusal } from './sign-offs/sign-off.server.ts'

type Asked = { pairingId: string; deed: PairingForm; origin: string }
export type DeedRefusal = SignOffRefusal | { refused: 'ended' | 'running' | 'not-returned' }

/** What mentor and mentee can do on the page of their pairing. Null where it is not theirs to do. */
export async function performDeed(member: { id: string }, { pairingId, deed, origin }: Asked): Promise<object | DeedRefusal | null> {
  switch (deed.deed) {
    case 'accept':
      return acceptPairing(member, pairingId)
    case 'decline':
      return declinePairing(member, { pairingId, reason: deed.reason })
    case 'dispute':
      return disputeSignOff(member, { pairingId, signOffId: deed.signOffId, reason: deed.reason })
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
