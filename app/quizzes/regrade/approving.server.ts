import { drawApart } from '#app/certificates/drawing-thread/draw-apart.server.ts'
import { drawSigned, prepareCertificate, type PreparedCertificate } from '#app/certificates/issue.server.ts'
import { findTerm } from '#app/certificates/renewal/succession.server.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { findAttempt } from '../attempts/attempt-rows.server.ts'
import { certificateOf, type Look } from '../attempts/hand-in.server.ts'
import { scorePercent } from '../points.ts'
import { applyRegrade, type Drawn } from './applying.server.ts'
import { findRegrade, type Regrade } from './proposals.server.ts'
import { mayApprove } from './reach.server.ts'
import { fingerprintOf, type Flip, type Plan, planRegrade } from './regrade-plan.server.ts'

export type ApprovalRefusal = 'own' | 'decided' | 'not-yours' | 'changed'

/**
 * The second person approves what they have seen: `shown` names it, and where it is not so any more nothing happens.
 * Pressed twice it is one approval. Few certificates are drawn at once; many go on while the page shows how far it is.
 */
export async function approveRegrade(member: Member, { id, shown }: { id: string; shown: string }, look: Look): Promise<{ refused: ApprovalRefusal | null } | null> {
  const regrade = await findRegrade(id)
  if (!regrade) return null
  if (regrade.proposedBy === member.id) return { refused: 'own' }
  if (!(await mayApprove(member, regrade.quiz))) return { refused: 'not-yours' }
  if (!regrade.decision) {
    const plan = await planRegrade(regrade)
    // The other press may have come first and be applied already: then this one is no second approval.
    const isSame = fingerprintOf(plan) === shown
    if (!isSame && !(await isDecided(id))) return { refused: 'changed' }
    if (!isSame || !(await decide(member, regrade, look))) return approveRegrade(member, { id, shown }, look)
    if (plan.won.length > mostAtOnce) goOn(id)
    else await carryOut(id)
    return { refused: null }
  }
  return { refused: regrade.decision.verdict === 'APPROVED' ? null : 'decided' }
}

const mostAtOnce = 10

async function isDecided(regradeId: string): Promise<boolean> {
  return (await database.regradeDecision.count({ where: { regradeId } })) > 0
}

async function decide({ id: decidedBy }: Member, { id, reason }: Regrade, { now, origin }: Look): Promise<boolean> {
  try {
    await database.$transaction(async (transaction) => {
      await transaction.regradeDecision.create({ data: { regradeId: id, verdict: 'APPROVED', decidedBy, decidedAt: now, origin } })
      await recordAudit(transaction, { actorId: decidedBy, action: 'approve-regrade', subject: `regrade:${id}`, details: { reason } })
    })
    return true
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return false
  }
}

/** How far the drawing of certificates is; `missing`: whose name has characters that no font can print. */
export type Work = { done: number; total: number; missing: { name: string; characters: string[] } | null; ended: Promise<void> }

const works = new Map<string, Work>()

/** What goes on with an approved regrade in this process. One that was left behind by another process goes on here. */
export function followWork(id: string): Work {
  goOn(id)
  return works.get(id) ?? { done: 0, total: 0, missing: null, ended: Promise.resolve() }
}

/** Again, after somebody has seen to what stopped it. */
export async function resumeWork(id: string): Promise<void> {
  if (works.get(id)?.missing) works.delete(id)
  await carryOut(id)
}

/** Behind the page that was asked for: who looks next sees how far it is, and begins it again where it broke off. */
function goOn(id: string): void {
  carryOut(id).catch((error: unknown) => log.error({ err: error, regrade: id }, 'a regrade broke off'))
}

/** Draws the certificates, then applies it all in one transaction. Twice at once it is the same work. */
async function carryOut(id: string): Promise<void> {
  const running = works.get(id)
  if (running) return running.ended
  const work: Work = { done: 0, total: 0, missing: null, ended: Promise.resolve() }
  works.set(id, work)
  work.ended = drawAndApply(id, work).then(
    (isDone) => void (isDone && works.delete(id)),
    (error: unknown) => {
      works.delete(id)
      throw error
    },
  )
  return work.ended
}

async function drawAndApply(id: string, work: Work): Promise<boolean> {
  const regrade = await findRegrade(id)
  if (!regrade?.decision || regrade.application) return true
  const drawn: Drawn = new Map()
  let plan: Plan | null = await planRegrade(regrade)
  // Who passes may change while certificates are drawn: whoever comes in addition is drawn as well.
  while (plan) {
    work.total = plan.won.length
    for (const flip of plan.won) {
      if (!drawn.has(flip.attemptId)) {
        const certificate = await draw(flip, plan, { now: new Date(), origin: regrade.decision.origin })
        if (certificate && 'missing' in certificate) {
          work.missing = certificate.missing
          return false
        }
        drawn.set(flip.attemptId, certificate)
      }
      work.done = drawn.size
    }
    plan = await applyRegrade(regrade, regrade.decision, drawn)
  }
  return true
}

type Undrawn = { missing: { name: string; characters: string[] } }

/** For whoever belongs to a unit today; who has left has passed, but there is nobody to hand a paper to. An exam earns none by itself. */
async function draw({ personId, attemptId }: Flip, { regraded, won }: Plan, look: Look): Promise<PreparedCertificate | Undrawn | null> {
  const [member, attempt] = await Promise.all([findMember(personId, look.now), findAttempt({ personId, attemptId })])
  const after = regraded.find(({ id }) => id === attemptId)?.after
  const issued = attempt?.paper.certificate
  if (!member || !attempt || !issued || !after) return null
  const grade = { percent: scorePercent(after), passed: true }
  const term = await findTerm({ person: { id: personId, timeZone: member.unit.timeZone }, course: attempt.quiz, rule: issued, at: look.now })
  const certificate = await prepareCertificate(certificateOf({ attempt, issued, grade, term }, member, look), won.length > mostAtOnce ? drawApart : drawSigned)
  return 'refused' in certificate ? { missing: { name: member.name, characters: certificate.characters } } : certificate
}
