import { translator } from '#app/languages/languages.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { readerOf } from '#app/thanks/colleagues.server.ts'
import { listCardsToPointAt } from '#app/thanks/evidence.server.ts'
import { listCategories } from '../categories.server.ts'
import { editionInWords } from '../editions/edition-in-words.ts'
import { listElectables, whyNot } from '../electables.server.ts'
import { listEvidence } from '../evidence.server.ts'
import { listNominations } from '../nominations.server.ts'
import type { Round } from '../rounds.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'

/** What one nominates from, and what stands already; who nominated whom is shown to nobody but oneself. */
export async function findNominating(round: Round, member: Member, now: Date) {
  const t = translator(member.language)
  const [stars, people, nominations, evidence] = await Promise.all([
    listCategories(round.team.id),
    listElectables(round.team, now),
    listNominations(round.id),
    listEvidence(round.id, { reader: readerOf(member), language: member.language }),
  ])
  // Those of the outlet where some star is open to them.
  const colleagues = people
    .filter((one) => one.id !== member.id && (one.isOfTeam || stars.some((star) => whyNot(star, one, round.month) !== 'scope')))
    .map(({ id, name, employeeNumber, position, isOfTeam }) => ({ id, name, employeeNumber, position: isOfTeam ? null : position }))
  return {
    colleagues,
    cards: await listCardsToPointAt(member, { receiverIds: colleagues.map(({ id }) => id), now }),
    stars: stars.map((star) => {
      const { id, slug, name, honours } = star
      const ofStar = nominations.filter(({ categoryId }) => categoryId === id)
      return {
        slug,
        name: inLanguage(name, member.language),
        honours: inLanguage(honours, member.language),
        about: editionInWords(star, t, member.language),
        resting: people.filter((one) => whyNot(star, one, round.month) === 'cooling').map((one) => one.name),
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
