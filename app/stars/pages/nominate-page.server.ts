import type { Member } from '#app/people/member.server.ts'
import { listCategories } from '../categories.server.ts'
import { listMembers } from '../electorate.server.ts'
import { listNominations } from '../nominations.server.ts'
import type { Round } from '../rounds.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'

/** What one nominates from, and what stands already; who nominated whom is shown to nobody but oneself. */
export async function findNominating(round: Round, member: Member, now: Date) {
  const [categories, members, nominations] = await Promise.all([
    listCategories(round.team.id, now),
    listMembers(round.team, now),
    listNominations(round.id),
  ])
  return {
    colleagues: members.filter(({ id }) => id !== member.id),
    stars: categories.map(({ id, slug, name, honours }) => {
      const ofStar = nominations.filter(({ categoryId }) => categoryId === id)
      return {
        slug,
        name: inLanguage(name, member.language),
        honours: inLanguage(honours, member.language),
        isMine: ofStar.some(({ nominee }) => nominee.id === member.id),
        nominations: ofStar.map(({ nominee, reason, nominatorId }) => ({ name: nominee.name, reason, isFromMe: nominatorId === member.id })),
      }
    }),
  }
}
