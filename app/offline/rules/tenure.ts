/** Whose pages these are, and until when this device may show them. Times in milliseconds of the device's own clock. */
export type Tenure = { account: string; isShared: boolean; heardAt: number; until: number }

/** The header by which every page says who is here: "<account> <seconds left> <shared or own>", or "nobody". */
export const sessionHeader = 'X-Starhall-Session'

const line = /^([0-9a-f]{24}) (\d{1,8}) (shared|own)$/

export function writeSessionLine({ account, seconds, isShared }: { account: string; seconds: number; isShared: boolean }): string {
  return `${account} ${Math.max(0, Math.floor(seconds))} ${isShared ? 'shared' : 'own'}`
}

/** What an answer says of who is here; null where it says nothing, as a proxy's or a captive portal's does. */
export function readSessionLine(said: string | null, now: number): Tenure | 'nobody' | null {
  if (said === 'nobody') return 'nobody'
  const [, account, seconds, whose] = line.exec(said ?? '') ?? []
  if (account === undefined) return null
  return { account, isShared: whose === 'shared', heardAt: now, until: now + Number(seconds) * 1000 }
}

/** May kept pages be shown? Not past the end of the session; a clock that was set back ends it. */
export function isOpen(tenure: Tenure | null, now: number): tenure is Tenure {
  return tenure !== null && tenure.heardAt <= now && now < tenure.until
}

const prefix = 'starhall-staff-'

export const filesCache = `${prefix}files`

export function pagesCache(account: string): string {
  return `${prefix}pages-${account}`
}

/** Of all caches of this origin, those that must go when this account comes; for nobody, all of ours. The display's are not. */
export function cachesToDrop(names: readonly string[], account: string | null): string[] {
  return names.filter((name) => name.startsWith(prefix) && (account === null || name !== pagesCache(account)))
}
