import { DateTime } from 'luxon'
import { listDueLooks } from '#app/action-plans/team-plans.server.ts'
import { countEndingCertificates } from '#app/certificates/certificates.server.ts'
import { listEndingExternalIds } from '#app/certificates/external/ending.server.ts'
import { countWaitingExternal } from '#app/certificates/external/external-list.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { countOpenQuestions } from '#app/lesson-questions/team-questions.server.ts'
import { listTeamPairings } from '#app/mentoring/pairing-lists.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { countUnanswered } from '#app/stars/objections/objections.server.ts'
import { findProposal } from '#app/stars/publication/proposals.server.ts'
import { listRounds, type Team } from '#app/stars/rounds.server.ts'
import { listStuckTeachBacks } from '#app/teach-backs/stuck.server.ts'
import { countReported } from '#app/thanks/desk/reports.server.ts'
import { listUnthankedMembers } from '#app/thanks/desk/team-thanks.server.ts'
import { listKindWordsToCurate } from '#app/wall/curation/kind-words.server.ts'
import { listSilences } from '#app/wall/health/silences.server.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { findTeamLearning, type MemberLearning } from '#app/learning/team-learning.server.ts'
import { listQuietLearners } from './progress/matrix.server.ts'

/** One thing that waits for the lead: what, and where it is dealt with. */
export type Need = { key: string; icon: IconName; text: string; to: string }

/** `leadId`: who asks. */
type Asked = { team: Team; leadId: string; now: Date; language: Language }

const mostNamed = 3

/** What needs the lead today, the most pressing first. Each area answers for itself. */
export async function listNeeds(asked: Asked): Promise<Need[]> {
  const needs = await Promise.all([learnersInNeed(asked), roundsToPublish(asked), kindWords(asked), pairsInNeed(asked), stuckTeachBacks(asked), plansToLookAt(asked), questionsToAnswer(asked), certificatesToCheck(asked), certificatesThatEnd(asked), cardsToLookAt(asked), unthankedPeople(asked), silentDisplays(asked)])
  return needs.flat()
}

/** Objections first: nothing is published before they are answered. What waits for its second waits for nobody here. */
async function roundsToPublish({ team, now, language }: Asked): Promise<Need[]> {
  const t = translator(language)
  const inWords = (month: string) => DateTime.fromISO(month).setLocale(language).toLocaleString({ year: 'numeric', month: 'long' })
  const rounds = (await listRounds(team, now)).filter(({ phase }) => phase === 'notice' || phase === 'ready')
  const needs = await Promise.all(
    rounds.map(async ({ id, month, phase }): Promise<Need[]> => {
      const count = await countUnanswered(id)
      if (count > 0) return [{ key: `objections:${id}`, icon: 'flag', text: t('team:needs.objections', { month: inWords(month), count }), to: `/team/stars/${month}/objections` }]
      if (phase === 'notice') return []
      const proposal = await findProposal(id)
      if (proposal && !proposal.returned) return []
      return [{ key: `round:${id}`, icon: 'star', text: t(proposal ? 'team:needs.roundReturned' : 'team:needs.round', { month: inWords(month) }), to: proposal ? `/team/stars/${month}/publish` : '/team/stars' }]
    }),
  )
  return needs.flat()
}

async function kindWords({ team, now, language }: Asked): Promise<Need[]> {
  const { waiting } = await listKindWordsToCurate(team.id, now)
  if (waiting.length === 0) return []
  return [{ key: 'kind-words', icon: 'heart', text: translator(language)('team:needs.kindWords', { count: waiting.length }), to: '/team/wall' }]
}

/** Pairs with a disputed skill, then those that stand still. */
async function pairsInNeed({ team, now, language }: Asked): Promise<Need[]> {
  const t = translator(language)
  const pairings = (await listTeamPairings(team.id, now)).map((pairing) => ({
    ...pairing,
    names: { mentor: pairing.mentor.name, mentee: pairing.mentee.name },
  }))
  const disputed = pairings.filter(({ disputes }) => disputes.length > 0)
  const stalled = pairings.filter(({ stalledDays }) => stalledDays !== null)
  return [
    ...disputed.map(({ id, names }): Need => ({ key: `dispute:${id}`, icon: 'flag', text: t('team:needs.dispute', names), to: '/team/pairings' })),
    ...stalled.map(({ id, names, stalledDays }): Need => ({
      key: `stalled:${id}`,
      icon: 'pair',
      text: t('team:needs.stalledPair', { ...names, count: stalledDays ?? 0 }),
      to: '/team/pairings',
    })),
  ]
}

