import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { parseFieldTime } from '#app/stars/dates-in-words.ts'
import type { Audience } from '../slots/slot-kinds.ts'
import { noticeFault, type NoticeForm } from './notice-form.ts'

type Curator = { team: { id: string; timeZone: string }; actorId: string; now: Date }
type Times = { startsAt: Date; endsAt: Date }
type TypedTimes = { startsAt: string; endsAt: string; isUrgent: boolean }

/** When a notice hangs, or what is wrong with that, by field. */
export function timesOfNotice({ isUrgent, ...typed }: TypedTimes, { team, now }: Pick<Curator, 'team' | 'now'>): Times | { faults: Record<string, string> } {
  const startsAt = typed.startsAt === '' ? now : parseFieldTime(typed.startsAt, team.timeZone)
  const endsAt = parseFieldTime(typed.endsAt, team.timeZone)
  if (!startsAt || !endsAt) return { faults: { ...(!startsAt && { startsAt: 'common:fault.invalid' }), ...(!endsAt && { endsAt: 'common:fault.invalid' }) } }
  const fault = noticeFault({ startsAt, endsAt, isUrgent }, now)
  return fault ? { faults: { endsAt: `wall-programme:notices.fault.${fault}` } } : { startsAt, endsAt }
}

/** Hangs up a notice. The same press twice hangs it up once. */
export async function postNotice({ text, audience, urgent, requestKey, ...typed }: NoticeForm, { team, actorId, now }: Curator): Promise<{ posted: true } | { faults: Record<string, string> }> {
  const isUrgent = urgent !== undefined
  const times = timesOfNotice({ ...typed, isUrgent }, { team, now })
  if ('faults' in times) return times
  try {
    await database.$transaction(async (transaction) => {
      const data = { unitId: team.id, text, audience: audience === 'BOTH' ? null : audience, isUrgent, ...times, postedAt: now, postedBy: actorId, requestKey }
      const { id } = await transaction.wallNotice.create({ data })
      await recordAudit(transaction, { actorId, action: 'post-wall-notice', subject: `wall-notice:${id}`, details: { caption: text } })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  announceChange(team.id)
  return { posted: true }
}

/** Ends a notice before its time. False where the unit has none such. */
export async function endNotice(noticeId: string, { team, actorId, now }: Curator): Promise<boolean> {
  const notice = await database.wallNotice.findFirst({ where: { id: noticeId, unitId: team.id } })
  if (!notice) return false
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.wallNotice.updateMany({ where: { id: noticeId, endedAt: null, endsAt: { gt: now } }, data: { endedAt: now, endedBy: actorId } })
    if (count === 1) await recordAudit(transaction, { actorId, action: 'end-wall-notice', subject: `wall-notice:${noticeId}`, details: { caption: notice.text } })
  })
  announceChange(team.id)
  return true
}

type Looking = { unitId: string; audience: Audience | null; from: Date; until: Date }

/** Those that hang in the time between, the first that begins first; for one audience, or for both. */
export async function listNotices({ unitId, audience, from, until }: Looking) {
  return database.wallNotice.findMany({
    where: { unitId, endedAt: null, endsAt: { gt: from }, startsAt: { lt: until }, ...(audience ? { OR: [{ audience: null }, { audience }] } : {}) },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 20,
    select: { id: true, text: true, audience: true, isUrgent: true, startsAt: true, endsAt: true },
  })
}
