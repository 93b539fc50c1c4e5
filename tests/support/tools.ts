import { spawnSync } from 'node:child_process'
import type { TestContext } from 'vitest'

/** The tools belong to the machine; only outside CI may one of them be missing. */
export function requireTools(context: TestContext, ...tools: string[]): void {
  const absent = tools.filter((tool) => spawnSync(tool, ['--help']).error !== undefined)
  if (absent.length > 0 && process.env['CI'] === undefined) context.skip(`not on this machine: ${absent.join(', ')}`)
}
