import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import type { BidForm, BidStepForm } from './bid-forms.ts'
import { type BidStep, stepsAfter } from './bid-steps.ts'

type Curator = { unitId: string; actorId: string; now: Date }

/** Puts somebody or something forward for an honour that is to come. Pressed twice it is one. */
export async function putForward({ requestKey, ...bid }: BidForm, { unitId, actorId, now }: Curator): Promise<void> {
  try {
    await database.$transaction(async (transaction) => {
      const steps = { create: { number: 1, step: 'PREPARED' as const, takenAt: now, takenBy: actorId } }
      const { id } = await transaction.honourBid.create({ data: { unitId, ...bid, requestKey, createdAt: now, createdBy: actorId, steps }, select: { id: true } })
      await recordAudit(transaction, { actorId, action: 'put-forward', subject: `honour-bid:${id}`, details: { title: bid.title } })
    })
  } catch (error) {
    // The other press was first.
    if (!isUniqueViolation(error)) throw error
  }
}

/** Takes the next step, once. Null where the unit has none such. */
export async function takeStep({ bid: id, step }: BidStepForm, { unitId, actorId, now }: Curator): Promise<{ refused: 'not-next' | null } | null> {
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const bid = await transaction.honourBid.findFirst({ where: { id, unitId }, include: { steps: { orderBy: { number: 'desc' }, take: 1 } } })
    if (!bid) return null
    const latest = bid.steps[0]
    if (latest?.step === step) return { refused: null }
    if (!latest || !stepsAfter(latest.step).includes(step)) return { refused: 'not-next' as const }
    await transaction.honourBidStep.create({ data: { bidId: id, number: latest.number + 1, step, takenAt: now, takenBy: actorId } })
    await recordAudit(transaction, { actorId, action: 'move-bid', subject: `honour-bid:${id}`, details: { title: bid.title } })
    return { refused: null }
  })
}

export type BidLine = { id: string; title: string; level: BidForm['level']; names: string; step: BidStep; at: string; by: string }

/** The newest first. `openOnly`: without those that are over. */
export async function listBids(unit: { id: string; timeZone: string }, { language, openOnly = false }: { language: Language; openOnly?: boolean }): Promise<BidLine[]> {
  const bids = await database.honourBid.findMany({ where: { unitId: unit.id }, include: { steps: { orderBy: { number: 'desc' }, take: 1 } }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
  const people = await database.person.findMany({ where: { id: { in: bids.flatMap(({ steps }) => steps.map(({ takenBy }) => takenBy)) } }, select: { id: true, name: true } })
  const lines = bids.flatMap(({ id, title, level, names, steps: [latest] }) => {
    if (!latest) return []
    const { step, takenAt, takenBy } = latest
    return [{ id, title, level, names, step, at: momentWords(takenAt, unit.timeZone, language), by: people.find((one) => one.id === takenBy)?.name ?? '' }]
  })
  return openOnly ? lines.filter(({ step }) => stepsAfter(step).length > 0) : lines
}

/** What a won one says for the register: nobody types it again. */
export async function findWonBid(id: string, unitId: string): Promise<{ title: string; level: BidForm['level'] } | null> {
  return database.honourBid.findFirst({ where: { id, unitId, steps: { some: { step: 'WON' } } }, select: { title: true, level: true } })
}