/** Teach-backs whose teacher may not go on. */
async function stuckTeachBacks({ team, now, language }: Asked): Promise<Need[]> {
  const stuck = await listStuckTeachBacks(team, { now, language })
  return stuck.map(({ id, title, teacher }) => ({
    key: `teach-back:${id}`,
    icon: 'speech',
    text: translator(language)('team:needs.stuckTeachBack', { title, teacher }),
    to: '/team/teach-backs',
  }))
}

/** Action plans whose look at 30 or 60 days is due. */
async function plansToLookAt({ team, now, language }: Asked): Promise<Need[]> {
  const t = translator(language)
  const due = await listDueLooks(team, now)
  if (due.length > mostNamed) return [{ key: 'plans', icon: 'flag', text: t('action-plans:needs', { number: due.length }), to: '/team/plans' }]
  return due.map(({ id, name, days }) => ({ key: `plan:${id}`, icon: 'flag', text: t('action-plans:need', { name, days }), to: '/team/plans' }))
}

async function questionsToAnswer({ team, now, language }: Asked): Promise<Need[]> {
  const number = await countOpenQuestions(team, now)
  if (number === 0) return []
  return [{ key: 'questions', icon: 'question', text: translator(language)('lesson-questions:need', { number }), to: '/team/questions' }]
}

async function certificatesToCheck({ team, now, language }: Asked): Promise<Need[]> {
  const count = await countWaitingExternal(team, now)
  if (count === 0) return []
  return [{ key: 'external-certificates', icon: 'seal', text: translator(language)('external-certificates:need', { count }), to: '/team/certificates/external' }]
}

async function certificatesThatEnd({ team, now, language }: Asked): Promise<Need[]> {
  const [own, external] = await Promise.all([countEndingCertificates(team, now), listEndingExternalIds(team, now)])
  const count = own + external.length
  if (count === 0) return []
  return [{ key: 'ending-certificates', icon: 'seal', text: translator(language)('certificates:team.need', { count }), to: '/team/certificates?show=ending' }]
}

async function cardsToLookAt({ team, language }: Asked): Promise<Need[]> {
  const count = await countReported(team.id)
  return count === 0 ? [] : [{ key: 'kind-cards', icon: 'heart', text: translator(language)('thanks:need.reported', { count }), to: '/team/thanks' }]
}

async function silentDisplays({ team, now, language }: Asked): Promise<Need[]> {
  const silent = (await listSilences([team.id], now)).filter(({ recoveredAt }) => recoveredAt === null)
  const [first] = silent
  if (!first) return []
  const t = translator(language)
  const text = silent.length === 1 ? t('wall-health:need', { name: first.name }) : t('wall-health:needs', { count: silent.length })
  return [{ key: 'displays', icon: 'screen', text, to: '/team/wall/displays' }]
}

async function unthankedPeople({ team, leadId, now, language }: Asked): Promise<Need[]> {
  const people = await listUnthankedMembers({ team, leadId, now })
  if (people.length === 0) return []
  const names = new Intl.ListFormat(language).format(people.map(({ name }) => name))
  const text = people.length > mostNamed ? translator(language)('thanks:need.unthankedMany', { count: people.length }) : translator(language)('thanks:need.unthanked', { name: names })
  return [{ key: 'unthanked', icon: 'heart', text, to: '/team/thanks' }]
}

/** Who is overdue, then who has stood still. */
async function learnersInNeed(asked: Asked): Promise<Need[]> {
  const people = await findTeamLearning(asked.team, asked.now)
  return [...overdueLearners(people, asked.language), ...(await quietLearners(people, asked))]
}

function overdueLearners(people: readonly MemberLearning[], language: Language): Need[] {
  const late = people.filter(({ learning }) => learning.duties.some(({ state, isGone }) => state === 'overdue' && !isGone))
  return sayWho(late, { language, key: 'overdueLearner', icon: 'warn', to: '/team/progress?state=overdue' })
}

async function quietLearners(people: readonly MemberLearning[], { now, language }: Asked): Promise<Need[]> {
  const quiet = await listQuietLearners(people, now)
  return sayWho(quiet.map((member) => ({ member })), { language, key: 'quietLearner', icon: 'book', to: '/team/progress?state=stuck' })
}

type Said = { language: Language; key: 'overdueLearner' | 'quietLearner'; icon: IconName; to: string }

/** Few are named; of many only the number, so that nobody else is crowded out. */
function sayWho(who: readonly { member: { name: string } }[], { language, key, icon, to }: Said): Need[] {
  if (who.length === 0) return []
  const t = translator(language)
  const names = new Intl.ListFormat(language).format(who.map(({ member }) => member.name))
  const text = who.length > mostNamed ? t(`team:needs.${key}s`, { count: who.length }) : t(`team:needs.${key}`, { name: names })
  return [{ key, icon, text, to }]
}
