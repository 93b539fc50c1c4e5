import { recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { endCard } from '../card-deeds.server.ts'
import { readCard, viewCards } from '../card-view.server.ts'

const isOpen = (unitId: string) => ({ unitId, endedAt: null, reports: { some: { decidedAt: null } } })

/** The team's cards that somebody asked to look at and nobody has decided, the oldest first; with who asked and why. */
export async function listReported(unitId: string, lead: { id: string; language: Language }) {
  const rows = await database.kindCard.findMany({
    where: isOpen(unitId),
    select: { ...readCard, reports: { where: { decidedAt: null }, select: { reason: true, reporter: { select: { id: true, name: true } } }, orderBy: { reportedAt: 'asc' } } },
    orderBy: [{ givenAt: 'asc' }, { id: 'asc' }],
  })
  const cards = await viewCards(rows, lead.language)
  return rows.flatMap(({ giverId, reports }, index) => {
    const card = cards[index]
    return card ? [{ card, isOwn: giverId === lead.id, reports: reports.map(({ reason, reporter }) => ({ reason, name: reporter.name, id: reporter.id })) }] : []
  })
}

export type ReportedCard = Awaited<ReturnType<typeof listReported>>[number]

export async function countReported(unitId: string): Promise<number> {
  return database.kindCard.count({ where: isOpen(unitId) })
}

type Decision = { cardId: string; unitId: string; leadId: string; takeDown: boolean; now: Date }

/** The lead lets a reported card stand or takes it down, on record; nobody decides about a card of their own. The same again changes nothing. */
export async function decideReports({ cardId, unitId, leadId, takeDown, now }: Decision): Promise<'decided' | 'not-found' | { refused: 'own-card' }> {
  const card = await database.kindCard.findFirst({ where: { id: cardId, unitId, reports: { some: {} } }, select: { giverId: true, note: { select: { unitId: true } } } })
  if (!card) return 'not-found'
  if (card.giverId === leadId) return { refused: 'own-card' }
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.kindCardReport.updateMany({ where: { cardId, decidedAt: null }, data: { decidedAt: now, decidedBy: leadId, upheld: takeDown } })
    if (count === 0) return
    if (takeDown) await endCard(transaction, { cardId, endedBy: leadId, now })
    await recordAudit(transaction, { actorId: leadId, action: takeDown ? 'take-down-kind-card' : 'keep-kind-card', subject: `kind-card:${cardId}` })
  })
  if (takeDown && card.note) announceChange(card.note.unitId)
  return 'decided'
}
