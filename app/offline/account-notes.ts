// Short words that a page keeps on this device for one account. They go with it: at any sign-out, and as soon as
// somebody else is here. Pages leave nothing here on a shared machine.

const prefix = 'starhall-kept:'

/** False where there is no store, or none that takes it. */
export function keepNote(account: string, name: string, text: string): boolean {
  try {
    localStorage.setItem(`${prefix}${account}:${name}`, text)
    return true
  } catch {
    return false
  }
}

/** Null for what was not kept. */
export function readNote(account: string, name: string): string | null {
  try {
    return localStorage.getItem(`${prefix}${account}:${name}`)
  } catch {
    return null
  }
}

/** Forgets what is kept here for others than this account; for nobody, all of it. */
export function dropNotes(account: string | null): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix) && (account === null || !name.startsWith(`${prefix}${account}:`))) localStorage.removeItem(name)
  } catch {
    // Nothing to forget where there is no store.
  }
}

/** Of this account's notes only those stay that begin so. */
export function keepOnlyNotes(account: string, beginning: string): void {
  try {
    const own = `${prefix}${account}:`
    for (const name of Object.keys(localStorage)) if (name.startsWith(own) && !name.startsWith(own + beginning)) localStorage.removeItem(name)
  } catch {
    // As above.
  }
}
