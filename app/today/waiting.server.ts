import { DateTime } from 'luxon'
import { findChecklist } from '#app/learning/catalogue.server.ts'
import { findWholePairing, listMyPairings } from '#app/mentoring/pairing-lists.server.ts'
import { standingOf } from '#app/mentoring/sign-offs/stages.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { daysLeft, noticeEnd, voteEnd } from '#app/stars/round-phase.ts'
import { findMyTurn } from '#app/stars/my-turn.server.ts'
import { isReminderDue, remindOnce } from '#app/stars/reminders.server.ts'
import { findRounds, monthOf } from '#app/stars/rounds.server.ts'
import { monthInWords } from './greeting.ts'

// What other parts of the house would like this person to do, each as one small question.

export type PairingToAccept = { kind: 'pairing'; to: string; mentor: string; mentee: string }
export type Mentee = { kind: 'mentee'; to: string; mentee: string; signed: number; total: number }
export type ReturnedSkill = { kind: 'returned'; to: string; skill: string }

export type Pairings = {
  /** Proposed by the lead and not answered by this person. */
  toAccept: PairingToAccept[]
  /** Whom this person mentors now. */
  mentees: Mentee[]
  /** The skill that this person's mentor returned last and has not signed since. */
  returned: ReturnedSkill[]
  /** Is there a mentor who can sign for this person? */
  hasMentor: boolean
}

export async function findPairings({ id: personId, language }: Member, now: Date): Promise<Pairings> {
  const pairings = await listMyPairings(personId, now)
  const running = pairings.filter(({ state }) => state === 'running')
  const unanswered = pairings.filter(({ state, mentor, mentee }) => {
    const mine = mentor.id === personId ? mentor : mentee
    return state === 'invited' && !mine.accepted
  })
  const learning = running.filter(({ mentee }) => mentee.id === personId)
  const returned = await Promise.all(learning.map(({ id }) => findReturnedSkill(id, language)))
  return {
    toAccept: unanswered.map(({ id, mentor, mentee }) => ({ kind: 'pairing', to: `/mentoring/${id}`, mentor: mentor.name, mentee: mentee.name })),
    mentees: running
      .filter(({ mentor }) => mentor.id === personId)
      .map(({ id, mentee, signed, total }) => ({ kind: 'mentee', to: `/mentoring/${id}`, mentee: mentee.name, signed, total })),
    returned: returned.flatMap((one) => one ?? []),
    hasMentor: learning.length > 0,
  }
}

async function findReturnedSkill(pairingId: string, language: Language): Promise<ReturnedSkill | null> {
  const pairing = await findWholePairing({ id: pairingId })
  const stages = (pairing && findChecklist(pairing.checklist)?.stages) ?? []
  const signOffs = pairing?.signOffs ?? []
  const { skills } = standingOf(stages, signOffs)
  const last = signOffs.findLast(({ skill }) => skills.get(skill) === 'returned')
  const skill = stages.flatMap((stage) => stage.skills).find(({ id }) => id === last?.skill)
  return skill ? { kind: 'returned', to: `/mentoring/${pairingId}`, skill: inLanguage(skill.title, language) } : null
}

/** `isReminder`: the span is about to end, and today is the day on which one is reminded of it. */
export type StarTurn = { kind: 'vote' | 'nominate' | 'notice'; to: string; month: string; daysLeft: number; isReminder: boolean }

/** The open vote in which this person has not voted on every star, or the nominations to which nothing was given yet; else a result on its public notice, the only days to object. */
export async function findStarTurn({ id, unit, language }: Member, now: Date): Promise<StarTurn | null> {
  if (unit.kind !== 'TEAM') return null
  let notice: StarTurn | null = null
  for (const round of await findRounds(unit, monthsInPlay(now, unit.timeZone), now)) {
    const turn = await findMyTurn(round, { id, unit })
    if (round.phase === 'notice') notice ??= { kind: 'notice', to: `/stars/${round.month}`, month: monthInWords(round.month, language), daysLeft: daysLeft(noticeEnd(round.dates), now, unit.timeZone), isReminder: false }
    const isOpen = turn.kind === 'vote' || (turn.kind === 'nominate' && turn.done.length === 0)
    if (!isOpen) continue
    const until = turn.kind === 'vote' ? voteEnd(round.dates) : round.dates.voteFrom
    const to = `/stars/${round.month}/${turn.kind === 'vote' ? 'ballot' : 'nominate'}`
    const left = daysLeft(until, now, unit.timeZone)
    const reminding = { roundId: round.id, personId: id, kind: turn.kind === 'vote' ? ('VOTE' as const) : ('NOMINATE' as const), today: calendarDay(now, unit.timeZone) }
    return { kind: turn.kind, to, month: monthInWords(round.month, language), daysLeft: left, isReminder: isReminderDue(left) && (await remindOnce(reminding)) }
  }
  return notice
}

/** This month's round, and the last one's where its vote was moved into this month. */
function monthsInPlay(now: Date, timeZone: string): string[] {
  const today = DateTime.fromJSDate(now, { zone: timeZone })
  return [monthOf(now, timeZone), today.minus({ months: 1 }).toFormat('yyyy-MM')]
}
