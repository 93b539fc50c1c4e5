import { placesOf, type StarRule } from '../star-rule.ts'
import type { Ground } from './ground.server.ts'

export type BallotRefusal = 'not-voting' | 'not-an-elector' | 'already-voted' | 'self-vote' | 'unknown-candidate' | 'named-twice' | 'too-many' | 'unknown-star'

/** What an HTTP answer says of each. */
export const refusalStatus: Record<BallotRefusal, number> = {
  'not-voting': 409,
  'already-voted': 409,
  'not-an-elector': 403,
  'self-vote': 400,
  'unknown-candidate': 400,
  'named-twice': 400,
  'too-many': 400,
  'unknown-star': 400,
}

/** `star` is its slug. */
export type Choosing = { star: string; voterId: string; choices: readonly string[] }

/** Why a ballot that says this would not count; null for one that would, where this voter has none yet. */
export function findRefusal({ star, isElector, standing }: Ground, { voterId, choices }: Choosing): BallotRefusal | null {
  if (!isElector) return 'not-an-elector'
  if (choices.includes(voterId)) return 'self-vote'
  if (new Set(choices).size !== choices.length) return 'named-twice'
  if (choices.length > placesOf(star.rule)) return 'too-many'
  return choices.every((id) => standing.includes(id)) ? null : 'unknown-candidate'
}

/** As a ballot keeps it: where no place counts, it keeps no order either. */
export function asCounted({ method }: StarRule, choices: readonly string[]): string {
  return JSON.stringify(method === 'ranked' ? choices : choices.toSorted())
}
