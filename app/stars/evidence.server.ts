import { findValue } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { readBy } from '#app/thanks/cards.server.ts'
import type { Reader } from '#app/thanks/sight.ts'

/** A kind card beside a nomination. */
export type EvidenceCard = { id: string; value: string; giver: string; text: string }
export type Evidence = { nominationId: string; categoryId: string; nomineeId: string; card: EvidenceCard }

/** The cards that standing nominations of a round point to, of those that this person can read; one that is over is gone here too. */
export async function listEvidence(roundId: string, { reader, language }: { reader: Reader; language: Language }): Promise<Evidence[]> {
  const rows = await database.nominationEvidence.findMany({
    where: { nomination: { roundId, declinedAt: null }, card: readBy(reader) },
    select: {
      nominationId: true,
      nomination: { select: { categoryId: true, nomineeId: true } },
      card: { select: { id: true, value: true, text: true, giver: { select: { name: true } } } },
    },
    // As with reasons: who nominated first means nothing.
    orderBy: { cardId: 'asc' },
  })
  return rows.map(({ nominationId, nomination, card: { id, value, text, giver } }) => {
    const found = findValue(value)
    return { nominationId, ...nomination, card: { id, value: found ? inLanguage(found.name, language) : value, giver: giver.name, text } }
  })
}
