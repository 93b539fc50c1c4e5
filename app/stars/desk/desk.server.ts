import type { Language } from '#app/platform/i18n.ts'
import { shownCount } from '../candidates.ts'
import { listStars } from '../categories.server.ts'
import { listElectors, listMembers } from '../electorate.server.ts'
import { listNominations } from '../nominations.server.ts'
import { countUnanswered } from '../objections/objections.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { summariseRound } from '../round-summary.ts'
import { listRounds, listTurnout, type Round, type Team } from '../rounds.server.ts'

/** The lead's overview: rounds to publish, rounds under way, months that are done. */
export async function findDesk(team: Team, language: Language, now: Date) {
  const saying = { zone: team.timeZone, language }
  const rounds = await listRounds(team, now)
  const open = rounds.filter(({ phase }) => phase !== 'published' && phase !== 'skipped')
  return {
    toPublish: await Promise.all(open.filter(({ phase }) => phase === 'ready').map(async (round) => ({ ...summariseRound(round, saying, now), unanswered: await countUnanswered(round.id) }))),
    running: await Promise.all(
      open
        .filter(({ phase }) => phase !== 'ready')
        .map(async (round) => ({ ...summariseRound(round, saying, now), ...(await countsOf(round, language, now)) })),
    ),
    skipped: rounds.filter(({ phase }) => phase === 'skipped').map((round) => summariseRound(round, saying, now)),
    done: rounds.filter(({ phase }) => phase === 'published').map((round) => summariseRound(round, saying, now)),
  }
}

/** Numbers only, and of ballots only what may be shown. The lead sees no more of a vote than the team does. */
async function countsOf(round: Round, language: Language, now: Date) {
  const [elected, turnout, nominations, voters, unanswered] = await Promise.all([
    listStars(round),
    listTurnout(round.id),
    listNominations(round.id),
    round.frozenAt ? listElectors(round.id) : listMembers(round.team, now),
    countUnanswered(round.id),
  ])
  return {
    electorate: voters.length,
    isFrozen: round.frozenAt !== null,
    unanswered,
    wantsViews: elected.some(({ score }) => (score?.weights.lead ?? 0) > 0),
    stars: elected.map(({ id, slug, name }) => ({
      slug,
      name: inLanguage(name, language),
      ballots: shownCount(turnout.get(id) ?? 0),
      nominees: new Set(nominations.filter(({ categoryId }) => categoryId === id).map(({ nominee }) => nominee.id)).size,
    })),
  }
}
