import type { Member } from '#app/people/member.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { clockWords } from '#app/platform/dates.ts'

/** The member's last deed to a person or unit, with its time in words, where the address asks to say it. */
export async function findDeedDone({ id, unit }: Member, subject: string, request: Request) {
  if (!new URL(request.url).searchParams.has('done')) return null
  const deed = await findLastDeed(id, subject)
  return deed && { ...deed, at: clockWords(deed.at, unit.timeZone) }
}
