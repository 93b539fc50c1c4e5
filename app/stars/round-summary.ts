import { endInWords, monthInWords, type Saying, startInWords } from './dates-in-words.ts'
import { daysLeft, noticeEnd, type RoundDates, type RoundPhase, voteEnd } from './round-phase.ts'

export const steps = ['nominating', 'voting', 'notice', 'ready'] as const
export type Step = { phase: (typeof steps)[number]; state: 'past' | 'now' | 'ahead'; from: string; until: string | null }

/** A round as pages say it. */
export type RoundSummary = {
  month: string
  monthTitle: string
  phase: RoundPhase
  /** Calendar days until the present phase ends, today included; null where no clock ends it. */
  daysLeft: number | null
  /** The last moment of the present phase, with its weekday. */
  until: string | null
  /** None of a month that is skipped. */
  steps: Step[]
}

export function summariseRound(round: { month: string; dates: RoundDates; phase: RoundPhase }, saying: Saying, now: Date): RoundSummary {
  const { month, dates, phase } = round
  const ends = { before: dates.nominateFrom, nominating: dates.voteFrom, voting: voteEnd(dates), notice: noticeEnd(dates) }
  const starts = { nominating: dates.nominateFrom, voting: dates.voteFrom, notice: ends.voting, ready: ends.notice }
  const end = phase === 'ready' || phase === 'published' || phase === 'skipped' ? null : ends[phase]
  const present = phase === 'before' || phase === 'skipped' ? -1 : phase === 'published' ? steps.length : steps.indexOf(phase)
  const short = { ...saying, withoutWeekday: true }
  return {
    month,
    monthTitle: monthInWords(month, saying.language),
    phase,
    daysLeft: end && daysLeft(end, now, saying.zone),
    until: end && endInWords(end, saying),
    steps: (phase === 'skipped' ? [] : steps).map((step, place) => ({
      phase: step,
      state: place < present ? 'past' : place === present ? 'now' : 'ahead',
      from: startInWords(starts[step], short),
      until: step === 'ready' ? null : endInWords(ends[step], short),
    })),
  }
}
