import { findCourse } from '#app/learning/catalogue.server.ts'
import { hasRevocationNewsSince, listRevocationNews } from '#app/certificates/revocation/revocation.server.ts'
import { hasAnsweredSince, listAnswered } from '#app/lesson-questions/own-questions.server.ts'
import { isAllowed } from '#app/people/abilities.ts'
import type { Member } from '#app/people/member.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { excerpt } from '#app/platform/excerpt.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import type { Known } from '#app/practice/practice-day.server.ts'
import { listTurnedAnswers } from '#app/practice/notebook/turned-answers.server.ts'
import { countWaitingFor } from '#app/quizzes/regrade/proposals.server.ts'
import { hasRegradedSince, listRegradedSince } from '#app/quizzes/regrade/regrade-notes.server.ts'
import { hasAwardsSince, listAwardsOf } from '#app/stars/hall.server.ts'
import { listStarNews } from '#app/stars/star-news.server.ts'
import { findWaitingAppeal, hasComplaintNews, listComplaintNews } from '#app/stars/score/complaints/complaint-pages.server.ts'
import { hasThanksNewsSince, listThanksNews } from '#app/thanks/thanks-news.server.ts'
import { hasDecidedKindWordsSince, listDecidedKindWords } from '#app/wall/curation/kind-words.server.ts'
import { findLeadWordUnit, hasLeadWordWaiting } from '#app/wall/curation/lead-words.server.ts'
import { listSilences } from '#app/wall/health/silences.server.ts'
import { monthInWords } from './greeting.ts'
import { cutBeforeQuote, quoted } from './quoted.ts'
import { whichHold } from './which-hold.server.ts'

/** Something that happened to this person: nothing to do about it, but good to hear. */
export type News = { kind: 'award'; to: string; star: string; month: string } | { kind: 'regraded' | 'examRegraded'; to: string; course: string } | { kind: 'regradedOf' | 'examRegradedOf'; to: string; course: string; time: string } | { kind: 'regradesWait'; to: string } | { kind: 'dailyRight' | 'dailyWrong' | 'dailyVoid' | 'practiceRight' | 'practiceWrong' | 'practiceVoid' | 'wordShown' | 'wordDeclined' | 'answered'; to: string; text: string } | { kind: 'kindCard' | 'kindCardTakenDown'; to: string; name: string; text: string } | { kind: 'certificateRevoked' | 'certificateReinstated'; to: string; title: string } | { kind: 'reportKept' | 'reportTakenDown' | 'complaint' | 'complaintUpheld' | 'complaintOverturned' | 'appealWaits' | 'leadWordWaits'; to: string } | { kind: 'displaySilent' | 'displayBack'; to: string; name: string; at: string } | { kind: 'displaysSilent'; to: string; number: number } | { kind: 'starAnnulled' | 'starStruck' | 'starAnswered' | 'starObjection' | 'starProposal'; to: string; star: string; month: string }

/** How long each stays news. */
const awardDays = 7
const kindWordDays = 3
const answerDays = 7
const regradeDays = 7
const thanksDays = 7
const revocationDays = 7
const electionDays = 7
const displayDays = 1
const longestExcerpt = 24
const mostKindWords = 3
const mostThanks = 5
const mostDisplays = 3
const turnedInto = {
  daily: { right: 'dailyRight', wrong: 'dailyWrong', void: 'dailyVoid' },
  practice: { right: 'practiceRight', wrong: 'practiceWrong', void: 'practiceVoid' },
} as const

/** What is new for a member, told from the rows themselves: after its days it is gone by itself. */
export async function findNews(member: Member, known: Known): Promise<News[]> {
  const { now } = known
  const { id, language, roles } = member
  const isNew = await findNewKinds(member, now)
  const [awards, words, answered, regraded, turned, thanks, revocations, elections, waiting, complaints, appealUnit, wordUnit, silences] = await Promise.all([
    isNew('awards') ? listAwardsOf(id, daysBefore(now, awardDays)) : [],
    isNew('words') ? listDecidedKindWords(id, { since: daysBefore(now, kindWordDays), now }) : [],
    isNew('answered') ? listAnswered(id, daysBefore(now, answerDays)) : [],
    isNew('regraded') ? listRegradedSince(id, daysBefore(now, regradeDays)) : [],
    listTurnedAnswers(member, { ...known, since: daysBefore(now, regradeDays) }),
    isNew('thanks') ? listThanksNews(id, daysBefore(now, thanksDays), mostThanks) : [],
    isNew('revocations') ? listRevocationNews(id, daysBefore(now, revocationDays)) : [],
    listStarNews(member, daysBefore(now, electionDays)),
    isAllowed(roles, 'propose-regrade') ? countWaitingFor(member) : 0,
    isNew('complaints') ? listComplaintNews(id, now) : [],
    isAllowed(roles, 'keep-complaints') ? findWaitingAppeal(member) : null,
    isNew('leadWords') ? findLeadWordUnit(member, now) : null,
    isAllowed(roles, 'curate-wall') ? listSilences(member.leads, daysBefore(now, displayDays)) : [],
  ])
  return [
    ...displayNews(silences, member),
    ...elections.map((one) => electionNews(one, member)),
    ...complaints.map(({ id: complaint, kind }) => ({ kind, to: `/stars/complaints/${complaint}` })),
    ...(appealUnit === null ? [] : [{ kind: 'appealWaits' as const, to: `/team/stars/complaints?unit=${appealUnit}` }]),
    ...(wordUnit === null ? [] : [{ kind: 'leadWordWaits' as const, to: `/team/wall/kind-words?unit=${wordUnit}` }]),
    ...awards.map(({ star, month }) => ({ kind: 'award' as const, to: '/certificates', star: inLanguage(star, language), month: monthInWords(month, language) })),
    ...revocations.map(({ kind, title }) => ({ kind: kind === 'revoked' ? ('certificateRevoked' as const) : ('certificateReinstated' as const), to: '/certificates', title: inLanguage(title, language) })),
    ...thanks.map(thanksNews),
    ...(waiting > 0 ? [{ kind: 'regradesWait' as const, to: '/team/regrades' }] : []),
    ...regradedNews(regraded, member),
    ...turned.map(({ to, into, given, prompt }) => ({ kind: turnedInto[given][into], to, text: quoted(cutBeforeQuote(excerpt(prompt, longestExcerpt))) })),
    ...answered.map(({ id: question, text }) => ({ kind: 'answered' as const, to: `/questions#question-${question}`, text: quoted(text) })),
    ...words.slice(0, mostKindWords).map(({ text, state }) => ({ kind: state === 'shown' ? ('wordShown' as const) : ('wordDeclined' as const), to: '/wall/kind-words', text: quoted(cutBeforeQuote(excerpt(text, longestExcerpt))) })),
  ]
}

