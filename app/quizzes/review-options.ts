import { z } from 'zod'
import { type ReviewPart, reviewParts } from './review-parts.ts'

/**
 * When a part of the review may be seen by whoever sat the quiz. `after-last-attempt`: once it is passed, or no attempt
 * is left. `after-close`: once the window of the exam has closed; a quiz without a window never closes.
 */
export const ReviewMoment = z.enum(['at-once', 'after-last-attempt', 'after-close', 'never'])
export type ReviewMoment = z.infer<typeof ReviewMoment>

/** `keys`: the right answers, and with them what was right and what was wrong. */
export const ReviewOptions = z.strictObject({
  score: ReviewMoment.default('at-once'),
  answers: ReviewMoment.default('at-once'),
  keys: ReviewMoment.default('after-last-attempt'),
  explanations: ReviewMoment.default('after-last-attempt'),
})
export type ReviewOptions = z.infer<typeof ReviewOptions>

/** Where nothing is said: all at once, but no keys while somebody could sit the same questions again. */
export const usualReview: ReviewOptions = { score: 'at-once', answers: 'at-once', keys: 'after-last-attempt', explanations: 'after-last-attempt' }

/** Of an exam, whose questions nobody sees while anybody may still be asked them. */
export const examReview: ReviewOptions = { score: 'at-once', answers: 'after-close', keys: 'after-close', explanations: 'after-close' }

export type ReviewState = {
  /** Passed, so that nothing more is to be sat. */
  passed: boolean
  /** How often it may still be sat; one that is open counts. */
  attemptsLeft: number
  /** When the window closes or has closed, extra time included; null where there is none. */
  closed: Date | null
  now: Date
  /** Has the person an attempt at these questions open? Then no key is shown, whatever was chosen. */
  isSitting?: boolean
}

/** What may be seen of one ended attempt. */
export type Sight = Record<ReviewPart, boolean>

/**
 * What may be seen now. Never more than the options allow: the keys stand beside the answers and the explanations
 * beside the question, so that neither comes before the answers do. Of one state it only ever grows with the time.
 */
export function sightOf(options: ReviewOptions, state: ReviewState): Sight {
  const may = (part: ReviewPart) => hasCome(options[part], state)
  const answers = may('answers')
  const isSitting = state.isSitting === true
  return { score: may('score'), answers, keys: answers && !isSitting && may('keys'), explanations: answers && !isSitting && may('explanations') }
}

function hasCome(moment: ReviewMoment, { passed, attemptsLeft, closed, now }: ReviewState): boolean {
  switch (moment) {
    case 'at-once':
      return true
    case 'after-last-attempt':
      return passed || attemptsLeft <= 0
    case 'after-close':
      return closed !== null && now >= closed
    case 'never':
      return false
  }
}

export type Withheld = { part: ReviewPart; until: ReviewMoment | 'handed-in' }

/** What is put away, and until when: in the person's own case, until what they are sitting now is handed in. */
export function withheldIn(options: ReviewOptions, state: ReviewState): Withheld[] {
  const [sight, otherwise] = [sightOf(options, state), sightOf(options, { ...state, isSitting: false })]
  // Beside the answers there is nothing before the answers are there.
  const momentOf = (part: ReviewPart) => (sight.answers || part === 'score' || hasCome(options.answers, state) ? options[part] : options.answers)
  return reviewParts.filter((part) => !sight[part]).map((part) => ({ part, until: otherwise[part] ? 'handed-in' : momentOf(part) }))
}

/** Whether a score may stand on what is shown for good, as on a certificate: only where it is not kept back longer than the quiz can be sat. */
export function tellsScore({ score }: ReviewOptions): boolean {
  return score === 'at-once' || score === 'after-last-attempt'
}
