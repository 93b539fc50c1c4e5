import type { Member } from '#app/people/member.server.ts'
import { listCardsToPointAt } from '#app/thanks/evidence.server.ts'
import { listCategories } from '../categories.server.ts'
import { listMembers } from '../electorate.server.ts'
import { listEvidence } from '../evidence.server.ts'
import { listNominations } from '../nominations.server.ts'
import type { Round } from '../rounds.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'

/** What one nominates from, and what stands already; who nominated whom is shown to nobody but oneself. */
export async function findNominating(round: Round, member: Member, now: Date) {
  const reader = { id: member.id, teams: [member.unit.id, ...member.leads] }
  const [categories, members, nominations, evidence] = await Promise.all([
    listCategories(round.team.id, now),
    listMembers(round.team, now),
    listNominations(round.id),
    listEvidence(round.id, { reader, language: member.language }),
  ])
  const colleagues = members.filter(({ id }) => id !== member.id)
  return {
    colleagues,
    cards: await listCardsToPointAt(member, { receiverIds: colleagues.map(({ id }) => id), now }),
    stars: categories.map(({ id, slug, name, honours }) => {
      const ofStar = nominations.filter(({ categoryId }) => categoryId === id)
      return {
        slug,
        name: inLanguage(name, member.language),
        honours: inLanguage(honours, member.language),
        isMine: ofStar.some(({ nominee }) => nominee.id === member.id),
        nominations: ofStar.map(({ id: nominationId, nominee, reason, nominatorId }) => ({
          name: nominee.name,
          reason,
          isFromMe: nominatorId === member.id,
          card: evidence.find((one) => one.nominationId === nominationId)?.card ?? null,
        })),
      }
    }),
  }
}
