import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readSettings } from '#app/platform/settings.server.ts'

/** A printed run is printed within a week; then it is drawn again by whoever wants it. */
export const keptDays = 7

const folder = () => join(readSettings().dataFolder, 'print-runs')
const fileOf = (runId: string) => join(folder(), `${runId}.pdf`)

/** There whole or not at all, and only for the account that the server runs as. */
export async function keepRunFile(runId: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const aside = join(folder(), `${runId}.${randomUUID()}.part`)
  const file = await open(aside, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(aside, fileOf(runId))
}

export async function hasRunFile(runId: string): Promise<boolean> {
  return stat(fileOf(runId)).then(
    () => true,
    () => false,
  )
}

/** Null where it has been put away. */
export async function findRunFile(runId: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(fileOf(runId)))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** With the next run of any unit, and when the server starts; what a process left half written goes too. */
export async function putAwayOldRunFiles(now: Date): Promise<void> {
  const names = await readdir(folder()).catch(() => [])
  for (const name of names) {
    const path = join(folder(), name)
    const written = await stat(path).catch(() => null)
    if (written && written.mtimeMs < now.getTime() - keptDays * 86_400_000) await rm(path, { force: true })
  }
}
