import type { Member } from '#app/people/member.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { clockWords } from '#app/platform/dates.ts'
import type { Round } from '../rounds.server.ts'
import type { RoundDone } from './round-done.tsx'

const changes = ['move-round-dates', 'skip-stars', 'hold-stars', 'add-elector', 'remove-elector']

/** The lead's last change of a round, where the address asks to say it. */
export async function findRoundDone({ id }: Pick<Member, 'id'>, round: Round, request: Request): Promise<RoundDone | null> {
  if (!new URL(request.url).searchParams.has('done')) return null
  const deed = await findLastDeed(id, `round:${round.id}`)
  if (!deed || !changes.includes(deed.action)) return null
  return { sequence: deed.sequence, action: deed.action, at: clockWords(deed.at, round.team.timeZone) }
}

/** The same page again, saying what was done. */
export function backDone(request: Request): string {
  const here = new URL(request.url)
  here.searchParams.set('done', '')
  return `${here.pathname}${here.search}#content`
}
