import { prepareCertificate, type PreparedCertificate, storeCertificate } from '#app/certificates/issue.server.ts'
import { leadNamed } from '#app/certificates/style/style.server.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { enterAward } from '#app/wall/entries.server.ts'
import type { Bilingual, Category, Star } from '../categories.server.ts'
import { type CountedStar, countRound } from '../count.server.ts'
import { monthInWords } from '../dates-in-words.ts'
import { listNominations } from '../nominations.server.ts'
import { countUnanswered, listStruck } from '../objections/objections.server.ts'
import type { Round } from '../rounds.server.ts'
import { findPublishersOf } from './publishers.server.ts'

export type Winner = { category: Category & Pick<Star, 'badge'>; person: { id: string; name: string }; suggestion: string }

export type PublicationRefusal =
  | { refused: 'not-ready' | 'objection-open' | 'result-changed' | 'needs-second' | 'proposal-outdated' }
  | { refused: 'citation'; faults: Record<string, string> }
  | { refused: 'missing-glyph'; name: string; characters: string[] }

export type Publishing = {
  leadId: string
  /** By citationField. */
  citations: Readonly<Record<string, string>>
  /** By citationField, the winners that the person was shown and said yes to; left out where nobody was asked. */
  seen?: readonly string[]
  origin: string
  /** Where two publish: what the second confirms. */
  second?: { id: string; proposalId: string }
}

/** The longest that the certificate prints well. */
const longestCitation = 120

export function citationField(categorySlug: string, personId: string): string {
  return `citation-${categorySlug}-${personId}`
}

export function isCitationField(name: string): boolean {
  return name.startsWith('citation-')
}

/** The winners of a count, each as the field of its citation. */
function fieldsOf(stars: readonly CountedStar[]): string[] {
  return stars.flatMap(({ category, tally }) => (tally.outcome === 'elected' ? tally.winners.map((id) => citationField(category.slug, id)) : []))
}

function isAlike(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((field) => other.includes(field))
}

/** Who is to be awarded, with the strongest nomination reason (the one that says most) as a first citation. */
export async function listWinners(round: Round, stars: readonly CountedStar[]): Promise<Winner[]> {
  const nominations = await listNominations(round.id)
  const ids = stars.flatMap(({ tally }) => (tally.outcome === 'elected' ? tally.winners : []))
  const people = await database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return stars.flatMap(({ category, tally }) =>
    people
      .filter(({ id }) => tally.outcome === 'elected' && tally.winners.includes(id))
      .map((person) => {
        const reasons = nominations
          .filter(({ categoryId, nominee }) => categoryId === category.id && nominee.id === person.id)
          .map(({ reason }) => reason)
        const suggestion = reasons.sort((a, b) => b.length - a.length)[0] ?? category.honours.zh
        return { category, person, suggestion: [...suggestion].slice(0, longestCitation).join('') }
      }),
  )
}

/**
 * Publishes a round whose notice is over: awards, their certificates, their places on the wall, the publication and
 * its audit entry, all or none. A second time finds it done. Nothing is published over an objection that nobody has
 * answered, nor without the second where two publish, nor another result than was seen: an appeal that is granted, or an
 * earlier award that is taken back, moves it until it is published.
 */
export async function publishRound(round: Round, publishing: Publishing, now: Date): Promise<{ published: 'now' | 'before' } | PublicationRefusal> {
  const { leadId, second } = publishing
  const { isForTwo } = await findPublishersOf(round)
  const struckBefore = (await listStruck(round.id)).length
  const prepared = await preparePublication(round, publishing, now)
  if (!('awards' in prepared)) return prepared
  if (isForTwo && !second) return { refused: 'needs-second' }
  try {
    const answer = await database.$transaction(async (transaction) => {
      await awaitTurn(transaction)
      if ((await transaction.roundPublication.count({ where: { roundId: round.id } })) > 0) return { published: 'before' as const }
      if ((await countUnanswered(round.id, transaction)) > 0 || (await listStruck(round.id, transaction)).length !== struckBefore) return { refused: 'objection-open' as const }
      if (!isAlike(fieldsOf(await countRound(round, transaction)), prepared.awards.map(({ category, person }) => citationField(category.slug, person.id)))) return { refused: 'result-changed' as const }
      if (second && !(await confirmProposal(transaction, { roundId: round.id, ...second, now }))) return { refused: 'proposal-outdated' as const }
      await transaction.roundPublication.create({ data: { roundId: round.id, publishedAt: now, publishedBy: leadId } })
      for (const award of prepared.awards) await makeAward(transaction, { round, award, at: now })
      await recordAudit(transaction, {
        actorId: second?.id ?? leadId,
        action: 'publish-stars',
        subject: `round:${round.id}`,
        details: { month: round.month, awards: prepared.awards.length },
      })
      return { published: 'now' as const }
    })
    if ('published' in answer && answer.published === 'now') announceChange(round.team.id)
    return answer
  } catch (error) {
    // Somebody else may have been first; any other collision is a fault.
    const isDone = isUniqueViolation(error) && (await database.roundPublication.count({ where: { roundId: round.id } })) > 0
    if (!isDone) throw error
    return { published: 'before' }
  }
}

