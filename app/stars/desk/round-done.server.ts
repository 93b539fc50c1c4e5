import type { Member } from '#app/people/member.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { clockWords, momentWords } from '#app/platform/dates.ts'
import type { Round } from '../rounds.server.ts'
import type { RoundDone } from './round-done.tsx'

const changes = ['move-round-dates', 'skip-stars', 'hold-stars', 'add-elector', 'remove-elector']

/** The lead's last change of a round, where the address asks to say it. */
export async function findRoundDone({ id, language }: Pick<Member, 'id' | 'language'>, round: Round, request: Request): Promise<RoundDone | null> {
  if (!new URL(request.url).searchParams.has('done')) return null
  const deed = await findLastDeed(id, `round:${round.id}`)
  if (!deed || !changes.includes(deed.action)) return null
  const { timeZone } = round.team
  const voteUntil = deed.action === 'move-round-dates' ? await findExtensionSince(round, deed.at) : null
  const done = { sequence: deed.sequence, at: clockWords(deed.at, timeZone) }
  return voteUntil ? { ...done, action: 'vote-extended', until: momentWords(voteUntil, timeZone, language) } : { ...done, action: deed.action, until: null }
}

/** Whoever ends a vote below the quorum has it go on: until when. */
async function findExtensionSince({ id }: Round, since: Date): Promise<Date | null> {
  const extension = await database.roundExtension.findFirst({ where: { roundId: id, extendedAt: { gte: since } }, select: { voteUntil: true } })
  return extension?.voteUntil ?? null
}

/** The same page again, saying what was done. */
export function backDone(request: Request): string {
  const here = new URL(request.url)
  here.searchParams.set('done', '')
  return `${here.pathname}${here.search}#content`
}
