// Long work shows its progress: "3/6 Building the pages … 4.2 s".

import { SettingsError } from '#app/platform/settings.server.ts'

export type Step = {
  title: string
  /** Returns a few words to show behind the title, or nothing. */
  run: () => Promise<string | void> | string | void
}

export async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const [index, { title, run }] of steps.entries()) {
    const started = performance.now()
    process.stdout.write(`${index + 1}/${steps.length} ${title} … `)
    const said = await finish(title, run)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`${said ? `${said}, ` : ''}${seconds} s\n`)
  }
}

/** What stops a step is for whoever typed the command: its message, without our stack. */
async function finish(title: string, run: Step['run']): Promise<string | void> {
  try {
    return await run()
  } catch (error) {
    process.stdout.write('\n')
    throw new SettingsError(`${title} failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export function countMigrations(applied: readonly string[]): string {
  return applied.length > 0 ? `${applied.length} migrations` : 'up to date'
}
