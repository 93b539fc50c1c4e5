import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { type Colleague, isElector, listElectors, listMembers } from '../electorate.server.ts'
import type { Round } from '../rounds.server.ts'

type Change = { personId: string; added: boolean; reason: string; leadId: string }

/**
 * Changes the frozen electorate while voting is open; the change stands on the public log with its reason. Of somebody
 * taken out a ballot already cast still counts: nobody could find it.
 */
export async function changeElectorate(
  round: Round,
  { personId, added, reason, leadId }: Change,
  now: Date,
): Promise<{ changed: true } | { refused: 'not-voting' | 'not-a-member' | 'already-so' }> {
  if (round.phase !== 'voting') return { refused: 'not-voting' }
  if ((await isElector(round.id, personId)) === added) return { refused: 'already-so' }
  if (added && !(await listOutsiders(round, now)).some(({ id }) => id === personId)) return { refused: 'not-a-member' }
  const elector = { roundId: round.id, personId }
  try {
    await database.$transaction(async (transaction) => {
      if (added) await transaction.elector.create({ data: elector })
      else await transaction.elector.delete({ where: { roundId_personId: elector } })
      await transaction.electorateChange.create({ data: { ...elector, added, reason, changedAt: now, changedBy: leadId } })
      await recordAudit(transaction, {
        actorId: leadId,
        action: added ? 'add-elector' : 'remove-elector',
        subject: `round:${round.id}`,
        details: { personId, reason },
      })
    })
  } catch (error) {
    if (!isUniqueViolation(error) && !isGone(error)) throw error
    return { refused: 'already-so' }
  }
  return { changed: true }
}

/** Members of the team who may not vote in this round: they came after it opened, or were taken out. */
export async function listOutsiders(round: Round, now: Date): Promise<Colleague[]> {
  const [members, electors] = await Promise.all([listMembers(round.team, now), listElectors(round.id)])
  return members.filter(({ id }) => !electors.some((elector) => elector.id === id))
}

/** The row to delete was deleted by somebody else first. */
function isGone(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2025'
}
