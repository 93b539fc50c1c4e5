import type { Member } from '#app/people/member.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { clockWords } from '#app/platform/dates.ts'
import type { Round } from '../rounds.server.ts'

const changes = ['move-round-dates', 'add-elector', 'remove-elector']

/** The lead's last change of a round, where the address asks to say it. */
export async function findRoundDone({ id }: Member, round: Round, request: Request) {
  if (!new URL(request.url).searchParams.has('done')) return null
  const deed = await findLastDeed(id, `round:${round.id}`)
  if (!deed || !changes.includes(deed.action)) return null
  const action = deed.action === 'move-round-dates' && (await wasExtendedSince(round, deed.at)) ? 'extended' : deed.action
  return { ...deed, action, at: clockWords(deed.at, round.team.timeZone) }
}

/** Ended by the lead below the quorum, a vote does not end: it goes on, and that is what has to be said. */
async function wasExtendedSince({ id }: Round, at: Date): Promise<boolean> {
  return (await database.roundExtension.count({ where: { roundId: id, extendedAt: { gte: at } } })) > 0
}

/** The same page again, saying what was done. */
export function backDone(request: Request): string {
  const here = new URL(request.url)
  here.searchParams.set('done', '')
  return `${here.pathname}${here.search}#content`
}
