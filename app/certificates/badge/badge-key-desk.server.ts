import type { Member } from '#app/people/member.server.ts'
import { administersHouse } from '#app/people/units.server.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { listBadgeKeyIds, loadBadgeKey, makeBadgeKey, replaceBadgeKey } from './badge-key.server.ts'
import { didOf } from './did-web.ts'

/** What badges are signed with now, what they were signed with before, and what the portal is called in them. */
export async function viewBadgeKey(origin: string) {
  const { id } = await loadBadgeKey()
  const used = await listBadgeKeyIds()
  return { did: didOf(origin), id, before: used.filter((one) => one !== id) }
}

export type ShownBadgeKey = Awaited<ReturnType<typeof viewBadgeKey>>

/** Badges issued from now on are signed with a new key. `from`: the one that the page showed; a second press finds another and does nothing. */
export async function changeBadgeKey(member: Member, from: string): Promise<{ changed: boolean } | { refused: 'not-yours' }> {
  if (!(await administersHouse(member))) return { refused: 'not-yours' }
  const made = await makeBadgeKey()
  // The file last: a record of what then fails is undone, and no key signs without one.
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    if ((await loadBadgeKey()).id !== from) return { changed: false }
    await recordAudit(transaction, { actorId: member.id, action: 'change-badge-key', subject: 'house:signing', details: { note: made.id } })
    await replaceBadgeKey(made)
    return { changed: true }
  })
}
