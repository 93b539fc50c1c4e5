import { entriesOf, type Entry, entryOf, isEmptyAnswer, type Standing, verdictOf } from '../rules/entry.ts'
import type { Tenure } from '../rules/tenure.ts'
import { askToBeWoken, tellPages } from './scope.ts'
import { keepPage, listKept, titleOf } from './shelf.ts'
import { keepEntry, listEntries, listTold, settleEntry } from './store.ts'
import { currentTenure } from './whose.ts'

/** Puts away what could not be sent; false for an answer without a choice. */
export async function putAway(request: Request, path: string, { account }: Tenure): Promise<boolean> {
  const fields = [...(await request.formData()).entries()].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []))
  const entry = entryOf({ account, path, title: await titleOf(path, account), doneAt: Date.now(), fields, spareId: crypto.randomUUID() })
  if (isEmptyAnswer(entry)) return false
  await keepEntry(entry)
  await askToBeWoken()
  await tellStanding()
  return true
}

let sending: Promise<void> | null = null

/** Sends what waits, one after the other; a second call meanwhile waits for the first. */
export function deliver(): Promise<void> {
  sending ??= deliverAll().finally(() => {
    sending = null
  })
  return sending
}

async function deliverAll(): Promise<void> {
  const tenure = await currentTenure()
  if (!tenure) return
  const waiting = entriesOf(await listEntries(), tenure.account)
  for (const entry of waiting) if (!(await send(entry))) break
  if (waiting.length > 0) await tellStanding()
}

/** False where it has to wait on. */
async function send(entry: Entry): Promise<boolean> {
  const { id, account, path, title, doneAt, fields } = entry
  const body = new URLSearchParams([...fields.filter(([name]) => !['account', 'path', 'doneAt'].includes(name)), ['delivery', id], ['account', account], ['path', path], ['doneAt', String(doneAt)]])
  try {
    const answer = await fetch('/outbox', { method: 'POST', body, redirect: 'manual' })
    const isOurs = answer.headers.get('Content-Type')?.startsWith('application/json') ?? false
    const verdict = isOurs ? verdictOf(await answer.json()) : null
    if (!verdict) return false
    await settleEntry({ id, account, title, ...verdict })
    await keepPage(path, account, { evenIfFresh: true }).catch(() => undefined)
    return true
  } catch {
    return false
  }
}

/** How things stand, for the pages of whom it concerns. */
export async function tellStanding(): Promise<void> {
  const tenure = await currentTenure()
  if (!tenure) return
  const { account } = tenure
  const [waiting, told, pages] = [entriesOf(await listEntries(), account), await listTold(), await listKept(account)]
  const standing: Standing = { account, waiting, told: told.filter((one) => one.account === account), pages }
  await tellPages({ standing })
}
