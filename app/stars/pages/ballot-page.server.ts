import { translator } from '#app/languages/languages.server.ts'
import { listPhotoKeys } from '#app/people/consent.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { personChoices } from '#app/people/person-choices.ts'
import { listVotedStars } from '../ballot/ballot.server.ts'
import { listMarks, type Mark } from '../kin/marks.server.ts'
import { listNominationViews, type NominationView } from '../nominating/nomination-views.server.ts'
import { findBallotPaper } from '../ballot/candidates.server.ts'
import { readerOf } from '#app/thanks/colleagues.server.ts'
import { shuffled } from '../ballot/shuffled.server.ts'
import type { Badge } from '../editions/badges.ts'
import { editionInWords, type EditionInWords } from '../editions/edition-in-words.ts'
import type { Round } from '../rounds.server.ts'
import { type Method, placesOf } from '../star-rule.ts'
import { inLanguage } from '#app/platform/i18n.ts'

/** `label`: the name, and what tells two people of one name apart; `marks`: why the voter is close to this person. */
export type Face = { id: string; name: string; label: string; photoKey: string | null; marks: Mark[]; nominations: NominationView[] }
export type BallotStar = { slug: string; name: string; honours: string; badge: Badge; method: Method; /** How many names it carries at most. */ places: number; about: EditionInWords; isVoted: boolean; faces: Face[] }

type Voter = Pick<Member, 'id' | 'unit' | 'leads' | 'language'>

/**
 * One voter's ballots: faces in an order of their own at every visit, never one's own among them. Null for somebody
 * who is not of the electorate.
 */
export async function listBallotStars(round: Round, voter: Voter): Promise<BallotStar[] | null> {
  const { id: voterId, language } = voter
  const [{ electors, stars }, voted, listed, marks] = await Promise.all([
    findBallotPaper(round),
    listVotedStars(round.id, voterId),
    listNominationViews(round.id, { reader: readerOf(voter), language }),
    listMarks(voterId),
  ])
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
    faces: shuffled(candidates.filter(({ id }) => id !== voterId)).map(({ id, name }) => ({
      id,
      name,
      label: labels.get(id) ?? name,
      marks: marks.get(id) ?? [],
      nominations: listed.filter(({ categoryId, nominee }) => categoryId === category.id && nominee.id === id).map(({ view }) => view),
      photoKey: photos.get(id) ?? null,
    })),
  }))
}
