import type { Reply, Save } from './answer-keeper.ts'

const prefix = 'starhall-attempt:'
const dayMs = 86_400_000
/** In characters, of three bytes at most. */
const mostKeptAlive = 20_000

/** The unacknowledged answers of one attempt in the browser's store. A store that is full or forbidden loses nothing but this net. */
export function openJournal(attemptId: string) {
  const name = prefix + attemptId
  return {
    read: (): Save[] => readSaves(name),
    write: (saves: readonly Save[]) => {
      try {
        if (saves.length === 0) localStorage.removeItem(name)
        else localStorage.setItem(name, JSON.stringify({ at: Date.now(), saves }))
      } catch {
        // Saving goes on over the network.
      }
    },
  }
}

/** Throws away what other attempts left behind a day ago or longer: their time is over. Of this one nothing, whatever the clock says. */
export function clearOldJournals(attemptId: string): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(prefix) && name !== prefix + attemptId && writtenAt(name) < Date.now() - dayMs) localStorage.removeItem(name)
    }
  } catch {
    // Nothing to clear where there is no store.
  }
}

function readSaves(name: string): Save[] {
  try {
    const kept = readEntry(name)
    return 'saves' in kept && Array.isArray(kept.saves) ? kept.saves.filter(isSave) : []
  } catch {
    return []
  }
}

function writtenAt(name: string): number {
  const kept = readEntry(name)
  return 'at' in kept && typeof kept.at === 'number' ? kept.at : 0
}

function readEntry(name: string): object {
  const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '{}')
  return typeof kept === 'object' && kept !== null ? kept : {}
}

/** Enough to send it; what it says is for the server to judge. */
function isSave(value: unknown): value is Save {
  return typeof value === 'object' && value !== null && 'question' in value && 'sequence' in value && 'answer' in value
}

/** Posts answers to the attempt's own address. Throws where there is no connection. */
export async function sendAnswers(attemptId: string, saves: readonly Save[]): Promise<Reply> {
  const body = JSON.stringify({ answers: saves })
  const response = await fetch(`/attempts/${attemptId}/answers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    // Sign-in is a redirect; a save that was under way when the tab closed still arrives.
    redirect: 'manual',
    // Browsers refuse to keep more than 64 KB alive; what waited for long may be more than that.
    keepalive: body.length < mostKeptAlive,
  })
  if (response.type === 'opaqueredirect') return { kind: 'signed-out' }
  if (response.status === 409) return { kind: 'ended' }
  if (response.status >= 500) throw new Error('the server could not save now')
  if (!response.ok) return { kind: 'refused' }
  const told: unknown = await response.json()
  if (typeof told !== 'object' || told === null || !('savedAt' in told)) return { kind: 'refused' }
  return { kind: 'saved', at: String(told.savedAt), isOvertaken: 'isOvertaken' in told }
}
