import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { questionHash } from '#app/practice/cards/question-hash.ts'
import { openKeyOf } from '../attempts/hand-in.server.ts'
import { Mend } from './mend.ts'
import { approvedBy, seenBy } from './reach.server.ts'
import { attemptedAs } from './regraded-quiz.server.ts'
import type { PlannedRegrade } from './regrade-plan.server.ts'

type Proposer = Pick<Member, 'id'>
export type Proposal = PlannedRegrade & { reason: string; requestKey: string }

/**
 * Proposes another key for a question; nothing is regraded before a second person approves. Pressed twice it is one
 * proposal. `open`: another one for the question waits still.
 */
export async function proposeRegrade(proposer: Proposer, { reason, requestKey, ...planned }: Proposal, now: Date): Promise<{ id: string } | { refused: 'open'; id: string }> {
  const { quiz, question, mend } = planned
  const openKey = `${quiz}/${question}`
  const mendedHash = mend.kind === 'key' ? questionHash(mend.question) : null
  try {
    return await database.$transaction(async (transaction) => {
      const { id } = await transaction.regrade.create({ data: { ...planned, mendedHash, reason, requestKey, openKey, proposedBy: proposer.id, proposedAt: now }, select: { id: true } })
      await recordAudit(transaction, { actorId: proposer.id, action: 'propose-regrade', subject: `regrade:${id}`, details: { reason, note: openKey } })
      return { id }
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const same = await database.regrade.findUnique({ where: { requestKey }, select: { id: true, proposedBy: true } })
    if (same?.proposedBy === proposer.id) return { id: same.id }
    const other = await database.regrade.findUnique({ where: { openKey }, select: { id: true } })
    if (!other) throw error
    return { refused: 'open', id: other.id }
  }
}

const verdicts = { withdraw: 'WITHDRAWN', decline: 'DECLINED' } as const
type Closing = { id: string; deed: keyof typeof verdicts; now: Date }

/** The proposer takes it back, or the second person says no. `decided`: it is not open any more. Null where there is none. */
export async function closeProposal(member: Proposer, { id, deed, now }: Closing): Promise<{ refused: 'decided' | 'not-yours' | 'own' | null } | null> {
  const regrade = await database.regrade.findUnique({ where: { id }, select: { proposedBy: true, decision: { select: { verdict: true } } } })
  if (!regrade) return null
  const isOwn = regrade.proposedBy === member.id
  if (deed === 'withdraw' && !isOwn) return { refused: 'not-yours' }
  if (deed === 'decline' && isOwn) return { refused: 'own' }
  if (regrade.decision) return { refused: regrade.decision.verdict === verdicts[deed] ? null : 'decided' }
  try {
    await database.$transaction(async (transaction) => {
      await transaction.regradeDecision.create({ data: { regradeId: id, verdict: verdicts[deed], decidedBy: member.id, decidedAt: now, origin: '' } })
      await transaction.regrade.update({ where: { id }, data: { openKey: null }, select: { id: true } })
      await recordAudit(transaction, { actorId: member.id, action: deed === 'withdraw' ? 'withdraw-regrade' : 'decline-regrade', subject: `regrade:${id}` })
    })
    return { refused: null }
  } catch (error) {
    // The other press, or the other person, came first.
    if (!isUniqueViolation(error)) throw error
    return closeProposal(member, { id, deed, now })
  }
}

/** As it stands on record; null where there is none. */
export async function findRegrade(id: string) {
  const row = await database.regrade.findUnique({ where: { id }, include: { decision: true, application: true, proposer: { select: { name: true } } } })
  return row && { ...row, mend: Mend.parse(row.mend) }
}

export type Regrade = NonNullable<Awaited<ReturnType<typeof findRegrade>>>

/** How many proposals wait for a second person, of those that the member sees. */
export async function countWaiting(member: Member): Promise<number> {
  return database.regrade.count({ where: { decision: null, ...(await seenBy(member)) } })
}

/** How many wait for this very member; mostly none at all, and then nobody asks for whom. */
export async function countWaitingFor(member: Member): Promise<number> {
  const ofOthers = { decision: null, proposedBy: { not: member.id } }
  if ((await database.regrade.count({ where: ofOthers })) === 0) return 0
  return database.regrade.count({ where: { ...ofOthers, ...(await approvedBy(member)) } })
}

/** Whoever sits the quiz sees nothing of its keys. */
export async function isSitting(personId: string, quiz: string): Promise<boolean> {
  const quizzes = await attemptedAs(quiz)
  return (await database.attempt.count({ where: { openKey: { in: quizzes.map((one) => openKeyOf(personId, one)) } } })) > 0
}
