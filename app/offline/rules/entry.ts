/** Something done without a network, waiting for it. `doneAt` in milliseconds of the device's clock, `fields` as the form sent them. */
export type Entry = { id: string; account: string; path: string; title: string; doneAt: number; fields: [string, string][] }

/** What became of an entry, to be told once: the server's own words, and where there is more to see. */
export type Told = { id: string; account: string; title: string; isKept: boolean; words: string; to: string | null }

/** What a device tells of its outbox; `pages`: all that can be opened. */
export type Standing = { account: string; waiting: Entry[]; told: Told[]; pages: KeptPage[] }
export type KeptPage = { path: string; title: string; keptAt: number }

const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

type Sent = Pick<Entry, 'account' | 'path' | 'title' | 'doneAt' | 'fields'> & { spareId: string }

/** The form's own name for this delivery, so that the same page sent twice is one entry. */
export function entryOf({ spareId, ...sent }: Sent): Entry {
  const named = sent.fields.find(([name]) => name === 'delivery')?.[1] ?? ''
  const id = isUuid.test(named) ? named : spareId
  return { ...sent, id, fields: sent.fields.filter(([name]) => name !== 'delivery') }
}

/** A daily question sent without a choice: nothing to keep. */
export function isEmptyAnswer({ path, fields }: Pick<Entry, 'path' | 'fields'>): boolean {
  return path === '/practice' && !fields.some(([name, value]) => name.startsWith('answer.') && value !== '')
}

/** The entries of one account, in the order in which they were done. */
export function entriesOf(entries: readonly Entry[], account: string): Entry[] {
  return entries.filter((entry) => entry.account === account).sort((a, b) => a.doneAt - b.doneAt || (a.id < b.id ? -1 : 1))
}

/** What the server's answer to a delivery means for the outbox. Only an answer in our own words takes an entry out of it. */
export function verdictOf(body: unknown): Pick<Told, 'isKept' | 'words' | 'to'> | null {
  if (typeof body !== 'object' || body === null || !('outcome' in body) || !('words' in body)) return null
  const { outcome, words } = body
  if (typeof words !== 'string' || (outcome !== 'kept' && outcome !== 'refused')) return null
  const to = 'to' in body && typeof body.to === 'string' && /^\/\w/.test(body.to) ? body.to : null
  return { isKept: outcome === 'kept', words, to }
}
