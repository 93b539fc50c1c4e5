import { listPhotoKeys } from '#app/people/consent.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { listVotedStars } from '../ballot/ballot.server.ts'
import { findBallotPaper } from '../ballot/candidates.server.ts'
import { shuffled } from '../ballot/shuffled.server.ts'
import type { Round } from '../rounds.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'

export type Face = { id: string; name: string; photoKey: string | null; reasons: string[] }
export type BallotStar = { slug: string; name: string; honours: string; isVoted: boolean; faces: Face[] }

/**
 * One voter's ballots: faces in an order of their own at every visit, never one's own among them. Null for somebody
 * who is not of the electorate.
 */
export async function listBallotStars(round: Round, voterId: string, language: Language): Promise<BallotStar[] | null> {
  const [{ electors, stars }, voted] = await Promise.all([findBallotPaper(round), listVotedStars(round.id, voterId)])
  if (!electors.some(({ id }) => id === voterId)) return null
  const photos = await listPhotoKeys(electors.map(({ id }) => id), 'STAFF_PAGES')
  return stars.map(({ category, candidates }) => ({
    slug: category.slug,
    name: inLanguage(category.name, language),
    honours: inLanguage(category.honours, language),
    isVoted: voted.includes(category.id),
    faces: shuffled(candidates.filter(({ id }) => id !== voterId)).map(({ id, name, reasons }) => ({ id, name, reasons, photoKey: photos.get(id) ?? null })),
  }))
}
