import { LRUCache } from 'lru-cache'
import { database } from '#app/platform/database.server.ts'
import { loadBadgeKey } from './badge-key.server.ts'
import { didOf } from './did-web.ts'
import { firstLists } from './places.server.ts'
import { withProof } from './proof.server.ts'
import { listLength } from './status-entry.ts'
import { statusList } from './status-list-document.server.ts'

const signed = new LRUCache<string, string>({ max: 32 })

/** Which badges of a list are revoked now, as a credential of its own; null where there is no such list. Signed anew only when something has changed. */
export async function findStatusList(list: number, origin: string, now = new Date()): Promise<string | null> {
  const from = list * listLength
  const inList = { openBadge: { place: { gte: from, lt: from + listLength } } }
  const isKnown = list < firstLists || (await database.certificate.count({ where: inList, take: 1 })) > 0
  if (!isKnown) return null
  const certificates = await database.certificate.findMany({
    where: { ...inList, revocations: { some: { reinstatedAt: null } } },
    select: { openBadge: { select: { place: true } } },
  })
  const revoked = certificates.flatMap(({ openBadge }) => (openBadge ? [openBadge.place - from] : [])).sort((one, other) => one - other)
  const signing = await loadBadgeKey(now)
  const key = JSON.stringify([origin, list, signing.id, revoked])
  const made = signed.get(key) ?? JSON.stringify(await withProof(await statusList(revoked, { list, origin, now }), { signing, did: didOf(origin), at: now }))
  signed.set(key, made)
  return made
}
