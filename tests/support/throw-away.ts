import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for one file of tests, gone when they end. Asked for outside of tests. */
export function throwAwayFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `starhall-${name}-`))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
