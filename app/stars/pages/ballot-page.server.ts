import { translator } from '#app/languages/languages.server.ts'
import { listPhotoKeys } from '#app/people/consent.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { personChoices } from '#app/people/person-choices.ts'
import { listVotedStars } from '../ballot/ballot.server.ts'
import { type Evidence, type EvidenceCard, listEvidence } from '../evidence.server.ts'
import { findBallotPaper } from '../ballot/candidates.server.ts'
import { readerOf } from '#app/thanks/colleagues.server.ts'
import { shuffled } from '../ballot/shuffled.server.ts'
import type { Badge } from '../editions/badges.ts'
import { editionInWords, type EditionInWords } from '../editions/edition-in-words.ts'
import type { Round } from '../rounds.server.ts'
import { type Method, placesOf } from '../star-rule.ts'
import { inLanguage } from '#app/platform/i18n.ts'

/** `label`: the name, and what tells two people of one name apart. */
export type Face = { id: string; name: string; label: string; photoKey: string | null; reasons: string[]; cards: EvidenceCard[] }
export type BallotStar = { slug: string; name: string; honours: string; badge: Badge; method: Method; /** How many names it carries at most. */ places: number; about: EditionInWords; isVoted: boolean; faces: Face[] }

/** Each card once, also where several nominations point to it. */
function cardsFor(evidence: readonly Evidence[], starId: string, personId: string): EvidenceCard[] {
  const cards = evidence.filter(({ categoryId, nomineeId }) => categoryId === starId && nomineeId === personId).map(({ card }) => card)
  return [...new Map(cards.map((card) => [card.id, card])).values()]
}

type Voter = Pick<Member, 'id' | 'unit' | 'leads' | 'language'>

/**
 * One voter's ballots: faces in an order of their own at every visit, never one's own among them. Null for somebody
 * who is not of the electorate.
 */
export async function listBallotStars(round: Round, voter: Voter): Promise<BallotStar[] | null> {
  const { id: voterId, language } = voter
  const [{ electors, stars }, voted, evidence] = await Promise.all([findBallotPaper(round), listVotedStars(round.id, voterId), listEvidence(round.id, { reader: readerOf(voter), language })])
  if (!electors.some(({ id }) => id === voterId)) return null
  const people = [...new Map([...electors, ...stars.flatMap(({ candidates }) => candidates)].map((one) => [one.id, one])).values()]
  const photos = await listPhotoKeys(people.map(({ id }) => id), 'STAFF_PAGES')
  const t = translator(language)
  // Of all who vote or stand, the voter included: who shares their name has the number too.
  const labels = new Map(personChoices(people, t).map(({ value, label }) => [value, label]))
  return stars.map(({ category, candidates }) => ({
    slug: category.slug,
    name: inLanguage(category.name, language),
    honours: inLanguage(category.honours, language),
    badge: category.badge,
    method: category.rule.method,
    places: placesOf(category.rule),
    about: editionInWords(category, t, language),
    isVoted: voted.includes(category.id),
    faces: shuffled(candidates.filter(({ id }) => id !== voterId)).map(({ id, name, reasons }) => ({
      id,
      name,
      label: labels.get(id) ?? name,
      reasons,
      cards: cardsFor(evidence, category.id, id),
      photoKey: photos.get(id) ?? null,
    })),
  }))
}
