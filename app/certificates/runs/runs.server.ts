import type { Prisma } from '#app/generated/sqlite/client.ts'
import { z } from 'zod'
import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import type { Look } from '#app/quizzes/attempts/hand-in.server.ts'
import { findCandidates } from './candidates.server.ts'
import type { RunForm } from './forms.ts'
import { hasRunFile, putAwayOldRunFiles } from './run-files.server.ts'
import { runState } from './run-state.ts'
import { carryOut, endWork } from './working.server.ts'

type Team = { id: string; timeZone: string }
type Leader = Pick<Member, 'id'>

/** `ended`: when the work at it has ended here; the run goes on for whoever does not wait. */
export type Started = { runId: string; ended: Promise<void> }

/** Has the papers of a choice issued where they are not yet, and packed or printed. Pressed twice it is one run. */
export async function startRun(member: Leader, team: Team, { form: { subject, form, requestKey }, look }: { form: RunForm; look: Look }): Promise<Started | { refused: 'nothing' }> {
  await putAwayOldRunFiles(look.now)
  const row = { unitId: team.id, startedBy: member.id, requestKey }
  const known = await database.certificateRun.findFirst({ where: row, select: { id: true } })
  if (known) return followed(known.id)
  const found = await findCandidates(team, subject, look)
  if (!found || found.candidates.length === 0) return { refused: 'nothing' }
  const { title, candidates } = found
  try {
    const id = await database.$transaction(async (transaction) => {
      const run = await transaction.certificateRun.create({ data: { ...row, subject, title, form, origin: look.origin, startedAt: look.now }, select: { id: true } })
      await transaction.certificateRunItem.createMany({ data: candidates.map((one, position) => ({ runId: run.id, position, ...one })) })
      await recordAudit(transaction, { actorId: member.id, action: 'issue-certificates', subject: `certificate-run:${run.id}`, details: { title: title.zh, people: new Set(candidates.map(({ personId }) => personId)).size } })
      return run.id
    })
    return followed(id)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const first = await database.certificateRun.findFirst({ where: row, select: { id: true } })
    return first ? followed(first.id) : { refused: 'nothing' }
  }
}

function followed(runId: string): Started {
  return { runId, ended: carryOut(runId) }
}

/** Null for another unit's. One that has ended stays as it is; stopped twice it is stopped once. */
export async function stopRun(member: Leader, team: Team, runId: string): Promise<{ stopped: true } | null> {
  const done = await inTurnOf({ team, runId }, async (transaction, run) => {
    if (runState(run) === 'working') await transaction.certificateRunStop.create({ data: { runId, stoppedBy: member.id }, select: { id: true } })
    return { stopped: true as const }
  })
  if (done) await endWork(runId)
  return done
}

/** Goes on where it stopped, draws again what has been put away, and tries once more what no font could print; null for another unit's. */
export async function resumeRun(member: Leader, team: Team, runId: string): Promise<Started | null> {
  const isAway = !(await hasRunFile(runId))
  const done = await inTurnOf({ team, runId }, async (transaction, run) => {
    await transaction.certificateRunStop.updateMany({ where: { runId, resumedAt: null }, data: { resumedAt: new Date(), resumedBy: member.id } })
    if (!run.completion) return true
    const { count } = await transaction.certificateRunItem.updateMany({ where: { runId, missing: { not: null } }, data: { missing: null } })
    if (count > 0 || (run.form === 'PRINT' && isAway)) await transaction.certificateRunCompletion.deleteMany({ where: { runId } })
    return true
  })
  return done === null ? null : followed(runId)
}

const withState = { completion: true, stops: true } as const satisfies Prisma.CertificateRunInclude
type StatedRun = Prisma.CertificateRunGetPayload<{ include: typeof withState }>

/** Two presses one after the other: the run's row is held to the end of the transaction. */
async function inTurnOf<A>({ team, runId }: { team: Team; runId: string }, deed: (transaction: Transaction, run: StatedRun) => Promise<A>): Promise<A | null> {
  return database.$transaction(async (transaction) => {
    const { count } = await transaction.certificateRun.updateMany({ where: { id: runId, unitId: team.id }, data: { unitId: team.id } })
    if (count === 0) return null
    return deed(transaction, await transaction.certificateRun.findUniqueOrThrow({ where: { id: runId }, include: withState }))
  })
}

const Title = z.object({ zh: z.string(), en: z.string() })

/** A finished run of this unit whose papers may be fetched; null for anything else. */
export async function findDoneRun(team: Team, runId: string, form: 'ZIP' | 'PRINT') {
  const run = await database.certificateRun.findFirst({ where: { id: runId, unitId: team.id, form, completion: { isNot: null } }, select: { id: true, title: true, unit: true } })
  return run && { ...run, title: Title.parse(run.title) }
}
