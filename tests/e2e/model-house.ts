// Once before all browser tests: builds, seeds one demo and leaves its data as the model that every house copies.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { furnishDemo } from './demo-process.ts'

export const modelFolder = 'STARHALL_MODEL_DATA'

export default async function furnish(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'starhall-model-'))
  await furnishDemo(folder)
  process.env[modelFolder] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
