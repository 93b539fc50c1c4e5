import { translator } from '#app/languages/languages.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { readerOf } from '#app/thanks/colleagues.server.ts'
import { listCardsToPointAt } from '#app/thanks/evidence.server.ts'
import { listPledges } from '#app/learning/catalogue.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { listCategories } from '../categories.server.ts'
import { editionInWords } from '../editions/edition-in-words.ts'
import { listElectables, whyNot } from '../electables.server.ts'
import { listDecliners } from '../nominations.server.ts'
import { listNominationViews } from '../nominating/nomination-views.server.ts'
import { actDays } from '../nominating/ground.ts'
import { listStudyChoices } from '../nominating/study-choices.server.ts'
import type { Round } from '../rounds.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'

/** What one nominates from, and what stands already; who nominated whom is shown to nobody but oneself. */
export async function findNominating(round: Round, member: Member, now: Date) {
  const t = translator(member.language)
  const [stars, people, listed, decliners] = await Promise.all([
    listCategories(round.team.id),
    listElectables(round.team, now),
    listNominationViews(round.id, { reader: readerOf(member), language: member.language }),
    listDecliners(round.id),
  ])
  // Those of the outlet where some star is open to them.
  const colleagues = people
    .filter((one) => one.id !== member.id && (one.isOfTeam || stars.some((star) => whyNot(star, one, round.month) !== 'scope')))
    .map(({ id, name, employeeNumber, position, isOfTeam }) => ({ id, name, employeeNumber, position: isOfTeam ? null : position }))
  const receiverIds = colleagues.map(({ id }) => id)
  return {
    colleagues,
    days: actDays({ month: round.month, today: calendarDay(now, round.team.timeZone) }),
    pledges: listPledges().map(({ id, means }) => ({ value: id, label: inLanguage(means, member.language) })),
    certificates: await listStudyChoices(round.team.id, { personIds: receiverIds, t, now }),
    cards: await listCardsToPointAt(member, { receiverIds, now }),
    stars: stars.map((star) => {
      const { id, slug, name, honours } = star
      const ofStar = listed.filter(({ categoryId }) => categoryId === id)
      const declined = decliners.filter(({ categoryId }) => categoryId === id).map(({ nominee }) => nominee)
      return {
        slug,
        name: inLanguage(name, member.language),
        honours: inLanguage(honours, member.language),
        about: editionInWords(star, t, member.language),
        resting: people.filter((one) => whyNot(star, one, round.month) === 'cooling').map((one) => one.name),
        isMine: ofStar.some(({ nominee }) => nominee.id === member.id),
        hasDeclined: declined.some((one) => one.id === member.id),
        declined: declined.map((one) => one.name),
        nominations: ofStar.map(({ nominee, isFromMe, view }) => ({ name: nominee.name, isOfMe: nominee.id === member.id, isFromMe, view })),
      }
    }),
  }
}
