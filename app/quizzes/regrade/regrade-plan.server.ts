import { createHash } from 'node:crypto'
import type { Transaction } from '#app/platform/database.server.ts'
import { database } from '#app/platform/database.server.ts'
import { questionHash } from '#app/practice/cards/question-hash.ts'
import type { Question } from '../question.ts'
import { asMended, type Mend } from './mend.ts'
import { listMends, mendOf } from './mends-in-force.server.ts'
import type { Benefit } from './regrade-choices.ts'
import { passOf, type Regraded, regradeRound, standingAfter } from './regrading.ts'
import { listRounds } from './touched-attempts.server.ts'

export type PlannedRegrade = { quiz: string; question: string; root: string; mend: Mend; benefit: Benefit }

/** `attemptIds`: those of the round; `attemptId`: the first that passes now, or the one whose pass is gone. */
export type Flip = { personId: string; attemptId: string; attemptIds: string[]; endedAt: Date }
export type Plan = {
  /** Attempts that had the question in a version of it. */
  asked: number
  regraded: (Regraded & { personId: string })[]
  won: Flip[]
  lost: Flip[]
}

/** What a regrade would do to everybody now; the same function says it before and does it afterwards. */
export async function planRegrade({ quiz, question, root, mend, benefit }: PlannedRegrade, transaction: Transaction = database): Promise<Plan> {
  const versions = await versionsOf({ quiz, question, root }, transaction)
  const rounds = await listRounds({ quiz, question, versions, mend }, transaction)
  const plan: Plan = { asked: 0, regraded: [], won: [], lost: [] }
  for (const { personId, attempts } of rounds) {
    const regraded = regradeRound(attempts, question, benefit)
    const after = new Map(regraded.map((one) => [one.id, standingAfter(one)]))
    plan.asked += attempts.filter(({ mended }) => mended !== undefined).length
    plan.regraded.push(...regraded.map((one) => ({ ...one, personId })))
    const pass = passOf(attempts, regraded)
    const flipped = attempts.find(({ id, standing }) => (pass === 'won' ? (after.get(id) ?? standing).passed : standing.passed))
    if (pass && flipped) plan[pass].push({ personId, attemptId: flipped.id, attemptIds: attempts.map(({ id }) => id), endedAt: flipped.endedAt })
  }
  return plan
}

/** Every version that a proposal for this one is about: as it was written, and as it was mended since. */
async function versionsOf({ quiz, question, root }: { quiz: string; question: string; root: string }, transaction: Transaction): Promise<Set<string>> {
  const rows = await transaction.regrade.findMany({ where: { quiz, question, root, application: { isNot: null } }, select: { mendedHash: true } })
  return new Set([root, ...rows.flatMap(({ mendedHash }) => mendedHash ?? [])])
}

/** Of a question as some paper has it: the version that its author wrote, and the question with the key that holds now. */
export async function findCurrentKey(quiz: string, question: Question): Promise<{ root: string; current: Question; mend: Mend | null }> {
  const hash = questionHash(question)
  const mend = mendOf(await listMends(quiz), question)
  if (!mend) return { root: hash, current: question, mend: null }
  const { root } = await database.regrade.findUniqueOrThrow({ where: { id: mend.id }, select: { root: true } })
  return { root, current: asMended(mend.mend, question), mend: mend.mend }
}

/** What somebody has seen of a plan: when it differs, they are shown it again before it counts. */
export function fingerprintOf({ asked, regraded }: Plan): string {
  const lines = regraded.map(({ id, before, after, taken }) => [id, before.points, before.maxPoints, before.passed, after.points, after.maxPoints, after.passed, taken].join()).sort()
  return createHash('sha256').update([asked, ...lines].join('\n')).digest('hex').slice(0, 32)
}
