import type { NominationRefusal } from '../nominations.server.ts'

type FormFaults = { faults: Record<string, string>; values: Record<string, string> }

const fields: Record<NominationRefusal, string> = {
  'not-nominating': 'form',
  oneself: 'nominee',
  'not-a-member': 'nominee',
  'unknown-star': 'star',
  'not-electable': 'nominee',
  resting: 'nominee',
  declined: 'nominee',
}

/** Where on the form a refused nomination is told. */
export function faultsOfNomination(refused: NominationRefusal, values: Record<string, string>): FormFaults {
  return { faults: { [fields[refused]]: `stars:refused.${refused}` }, values }
}
