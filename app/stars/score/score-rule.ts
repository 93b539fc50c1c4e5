/** What a composite score is made of: the vote, customers' ratings, training with certificates, and the lead's view. */
export const scoreParts = ['peer', 'customers', 'training', 'lead'] as const
export type ScorePart = (typeof scoreParts)[number]

/** What the fields of a form call them. */
export const weightFields = { peer: 'weightPeer', customers: 'weightCustomers', training: 'weightTraining', lead: 'weightLead' } as const satisfies Record<ScorePart, string>

/** Of a hundred; together they make it up. */
export type Weights = Readonly<Record<ScorePart, number>>

export type ScoreRule = {
  weights: Weights
  /** On duty for fewer days in the month before the close, nobody is elected. */
  leastDutyDays: number
}

/** A month has about twenty-two working days. */
export const mostDutyDays = 22

export function weightsText(weights: Weights): string {
  return scoreParts.map((part) => weights[part]).join('-')
}

/** '40-30-20-10', as an edition keeps it. Throws on anything else. */
export function parseWeights(text: string): Weights {
  const [peer, customers, training, lead, ...others] = text.split('-').map(Number)
  const weights = { peer: peer ?? -1, customers: customers ?? -1, training: training ?? -1, lead: lead ?? -1 }
  if (others.length > 0 || faultOfWeights(weights)) throw new RangeError(`no weights: "${text}"`)
  return weights
}

/**
 * What is wrong with weights; null for sound ones. The vote always counts, so that everybody who stands has a score; and
 * something counts beside it, for otherwise the star is elected by the vote alone.
 */
export function faultOfWeights(weights: Weights): 'not-whole' | 'not-hundred' | 'no-vote' | 'vote-alone' | null {
  const all = scoreParts.map((part) => weights[part])
  if (!all.every((weight) => Number.isInteger(weight) && weight >= 0)) return 'not-whole'
  if (all.reduce((sum, weight) => sum + weight, 0) !== 100) return 'not-hundred'
  if (weights.peer === 0) return 'no-vote'
  return weights.peer === 100 ? 'vote-alone' : null
}
