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
  'not-evidence': 'card',
}

/** Where on the form a refused nomination is told. */
export function faultsOfNomination(refused: NominationRefusal, values: Record<string, string | undefined>): FormFaults {
  return { faults: { [fields[refused]]: `stars:refused.${refused}` }, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ''])) }
}
