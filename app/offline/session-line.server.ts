import { createHash } from 'node:crypto'
import type { Visitor } from '#app/people/visit.server.ts'
import { writeSessionLine } from './rules/tenure.ts'

/** What a device calls an account: one name per account, from which neither number nor name can be read. */
export function accountKey(personId: string): string {
  return createHash('sha256').update(`starhall offline ${personId}`).digest('hex').slice(0, 24)
}

/** Who is here, for a device that keeps pages. */
export function sessionLine({ member, until, sharedMachine }: Visitor): string {
  if (!member || !until) return 'nobody'
  return writeSessionLine({ account: accountKey(member.id), seconds: (until.getTime() - Date.now()) / 1000, isShared: sharedMachine })
}
