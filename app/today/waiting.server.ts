import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'

// What other parts of the house would like this person to do, each as one small question.

export type PairingToAccept = { to: string; mentor: string; mentee: string }

/** A pairing that the lead has proposed and this person has not answered. */
export async function findPairingToAccept(personId: string): Promise<PairingToAccept | null> {
  const pairing = await database.pairing.findFirst({
    where: {
      endedAt: null,
      OR: [
        { mentorId: personId, mentorAcceptedAt: null },
        { menteeId: personId, menteeAcceptedAt: null },
      ],
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true, mentor: { select: { name: true } }, mentee: { select: { name: true } } },
  })
  return pairing && { to: `/mentoring/${pairing.id}`, mentor: pairing.mentor.name, mentee: pairing.mentee.name }
}

export type Vote = { to: string; month: string; daysLeft: number }

/** The vote that is open in the member's team. */
export async function findVote(_member: Pick<Member, 'unit' | 'language'>, _now: Date): Promise<Vote | null> {
  return null
}