/** Only what was proposed last, and has not been given back or confirmed. */
async function confirmProposal(transaction: Transaction, { roundId, id, proposalId, now }: { roundId: string; id: string; proposalId: string; now: Date }): Promise<boolean> {
  const last = await transaction.publicationProposal.findFirst({ where: { roundId }, orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }] })
  if (last?.id !== proposalId || last.returnedAt !== null || last.confirmedAt !== null || last.proposedBy === id) return false
  await transaction.publicationProposal.update({ where: { id: proposalId }, data: { confirmedAt: now, confirmedBy: id } })
  return true
}

export type PreparedAward = Winner & { citation: string; certificate: PreparedCertificate }

/** What publishing would make now, drawn but not stored; or why it cannot be. */
export async function preparePublication(round: Round, publishing: Publishing, now: Date): Promise<{ awards: PreparedAward[] } | { published: 'before' } | PublicationRefusal> {
  if (round.phase === 'published') return { published: 'before' }
  if (round.phase !== 'ready') return { refused: 'not-ready' }
  return (await countUnanswered(round.id)) > 0 ? { refused: 'objection-open' } : prepareAwards(round, publishing, now)
}

async function prepareAwards(round: Round, { citations, seen, leadId, origin }: Publishing, now: Date): Promise<{ awards: PreparedAward[] } | PublicationRefusal> {
  const counted = await countRound(round)
  if (seen && !isAlike(fieldsOf(counted), seen)) return { refused: 'result-changed' }
  const winners = await listWinners(round, counted)
  const people = await database.person.findMany({ where: { id: { in: [leadId, ...winners.map(({ person }) => person.id)] } } })
  const lead = people.find(({ id }) => id === leadId)
  const awards: PreparedAward[] = []
  const faults: Record<string, string> = {}
  for (const winner of winners) {
    const field = citationField(winner.category.slug, winner.person.id)
    const citation = (citations[field] ?? winner.suggestion).trim()
    const fault = citation === '' ? 'common:fault.required' : citation.length > longestCitation ? 'stars:fault.citationTooLong' : null
    if (fault) faults[field] = fault
    if (Object.keys(faults).length > 0) continue
    const language: Language = people.find(({ id }) => id === winner.person.id)?.language === 'EN' ? 'en' : 'zh-CN'
    const certificate = await prepareCertificate({
      kind: 'STAR',
      earnedBy: `award:${round.id}:${winner.category.id}:${winner.person.id}`,
      person: winner.person,
      unit: round.team,
      title: awardTitle(winner.category, round.month),
      line: { zh: citation, en: citation },
      signatories: lead ? [leadNamed(lead.name)] : [],
      at: now,
      origin,
      language,
    })
    if ('refused' in certificate) return { refused: 'missing-glyph', name: winner.person.name, characters: certificate.characters }
    awards.push({ ...winner, citation, certificate })
  }
  return Object.keys(faults).length > 0 ? { refused: 'citation', faults } : { awards }
}

function awardTitle({ name }: Category, month: string): Bilingual {
  return { zh: `${monthInWords(month, 'zh-CN')}${name.zh}`, en: `${name.en}, ${monthInWords(month, 'en')}` }
}

async function makeAward(transaction: Transaction, { round, award, at }: { round: Round; award: PreparedAward; at: Date }): Promise<void> {
  const { id: certificateId } = await storeCertificate(transaction, award.certificate)
  const made = await transaction.award.create({
    data: { roundId: round.id, categoryId: award.category.id, personId: award.person.id, citation: award.citation, awardedAt: at, certificateId },
  })
  await enterAward(transaction, { unitId: round.team.id, awardId: made.id, at })
}
