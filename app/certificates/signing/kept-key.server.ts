import { randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { log } from '#app/platform/log.server.ts'
import { readSettings, SettingsError } from '#app/platform/settings.server.ts'

const folderMode = 0o700
const fileMode = 0o600

type KeyKind<K> = {
  /** Below the data folder's keys/: the file of the key, and the folder of what stays of all that have ever signed. */
  file: string
  used: string
  make: (now: Date) => Promise<K>
  textOf: (key: K) => string
  /** Throws what is said to the operator. */
  read: (text: string) => K
  /** What may stay when the key is gone, with a name that no other key has. */
  publicOf: (key: K) => { name: string; text: string }
}

type KeptKey<K> = {
  /**
   * What signs now. Made on the first start; looked up anew when the file has changed, also by another process. What is
   * held goes on signing although the file has become unreadable; a start without it is refused.
   */
  load: (now?: Date) => Promise<K>
  /** From now on this one signs; what was signed before stays as it is. */
  replace: (key: K) => Promise<void>
  /** What stays of all that have ever signed here. */
  listUsed: () => Promise<string[]>
}

/** A key that lives in the data folder, closed to other accounts. */
export function keepKey<K>(kind: KeyKind<K>): KeptKey<K> {
  const keys = () => join(readSettings().dataFolder, 'keys')
  const place = { file: () => join(keys(), kind.file), used: () => join(keys(), kind.used) }
  let held: { stamp: string; key: K } | null = null
  const stampNow = async () => (await stampOf(place.file())) ?? held?.stamp ?? null
  const readCurrent = async () => readKey(place.file(), kind.read)
  const keepPublic = async (key: K) => {
    const { name, text } = kind.publicOf(key)
    await writeWhole(join(place.used(), `${name}.pem`), text)
  }
  const listUsed = async () => listTexts(place.used())
  const makeFirst = async (now: Date): Promise<string> => {
    if ((await listUsed()).length > 0)
      throw new SettingsError(`STARHALL_DATA: ${place.file()} is gone, although papers have been signed with it; bring it back from the backup, or remove ${place.used()} to begin with a new one`)
    await writeFirst(place.file(), kind.textOf(await kind.make(now)))
    await keepPublic(await readCurrent())
    return (await stampNow()) ?? ''
  }
  return {
    listUsed,
    async load(now = new Date()) {
      const stamp = (await stampNow()) ?? (await makeFirst(now))
      if (held?.stamp === stamp) return held.key
      try {
        held = { stamp, key: await readCurrent() }
      } catch (error) {
        if (!held) throw error
        log.error({ err: error }, 'a signing key cannot be read; the one before goes on signing')
      }
      return held.key
    },
    async replace(key) {
      await keepPublic(key)
      await writeWhole(place.file(), kind.textOf(key))
    },
  }
}

async function stampOf(file: string): Promise<string | null> {
  try {
    const { ino, mtimeMs, size, mode } = await stat(file)
    // A restored backup may have opened it to others.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) await chmod(file, fileMode)
    return `${ino} ${mtimeMs} ${size}`
  } catch {
    return null
  }
}

async function readKey<K>(file: string, read: (text: string) => K): Promise<K> {
  try {
    return read(await readFile(file, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new SettingsError(`STARHALL_DATA: ${file} cannot be read (${why}); bring it back from the backup`)
  }
}

async function listTexts(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => [])
  return Promise.all(files.filter((name) => name.endsWith('.pem')).map((name) => readFile(join(folder, name), 'utf8')))
}

/** Of two processes that begin at once one comes first; the other takes what that has made. */
async function writeFirst(file: string, text: string): Promise<void> {
  const aside = await writeAside(file, text)
  await link(aside, file).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  await rm(aside)
}

async function writeWhole(file: string, text: string): Promise<void> {
  await rename(await writeAside(file, text), file)
}

/** Written whole under another name, so that nobody ever reads half a key. */
async function writeAside(file: string, text: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: folderMode })
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, text, { mode: fileMode, flag: 'wx' })
  return aside
}
