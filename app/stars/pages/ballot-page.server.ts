import { translator } from '#app/languages/languages.server.ts'
import { listPhotoKeys } from '#app/people/consent.server.ts'
import { personChoices } from '#app/people/person-choices.ts'
import type { Language } from '#app/platform/i18n.ts'
import { listVotedStars } from '../ballot/ballot.server.ts'
import { findBallotPaper } from '../ballot/candidates.server.ts'
import { shuffled } from '../ballot/shuffled.server.ts'
import type { Round } from '../rounds.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'

/** `label`: the name, and what tells two people of one name apart. */
export type Face = { id: string; name: string; label: string; photoKey: string | null; reasons: string[] }
export type BallotStar = { slug: string; name: string; honours: string; isVoted: boolean; faces: Face[] }

/**
 * One voter's ballots: faces in an order of their own at every visit, never one's own among them. Null for somebody
 * who is not of the electorate.
 */
export async function listBallotStars(round: Round, voterId: string, language: Language): Promise<BallotStar[] | null> {
  const [{ electors, stars }, voted] = await Promise.all([findBallotPaper(round), listVotedStars(round.id, voterId)])
  if (!electors.some(({ id }) => id === voterId)) return null
  const photos = await listPhotoKeys(electors.map(({ id }) => id), 'STAFF_PAGES')
  // Of the whole electorate, the voter included: who shares their name has the number too.
  const labels = new Map(personChoices(electors, translator(language)).map(({ value, label }) => [value, label]))
  return stars.map(({ category, candidates }) => ({
    slug: category.slug,
    name: inLanguage(category.name, language),
    honours: inLanguage(category.honours, language),
    isVoted: voted.includes(category.id),
    faces: shuffled(candidates.filter(({ id }) => id !== voterId)).map(({ id, name, reasons }) => ({
      id,
      name,
      label: labels.get(id) ?? name,
      reasons,
      photoKey: photos.get(id) ?? null,
    })),
  }))
}
