import type { PreparedCertificate } from '#app/certificates/issue.server.ts'
import type { Checklist } from '#app/learning/content-schema.ts'
import { findChecklist } from '#app/learning/catalogue.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { holdPairing, signOffOrder, stageRows } from '../pairings.server.ts'
import { completePairing, prepareCompletion } from './completion.server.ts'
import { isWithinReach, type Observation, type Standing, standingOf } from './stages.ts'

export type SignOffEntry = {
  pairingId: string
  skill: string
  verdict: 'SIGNED' | 'RETURNED'
  /** Of a returned one; the form demands it. */
  reason?: string
  /** Made by the form: the same key again is the same sign-off. */
  requestKey: string
}

export type SignOffRefusal =
  | { refused: 'not-running' | 'out-of-reach' | 'already-signed' | 'changed-meanwhile' }
  | { refused: 'missing-glyph'; characters: string[] }
/** `fact` is the row that says so. */
type SignOffResult = { fact: string; completed: boolean }
type Held = NonNullable<Awaited<ReturnType<typeof holdPairing>>>

/**
 * The mentor signs or returns a skill. When that ends a stage, the next one is entered in the same transaction; the last
 * skill completes the pairing: completion, certificate and wall entry, all or nothing. Null for anybody but the mentor.
 */
export async function signOff(
  mentor: { id: string },
  entry: SignOffEntry,
  { now = new Date(), origin }: { now?: Date; origin: string },
): Promise<SignOffResult | SignOffRefusal | null> {
  const before = await database.pairing.findFirst({
    where: { id: entry.pairingId, mentorId: mentor.id },
    include: { signOffs: { orderBy: signOffOrder } },
  })
  const checklist = before && findChecklist(before.checklist)
  if (!before || !checklist) return null
  const completes = standingOf(checklist.stages, [...before.signOffs, entry]).isComplete
  const certificate = completes && !before.endedAt ? await prepareCompletion(before.id, { checklist, at: now, origin }) : null
  if (certificate && 'refused' in certificate) return certificate
  const answer = await database.$transaction(async (transaction) => {
    const pairing = await holdPairing(transaction, entry.pairingId)
    return pairing && writeSignOff(transaction, pairing, { entry, checklist, certificate, now })
  })
  if (answer && 'completed' in answer && answer.completed) announceChange(before.unitId)
  return answer
}

type Writing = { entry: SignOffEntry; checklist: Checklist; certificate: PreparedCertificate | null; now: Date }

async function writeSignOff(transaction: Transaction, pairing: Held, { entry, checklist, certificate, now }: Writing): Promise<SignOffResult | SignOffRefusal> {
  const { skill, verdict, reason } = entry
  const before = standingOf(checklist.stages, pairing.signOffs)
  const requestKey = [pairing.id, skill, verdict, entry.requestKey].join(':')
  const same = pairing.signOffs.find((one) => one.requestKey === requestKey)
  if (same) return { fact: same.id, completed: before.isComplete }
  const refused = refusalOf(pairing, entry, { checklist, before })
  if (refused) return { refused }
  const after = standingOf(checklist.stages, [...pairing.signOffs, entry])
  if (after.isComplete && !certificate) return { refused: 'changed-meanwhile' }
  const at = laterThan(pairing.signOffs.at(-1)?.observedAt, now)
  const { id } = await transaction.signOff.create({
    data: { pairingId: pairing.id, skill, verdict, reason: reason ?? null, observerId: pairing.mentorId, observedAt: at, requestKey },
  })
  const entered = after.reached.slice(before.reached.length)
  for (const stage of entered) await transaction.stageStep.create({ data: { pairingId: pairing.id, stage: stageRows[stage], enteredAt: at } })
  if (after.isComplete && certificate) await completePairing(transaction, pairing, { certificate, at })
  return { fact: id, completed: after.isComplete }
}

function refusalOf(
  { endedAt, mentorAcceptedAt, menteeAcceptedAt, completion }: Held,
  { skill, verdict }: Observation,
  { checklist, before }: { checklist: Checklist; before: Standing },
): 'not-running' | 'out-of-reach' | 'already-signed' | null {
  if (endedAt || completion || !mentorAcceptedAt || !menteeAcceptedAt) return 'not-running'
  if (!isWithinReach(checklist.stages, before, skill)) return 'out-of-reach'
  return verdict === 'SIGNED' && before.skills.get(skill) === 'signed' ? 'already-signed' : null
}

/** Sign-offs of one pairing never share a moment, so their order is certain. */
function laterThan(last: Date | undefined, now: Date): Date {
  return last && last >= now ? new Date(last.getTime() + 1) : now
}
