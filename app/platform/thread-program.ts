import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The file of a thread's program: the built one where the server was built too (they lie side by side), else its source. */
export function threadProgram(source: string): string {
  const built = fileURLToPath(new URL(`./${basename(source, '.ts')}.js`, import.meta.url))
  return existsSync(built) ? built : resolve(source)
}
