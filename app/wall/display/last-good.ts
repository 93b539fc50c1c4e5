import type { Bundle } from '../panel.ts'
import { inStorage } from './storage.ts'

/**
 * A bundle with the pictures and fonts it needs: complete, or not kept at all. `at`: when the server sent it. `isBare`:
 * without its files, for want of room.
 */
export type KeptBundle = { bundle: Bundle; files: Map<string, Blob>; at?: number; isBare?: boolean }

/** The server said at `at`, its own time, which was `heardAt` by this machine's clock, that this version is current; apart from the bundle, so that a minute costs the disk a few bytes. */
export type Confirmation = { version: string; at: number; heardAt: number; key: string | null }

const key = 'last-good'
const versionKey = 'last-good-version'
const confirmedKey = 'confirmed'

/** Keeps the bundle over a restart of the screen, with what was said of it. A browser that does not let us still plays from memory. */
export async function keepLastGood(kept: KeptBundle, confirmed: Confirmation): Promise<void> {
  const put = (one: KeptBundle) => putBoth(one, confirmed)
  await put(kept).catch((fault: unknown) => (isFull(fault) ? makeRoomFor(kept, put) : undefined)).catch(() => undefined)
}

/** The one before may show somebody who is gone, so the new one takes its place without its files; then they may find room. */
async function makeRoomFor(kept: KeptBundle, put: (one: KeptBundle) => Promise<unknown>): Promise<void> {
  const bare = { ...kept, files: new Map(), isBare: true }
  await put(bare).catch(async () => {
    await forgetLastGood()
    await put(bare)
  })
  await put(kept)
}

function putBoth(kept: KeptBundle, confirmed: Confirmation): Promise<IDBValidKey> {
  return inStorage('readwrite', (of) => {
    of.put(kept, key)
    of.put(confirmed, confirmedKey)
    return of.put(kept.bundle.version, versionKey)
  })
}

/** By name: browsers make a class of their own of it, and of a disk without room some say only that something failed. */
function isFull(fault: unknown): boolean {
  return fault instanceof DOMException && /^(QuotaExceeded|Unknown|Data)Error$/.test(fault.name)
}

export async function findLastGood(): Promise<KeptBundle | null> {
  const found: unknown = await inStorage<unknown>('readonly', (of) => of.get(key)).catch(() => undefined)
  return isKept(found) ? found : null
}

/** False where storage holds another version or none: it was cleared, or has no room for a word more. */
export async function keepConfirmation(confirmed: Confirmation): Promise<boolean> {
  try {
    const version: unknown = await inStorage<unknown>('readwrite', (of) => {
      of.put(confirmed, confirmedKey)
      return of.get(versionKey)
    })
    return version === confirmed.version
  } catch (fault) {
    return !isFull(fault)
  }
}

export async function findConfirmation(): Promise<Confirmation | null> {
  const found: unknown = await inStorage<unknown>('readonly', (of) => of.get(confirmedKey)).catch(() => undefined)
  return isConfirmation(found) ? found : null
}

export async function forgetLastGood(): Promise<void> {
  await inStorage('readwrite', (of) => of.clear()).catch(() => undefined)
}

function isConfirmation(found: unknown): found is Confirmation {
  return typeof found === 'object' && found !== null && 'at' in found && typeof found.at === 'number' && 'heardAt' in found && typeof found.heardAt === 'number'
}

function isKept(found: unknown): found is KeptBundle {
  return typeof found === 'object' && found !== null && 'bundle' in found && isBundle(found.bundle) && 'files' in found && found.files instanceof Map
}

/** Enough to tell our server's answer from a captive portal's; the content is the server's own. */
export function isBundle(found: unknown): found is Bundle {
  return typeof found === 'object' && found !== null && 'version' in found && typeof found.version === 'string' && 'panels' in found && Array.isArray(found.panels) && 'files' in found && Array.isArray(found.files)
}
