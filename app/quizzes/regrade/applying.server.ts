import { Prisma } from '#app/generated/sqlite/client.ts'
import type { PreparedCertificate } from '#app/certificates/issue.server.ts'
import { storeSuccessor } from '#app/certificates/renewal/succession.server.ts'
import { withdrawCertificates } from '#app/certificates/revocation/revocation.server.ts'
import { recordCourseCompletion, withdrawCourseCompletion } from '#app/learning/completions.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import type { Regrade } from './proposals.server.ts'
import { findRegradedExam } from './regraded-quiz.server.ts'
import { type Plan, planRegrade } from './regrade-plan.server.ts'
import { type Regraded, standingAfter } from './regrading.ts'
import { awaitHandIns, rowOf } from './score-attempt.server.ts'

/** By the attempt that passes; null where nobody is there to be given a certificate. */
export type Drawn = Map<string, PreparedCertificate | null>

type Decision = { decidedBy: string }

/**
 * Points, passes, completions and certificates of everybody in one transaction, with how each attempt stood before. An exam
 * completes no course, and what it certifies its lead issues; what is taken back is taken back. Where a certificate is wanting, nothing happens and the plan is given back, to be drawn for. Null once it is applied; the walls
 * of all whose certificates it touched are told of it then.
 */
export async function applyRegrade(regrade: Regrade, decision: Decision, drawn: Drawn): Promise<Plan | null> {
  const { wanting, touched } = await database.$transaction((transaction) => applyWithin(transaction, { regrade, decision, drawn }))
  for (const unitId of new Set(touched)) announceChange(unitId)
  return wanting
}

type Applying = { regrade: Regrade; decision: Decision; drawn: Drawn }
/** `touched`: the unit of the exam, and those of the certificates that were issued, withdrawn or given back. */
type Applied = { wanting: Plan | null; touched: string[] }

async function applyWithin(transaction: Transaction, { regrade, decision: { decidedBy }, drawn }: Applying): Promise<Applied> {
  await awaitHandIns(transaction, regrade.quiz)
  const { id, quiz, reason } = regrade
  if (await transaction.regradeApplication.findUnique({ where: { regradeId: id } })) return { wanting: null, touched: [] }
  const plan = await planRegrade(regrade, transaction)
  if (plan.won.some(({ attemptId }) => !drawn.has(attemptId))) return { wanting: plan, touched: [] }
  const now = new Date()
  const exam = await findRegradedExam(quiz, transaction)
  // Who passed an exam is named on its unit's wall.
  const touched: string[] = exam ? [exam.unitId] : []
  await writeStandings(transaction, plan.regraded)
  await writeResults(transaction, { regradeId: id, regraded: plan.regraded, at: now })
  for (const { personId, attemptId, endedAt } of plan.won) {
    if (!exam) await recordCourseCompletion(transaction, { personId, course: quiz, attemptId, at: endedAt })
    touched.push(...(await issue(transaction, { attemptId, decidedBy, now }, drawn)))
  }
  for (const { personId, attemptIds } of plan.lost) {
    if (!exam) await withdrawCourseCompletion(transaction, { personId, course: quiz, attemptIds, name: id, at: now })
    touched.push(...(await withdrawCertificates(transaction, { earnedBy: attemptIds.map((one) => `attempt:${one}`), note: reason, by: decidedBy, now })))
  }
  await transaction.regradeApplication.create({ data: { regradeId: id, appliedAt: now } })
  await transaction.regrade.update({ where: { id }, data: { openKey: null }, select: { id: true } })
  await recordAudit(transaction, { actorId: decidedBy, action: 'apply-regrade', subject: `regrade:${id}`, details: { reason, attempts: plan.regraded.length, passed: plan.won.length, failed: plan.lost.length } })
  return { wanting: null, touched }
}

type Issued = { attemptId: string; decidedBy: string; now: Date }

/** One that a former regrade had withdrawn is there still: it holds again. Gives its unit. */
async function issue(transaction: Transaction, { attemptId, decidedBy, now }: Issued, drawn: Drawn): Promise<string[]> {
  const former = await transaction.certificate.findUnique({ where: { earnedBy: `attempt:${attemptId}` }, select: { id: true, unitId: true } })
  if (former) {
    await transaction.revocation.updateMany({ where: { certificateId: former.id, reason: 'ISSUED_IN_ERROR', reinstatedAt: null }, data: { reinstatedAt: now, reinstatedBy: decidedBy } })
    return [former.unitId]
  }
  const certificate = drawn.get(attemptId)
  if (!certificate) return []
  await storeSuccessor(transaction, certificate)
  return [certificate.occasion.unitId]
}

const rowsAtOnce = 100

/** Of many attempts a few statements, so that the database is not held for long. */
async function writeStandings(transaction: Transaction, regraded: readonly Regraded[]): Promise<void> {
  const rows = regraded.map((one) => {
    const { points, maxPoints, passed, scores } = rowOf(standingAfter(one))
    const json = JSON.stringify(scores)
    return Prisma.sql`SELECT ${one.id} AS "id", CAST(${points} AS INTEGER) AS "points", CAST(${maxPoints} AS INTEGER) AS "maxPoints", CAST(${passed} AS BOOLEAN) AS "passed", ${isPostgresql ? Prisma.sql`CAST(${json} AS JSONB)` : Prisma.sql`${json}`} AS "scores"`
  })
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await transaction.$executeRaw`UPDATE "Attempt" SET "points" = g."points", "maxPoints" = g."maxPoints", "passed" = g."passed", "scores" = g."scores"
      FROM (${Prisma.join(rows.slice(from, from + rowsAtOnce), ' UNION ALL ')}) AS g WHERE "Attempt"."id" = g."id"`
  }
}

type Results = { regradeId: string; regraded: readonly Regraded[]; at: Date }

async function writeResults(transaction: Transaction, { regradeId, regraded, at }: Results): Promise<void> {
  for (let from = 0; from < regraded.length; from += rowsAtOnce) {
    const rows = regraded.slice(from, from + rowsAtOnce)
    await transaction.regradeResult.createMany({ data: rows.map(({ id, before, after, taken }) => ({ regradeId, attemptId: id, before: rowOf(before), after: rowOf(after), taken, at })) })
  }
}
