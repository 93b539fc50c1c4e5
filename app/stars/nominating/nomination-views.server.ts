import { findValue } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { shortDayWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import type { Reader } from '#app/thanks/sight.ts'
import { type EvidenceCard, listEvidence } from '../evidence.server.ts'
import type { PraiseChannel } from './praise.ts'

/** A nomination as everybody of the team reads it: without who wrote it and who co-signed. */
export type NominationView = {
  id: string
  reason: string
  /** The day of what was done, in words. */
  act: string | null
  /** Which of the six 不让. */
  pledge: string | null
  coSigners: number
  /** Whether the reader is one of them. */
  isCoSignedByMe: boolean
  /** What some of them added. */
  coWords: string[]
  card: EvidenceCard | null
  praise: { day: string; channel: PraiseChannel; words: string } | null
  hasStudied: boolean
}

export type ListedNomination = { categoryId: string; nominee: { id: string; name: string }; isFromMe: boolean; view: NominationView }

const channels = { BOOK: 'book', HOTLINE: 'hotline', IN_PERSON: 'in-person', ONLINE: 'online', LETTER: 'letter' } as const

/** The nominations of a round that stand, as this person reads them: by name, for who was named first means nothing. */
export async function listNominationViews(roundId: string, { reader, language }: { reader: Reader; language: Language }): Promise<ListedNomination[]> {
  const [rows, evidence] = await Promise.all([readRows(roundId), listEvidence(roundId, { reader, language })])
  return rows.map(({ id, categoryId, nominee, nominatorId, reason, actDay, pledge, praise, study, coSigns }) => {
    // Whose it has become since may have co-signed it before.
    const others = coSigns.filter(({ personId }) => personId !== nominatorId)
    const value = pledge === null ? null : findValue(pledge)
    // The year says nothing: an act is of this month or the last.
    const inWords = (day: string) => shortDayWords(day, { today: day, language })
    return {
      categoryId,
      nominee,
      isFromMe: nominatorId === reader.id,
      view: {
        id,
        reason,
        act: actDay === null ? null : inWords(actDay),
        pledge: value && inLanguage(value.name, language),
        coSigners: others.length,
        isCoSignedByMe: others.some(({ personId }) => personId === reader.id),
        coWords: coSigns.flatMap(({ words }) => words ?? []).sort(),
        card: evidence.find(({ nominationId }) => nominationId === id)?.card ?? null,
        praise: praise && { day: inWords(praise.day), channel: channels[praise.channel], words: praise.words },
        hasStudied: study !== null && study.certificate.revocations.length === 0,
      },
    }
  })
}

async function readRows(roundId: string) {
  return database.nomination.findMany({
    where: { roundId, declinedAt: null },
    select: {
      id: true,
      categoryId: true,
      nominatorId: true,
      reason: true,
      actDay: true,
      pledge: true,
      nominee: { select: { id: true, name: true } },
      praise: { select: { day: true, channel: true, words: true } },
      study: { select: { certificate: { select: { revocations: { where: { reinstatedAt: null }, select: { id: true } } } } } },
      coSigns: { select: { personId: true, words: true } },
    },
    orderBy: [{ nominee: { name: 'asc' } }, { nomineeId: 'asc' }, { reason: 'asc' }],
  })
}
