import { listPapersToOpen } from '#app/certificates/certificates.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { countRound } from '../count.server.ts'
import { endInWords } from '../dates-in-words.ts'
import type { Badge } from '../editions/badges.ts'
import { type AwardMade, listAwards } from '../hall.server.ts'
import { listShownStars, type ShownStar } from '../pages/month.server.ts'
import { citationField, listWinners, preparePublication, type Publishing, type PublicationRefusal } from './publication.server.ts'
import { countUnanswered } from '../objections/objections.server.ts'
import { findProposed } from './confirm-page.server.ts'
import { findProposal } from './proposals.server.ts'
import { findPublishersOf } from './publishers.server.ts'
import { noticeEnd } from '../round-phase.ts'
import { summariseRound } from '../round-summary.ts'
import type { Round } from '../rounds.server.ts'

export type StarToPublish = Pick<ShownStar, 'slug' | 'name' | 'badge' | 'outcome' | 'path' | 'isScored'> & {
  winners: { id: string; name: string; photoKey: string | null; field: string; suggestion: string }[]
}

/** An award that was made; without `paper` where its certificate is not this lead's to open. */
export type MadeAward = { id: string; star: string; badge: Badge; winner: string; serial: string; paper: string | null; annulled: boolean }

/** What the lead publishes: each star with its winners and a first citation; once done, what it made. Nothing before the close. */
export async function findPublishing(round: Round, lead: Member, now: Date) {
  const saying = { zone: round.team.timeZone, language: lead.language }
  const { monthTitle, phase } = summariseRound(round, saying, now)
  return {
    monthTitle,
    phase,
    readyFrom: endInWords(noticeEnd(round.dates), saying),
    isForTwo: (await findPublishersOf(round)).isForTwo,
    proposal: phase === 'ready' ? await findProposed(round, saying) : null,
    unanswered: phase === 'published' ? 0 : await countUnanswered(round.id),
    stars: phase === 'ready' || phase === 'notice' ? await listStarsToPublish(round, lead) : [],
    awards: phase === 'published' ? await listMadeAwards(round, lead, now) : [],
  }
}

async function listStarsToPublish(round: Round, { language }: Member): Promise<StarToPublish[]> {
  const counted = await countRound(round)
  const [stars, winners, proposal] = await Promise.all([listShownStars(round, counted, { zone: round.team.timeZone, language }), listWinners(round, counted), findProposal(round.id)])
  // What the lead wrote last stands there again, also after it was given back.
  const suggest = (slug: string, id: string) => {
    const won = winners.find(({ category, person }) => category.slug === slug && person.id === id)
    const proposed = proposal?.awards.find(({ categoryId, personId }) => categoryId === won?.category.id && personId === id)
    return proposed?.citation ?? won?.suggestion ?? ''
  }
  return stars.map((star) => ({
    slug: star.slug,
    name: star.name,
    badge: star.badge,
    outcome: star.outcome,
    path: star.path,
    isScored: star.isScored,
    winners: star.winners.map(({ id, name, photoKey }) => ({
      id,
      name,
      photoKey,
      field: citationField(star.slug, id),
      suggestion: suggest(star.slug, id),
    })),
  }))
}

async function listMadeAwards(round: Round, lead: Member, now: Date): Promise<MadeAward[]> {
  const awards = await listAwards(round.id)
  const serials = await listPapersToOpen(awards.map(({ serial }) => serial), lead, now)
  return awards.map(({ id, star, badge, winner, serial, annulled }: AwardMade) => ({
    id,
    star: inLanguage(star, lead.language),
    badge,
    winner,
    serial,
    annulled: annulled !== null,
    paper: serials.includes(serial) ? `/certificates/${serial}.pdf` : null,
  }))
}

/** What the lead is asked before the deed: every award as it would stand. */
export type Question = { awards: { field: string; star: string; badge: Badge; winner: string; citation: string }[] }

/** Tries the publication without writing anything, so that nothing is asked that would then be refused. */
export async function askToPublish(round: Round, { lead, ...publishing }: Omit<Publishing, 'leadId'> & { lead: Member }, now: Date): Promise<Question | { published: 'before' } | PublicationRefusal> {
  const prepared = await preparePublication(round, { ...publishing, leadId: lead.id }, now)
  if (!('awards' in prepared)) return prepared
  return {
    awards: prepared.awards.map(({ category, person, citation }) => ({
      field: citationField(category.slug, person.id),
      star: inLanguage(category.name, lead.language),
      badge: category.badge,
      winner: person.name,
      citation,
    })),
  }
}
