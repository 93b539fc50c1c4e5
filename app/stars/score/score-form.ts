import { z } from 'zod'
import { faultOfWeights, mostDutyDays, scoreParts, type ScoreRule, weightFields } from './score-rule.ts'

/** What the form of a star says of its composite score; of a star that the vote alone decides nothing else is looked at. */
export const scoreFields = {
  decides: z.enum(['vote', 'score']).default('vote'),
  weightPeer: z.string().default(''),
  weightCustomers: z.string().default(''),
  weightTraining: z.string().default(''),
  weightLead: z.string().default(''),
  leastDutyDays: z.string().default('0'),
}

type Typed = z.infer<z.ZodObject<typeof scoreFields>>

/** The rule, none for the vote alone, or what is wrong, by field; `weights` is all four together. */
export function readScore(typed: Typed): { score: ScoreRule | null } | { faults: Record<string, string> } {
  if (typed.decides === 'vote') return { score: null }
  const weights = { peer: numberOf(typed.weightPeer), customers: numberOf(typed.weightCustomers), training: numberOf(typed.weightTraining), lead: numberOf(typed.weightLead) }
  const leastDutyDays = numberOf(typed.leastDutyDays)
  const faults: Record<string, string> = {}
  for (const part of scoreParts) if (Number.isNaN(weights[part])) faults[weightFields[part]] = 'score-desk:fault.weight'
  const fault = faultOfWeights(weights)
  if (fault && fault !== 'not-whole') faults['weights'] = `score-desk:fault.${fault}`
  if (Number.isNaN(leastDutyDays) || leastDutyDays > mostDutyDays) faults['leastDutyDays'] = 'score-desk:fault.dutyDays'
  return Object.keys(faults).length > 0 ? { faults } : { score: { weights, leastDutyDays } }
}

/** NaN for anything but a whole number from 0 to 999; an empty field is 0. */
function numberOf(typed: string): number {
  const plain = typed.normalize('NFKC').trim().replace(/%$/, '')
  return /^\d{0,3}$/.test(plain) ? Number(plain) : Number.NaN
}
