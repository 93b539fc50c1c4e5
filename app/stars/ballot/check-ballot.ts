import { placesOf, type StarRule } from '../star-rule.ts'
import type { BallotPaper } from './candidates.server.ts'

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

/** Why a ballot that says this would not count; null for one that would. */
export function findRefusal({ electors, stars }: BallotPaper, { star, voterId, choices }: Choosing): BallotRefusal | null {
  const own = stars.find(({ category }) => category.slug === star)
  if (!own) return 'unknown-star'
  if (!electors.some(({ id }) => id === voterId)) return 'not-an-elector'
  if (choices.includes(voterId)) return 'self-vote'
  if (new Set(choices).size !== choices.length) return 'named-twice'
  if (choices.length > placesOf(own.category.rule)) return 'too-many'
  const standing = new Set(own.candidates.map(({ id }) => id))
  return choices.every((id) => standing.has(id)) ? null : 'unknown-candidate'
}

/** As a ballot keeps it: where no place counts, it keeps no order either. */
export function asCounted({ method }: StarRule, choices: readonly string[]): string {
  return JSON.stringify(method === 'ranked' ? choices : choices.toSorted())
}
