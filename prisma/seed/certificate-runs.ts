import { randomUUID } from 'node:crypto'
import { startRun } from '#app/certificates/runs/runs.server.ts'
import { personOf, type SeedContext } from './context.ts'

const hourMs = 3_600_000

/** The stars of the last month that was published, printed to be hung up; its file is there to be opened. */
export async function seedCertificateRuns(context: SeedContext): Promise<void> {
  const { database, ids, now, origin } = context
  const { month } = await database.round.findFirstOrThrow({ where: { unitId: ids.team, publication: { isNot: null } }, orderBy: { month: 'desc' }, select: { month: true } })
  const started = await startRun(personOf(context, '3001'), { id: ids.team, timeZone: 'Asia/Shanghai' }, { form: { subject: `star:${month}`, form: 'PRINT', requestKey: randomUUID() }, look: { now: new Date(now.getTime() - 2 * hourMs), origin } })
  if ('refused' in started) throw new Error('the demo has no stars to print')
  await started.ended
}
