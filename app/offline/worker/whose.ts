import { isOpen, readSessionLine, sessionHeader, type Tenure } from '../rules/tenure.ts'
import { tellPages } from './scope.ts'
import { dropPages } from './shelf.ts'
import { dropEntry, dropStore, dropTold, endTenure, isSignOutOwed, keepTenure, listEntries, listTold, oweSignOut, readTenure } from './store.ts'
import { countDepartures, depart, inTurn } from './turn.ts'

// Whose device this is at the moment, and what goes when that changes.

/**
 * Hears from an answer who is here. Whoever else was here before leaves nothing. `since`: the departures when it was asked
 * for; an answer that was still on its way when somebody left says nothing of who is here now.
 */
export async function hear(answer: Response, since: number): Promise<Tenure | null> {
  const said = readSessionLine(answer.headers.get(sessionHeader), Date.now())
  if (said === 'nobody') await sessionEnded()
  if (said === 'nobody' || said === null) return null
  return inTurn(async () => {
    if (countDepartures() !== since) return null
    const before = await readTenure()
    if (before?.account !== said.account) await clearOthers(said.account)
    await keepTenure(said)
    return said
  })
}

/** The account whose kept pages may be shown now; what may no longer be shown goes. */
export async function currentTenure(): Promise<Tenure | null> {
  const tenure = await readTenure()
  if (isOpen(tenure, Date.now())) return tenure
  if (tenure) await sessionEnded()
  return null
}

async function clearOthers(account: string): Promise<void> {
  depart()
  await dropPages(account)
  for (const entry of await listEntries()) if (entry.account !== account) await dropEntry(entry.id)
  for (const told of await listTold()) if (told.account !== account) await dropTold(told.id)
  await tellPages({ here: account })
}

/** Pages go; what waits stays for the same account, and is nobody else's to see. */
function sessionEnded(): Promise<void> {
  return inTurn(async () => {
    const wasHere = (await readTenure()) !== null
    if (wasHere) depart()
    await dropPages(null)
    if ((await listEntries()).length + (await listTold()).length === 0) await dropStore()
    else await endTenure()
    if (wasHere) await tellPages({ here: null })
  })
}

/** Signed out: everything goes, what waits too. */
export function leave({ isHeard }: { isHeard: boolean }): Promise<void> {
  return inTurn(async () => {
    depart()
    await dropPages(null)
    await dropStore()
    if (!isHeard) await oweSignOut()
    await tellPages({ here: null })
  })
}

/** True when the server knows of every sign-out. */
export async function settleSignOut(): Promise<boolean> {
  if (!(await isSignOutOwed())) return true
  try {
    const answer = await fetch('/logout', { method: 'POST', redirect: 'manual' })
    if (answer.type !== 'opaqueredirect' && answer.status >= 500) return false
    await inTurn(dropStore)
    return true
  } catch {
    return false
  }
}
