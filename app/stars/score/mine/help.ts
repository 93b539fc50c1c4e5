import type { ScorePart } from '../score-rule.ts'

type Part = { part: ScorePart; weight: number; state: 'told' | 'missing' | 'untold'; percentile: string | null }

/**
 * What would help, as keys of `star-score:help.…`: to be nominated and days of duty first, then what is missing, then the part in which most is
 * left to gain. Of the vote nothing is said: nobody can do anything about it, and with few ballots it would be told by this.
 */
export function helpFor({ parts, isShortOfDays, isNamed }: { parts: readonly Part[]; isShortOfDays: boolean; /** Stands, or can still be nominated. */ isNamed: boolean }): string[] {
  const missing = parts.flatMap(({ part, state }) => (state === 'missing' && part !== 'peer' ? [`${part}Missing`] : []))
  const gains = parts.flatMap(({ part, state, weight, percentile }) => (part !== 'peer' && state === 'told' ? [{ part, gain: weight * (100 - Number(percentile)) }] : []))
  const most = gains.filter(({ gain }) => gain > 0).sort((one, other) => other.gain - one.gain)[0]
  return [...(isNamed ? [] : ['stand']), ...(isShortOfDays ? ['dutyDays'] : []), ...missing, ...(most ? [most.part] : [])]
}
