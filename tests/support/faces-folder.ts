import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where certificates that rules draw find their unwrapped faces: unwrapping takes a second. */
    facesFolder: string
  }
}

export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'starhall-faces-'))
  project.provide('facesFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
