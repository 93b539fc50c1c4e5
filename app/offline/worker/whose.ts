import { cachesToDrop, isOpen, readSessionLine, sessionHeader, type Tenure } from '../rules/tenure.ts'
import { tellPages } from './scope.ts'
import { dropPages } from './shelf.ts'
import { dropEntry, dropStore, dropTold, endTenure, isSignOutOwed, keepTenure, listEntries, listTold, oweSignOut, readTenure } from './store.ts'

// Whose device this is at the moment, and what goes when that changes.

/** Hears from an answer who is here. Whoever else was here before leaves nothing. */
export async function hear(answer: Response): Promise<Tenure | null> {
  const said = readSessionLine(answer.headers.get(sessionHeader), Date.now())
  if (said === 'nobody') await sessionEnded()
  if (said === 'nobody' || said === null) return null
  const before = await readTenure()
  await keepTenure(said)
  if (before?.account !== said.account) await clearOthers(said.account)
  return said
}

/** The account whose kept pages may be shown now; what may no longer be shown goes. */
export async function currentTenure(): Promise<Tenure | null> {
  const tenure = await readTenure()
  if (isOpen(tenure, Date.now())) return tenure
  if (tenure) await sessionEnded()
  return null
}

async function clearOthers(account: string): Promise<void> {
  await dropPages(account)
  for (const entry of await listEntries()) if (entry.account !== account) await dropEntry(entry.id)
  for (const told of await listTold()) if (told.account !== account) await dropTold(told.id)
  await tellPages({ here: account })
}

/** Pages go; what waits stays for the same account, and is nobody else's to see. */
async function sessionEnded(): Promise<void> {
  const hadPages = cachesToDrop(await caches.keys(), null).length > 0
  await dropPages(null)
  if ((await listEntries()).length + (await listTold()).length === 0) await dropStore()
  else await endTenure()
  if (hadPages) await tellPages({ here: null })
}

/** Signed out: everything goes, what waits too. */
export async function leave(): Promise<void> {
  await dropPages(null)
  await dropStore()
  await tellPages({ here: null })
}

/** Signed out where the server could not be told: it is told before anything else is asked of it. */
export async function leaveUnheard(): Promise<void> {
  await leave()
  await oweSignOut()
}

/** True when the server knows of every sign-out. */
export async function settleSignOut(): Promise<boolean> {
  if (!(await isSignOutOwed())) return true
  try {
    const answer = await fetch('/logout', { method: 'POST', redirect: 'manual' })
    if (answer.type !== 'opaqueredirect' && answer.status >= 500) return false
    await dropStore()
    return true
  } catch {
    return false
  }
}
