import { database } from '#app/platform/database.server.ts'
import { pairingState } from './pairing-state.ts'

/** Whom somebody mentors or is mentored by at present; `is`: what the other one is to this person. */
export async function listPartners(personId: string): Promise<{ id: string; is: 'mentor' | 'mentee' }[]> {
  const pairings = await database.pairing.findMany({
    where: { OR: [{ mentorId: personId }, { menteeId: personId }], endedAt: null },
    select: { mentorId: true, menteeId: true, mentorAcceptedAt: true, menteeAcceptedAt: true, endedAt: true, completion: { select: { pairingId: true } } },
  })
  return pairings
    .filter((pairing) => pairingState(pairing) === 'running')
    .map(({ mentorId, menteeId }) => (mentorId === personId ? { id: menteeId, is: 'mentee' } : { id: mentorId, is: 'mentor' }))
}