/** On most days there is nothing of any kind: one statement says of which there can be. */
async function findNewKinds({ id, administers }: Member, now: Date) {
  return whichHold({
    awards: hasAwardsSince(id, daysBefore(now, awardDays)),
    words: hasDecidedKindWordsSince(id, daysBefore(now, kindWordDays)),
    answered: hasAnsweredSince(id, daysBefore(now, answerDays)),
    regraded: hasRegradedSince(id, daysBefore(now, regradeDays)),
    thanks: hasThanksNewsSince(id, daysBefore(now, thanksDays)),
    revocations: hasRevocationNewsSince(id, daysBefore(now, revocationDays)),
    complaints: hasComplaintNews(id, now),
    leadWords: hasLeadWordWaiting({ id, administers }, now),
  })
}

/** Few are named; where a network is down many are silent at once. */
function displayNews(silences: Awaited<ReturnType<typeof listSilences>>, { unit, language }: Member): News[] {
  const told = silences.map(({ unitId, name, heardAt, recoveredAt }) => ({ kind: recoveredAt ? ('displayBack' as const) : ('displaySilent' as const), to: `/team/wall/displays?unit=${unitId}`, name, at: momentWords(recoveredAt ?? heardAt, unit.timeZone, language) }))
  const [silent, back] = [told.filter(({ kind }) => kind === 'displaySilent'), told.filter(({ kind }) => kind === 'displayBack').slice(0, mostDisplays)]
  const [first] = silent
  return first && silent.length > mostDisplays ? [{ kind: 'displaysSilent', to: first.to, number: silent.length }, ...back] : [...silent, ...back]
}

/** Of several attempts at one quiz each is named by its day. */
function regradedNews(regraded: Awaited<ReturnType<typeof listRegradedSince>>, { language, unit }: Member): News[] {
  const lines = regraded.map(({ attemptId, quiz, exam, endedAt }) => ({ to: `/attempts/${attemptId}/result`, isExam: exam !== null, endedAt, course: inLanguage(exam ?? findCourse(quiz)?.title ?? { zh: quiz, en: quiz }, language) }))
  return lines.map(({ to, isExam, course, endedAt }): News => {
    const isOne = endedAt === null || lines.filter((line) => line.course === course && line.isExam === isExam).length === 1
    if (isOne) return { kind: isExam ? 'examRegraded' : 'regraded', to, course }
    return { kind: isExam ? 'examRegradedOf' : 'regradedOf', to, course, time: momentWords(endedAt, unit.timeZone, language) }
  })
}

const electionKinds = { annulled: 'starAnnulled', struck: 'starStruck', answered: 'starAnswered', objection: 'starObjection', proposal: 'starProposal' } as const

/** Of another team than one's own the address says which. */
function electionNews({ kind, unitId, month, starZh, starEn }: Awaited<ReturnType<typeof listStarNews>>[number], { unit, language }: Member): News {
  const page = { annulled: '', struck: '', answered: '#objections', objection: '/objections', proposal: '/confirm' }[kind]
  const [path = '', hash = ''] = page.split('#')
  const base = kind === 'objection' ? `/team/stars/${month}${path}?unit=${unitId}` : `/stars/${month}${path}${unit.id === unitId ? '' : `?unit=${unitId}`}`
  return { kind: electionKinds[kind], to: hash ? `${base}#${hash}` : base, star: inLanguage({ zh: starZh, en: starEn }, language), month: monthInWords(month, language) }
}

function thanksNews({ kind, cardId, giver, receiver, text }: Awaited<ReturnType<typeof listThanksNews>>[number]): News {
  const to = `/thanks/${cardId}`
  if (kind === 'received') return { kind: 'kindCard', to, name: giver, text: quoted(cutBeforeQuote(excerpt(text, longestExcerpt))) }
  if (kind === 'taken-down') return { kind: 'kindCardTakenDown', to, name: receiver, text: quoted(cutBeforeQuote(excerpt(text, longestExcerpt))) }
  return kind === 'report-kept' ? { kind: 'reportKept', to } : { kind: 'reportTakenDown', to: '/thanks' }
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}
