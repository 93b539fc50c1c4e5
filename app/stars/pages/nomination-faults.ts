import type { CoSignRefusal } from '../nominating/co-sign.server.ts'
import type { NominationRefusal } from '../nominating/refusals.server.ts'

type FormFaults = { faults: Record<string, string>; values: Record<string, string> }
type Refusal = NominationRefusal | CoSignRefusal

const fields: Record<Refusal, string> = {
  'not-nominating': 'form',
  oneself: 'nominee',
  'not-a-member': 'nominee',
  'unknown-star': 'star',
  'not-electable': 'nominee',
  resting: 'nominee',
  declined: 'nominee',
  'not-evidence': 'card',
  'act-day': 'actDay',
  'unknown-pledge': 'pledge',
  'co-signed': 'reason',
  'praise-day': 'praiseDay',
  'not-study': 'certificate',
  'unknown-nomination': 'form',
  'own-nomination': 'form',
}

/** Those whose words stand in the area of the vote. */
const ofVotes: readonly Refusal[] = ['act-day', 'unknown-pledge', 'co-signed', 'praise-day', 'not-study', 'unknown-nomination', 'own-nomination']

export function wordsOfRefusal(refused: Refusal): string {
  return `${ofVotes.includes(refused) ? 'star-votes' : 'stars'}:refused.${refused}`
}

/** Where on the form a refused nomination is told, with what was typed. */
export function faultsOfNomination(refused: Refusal, values: FormFaults['values']): FormFaults {
  return { faults: faultsOfAll([refused]), values }
}

/** As above, of several at once. */
export function faultsOfAll(refused: readonly Refusal[]): FormFaults['faults'] {
  return Object.fromEntries(refused.map((one) => [fields[one], wordsOfRefusal(one)]))
}
