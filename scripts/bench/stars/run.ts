// npm run bench:stars [-- --units 300 --voters 5000 --stars 3 --crowd 8 --only sqlite --chart docs/speed-stars.svg]: so many units
// vote on the same evening, on SQLite and on PostgreSQL, each in a throw-away house; then everything is counted.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { buildSteps } from '#scripts/build.ts'
import { runSteps } from '#scripts/steps.ts'
import { startPostgresql } from '#tests/support/postgresql.ts'
import { drawChart, type Timed } from '../large/chart.ts'

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '300' },
    voters: { type: 'string', default: '5000' },
    crowd: { type: 'string', default: '8' },
    stars: { type: 'string', default: '3' },
    only: { type: 'string', default: 'sqlite,postgresql' },
    chart: { type: 'string', default: 'docs/speed-stars.svg' },
  },
})
const size = [values.units, values.voters, values.crowd, values.stars]
if (!size.every((value) => Number(value) > 0)) throw new Error('--units, --voters, --crowd and --stars are numbers above 0')

const Figures = z.array(z.object({ page: z.string(), medianMs: z.number(), aimMs: z.number() }))

await runSteps(buildSteps())
const timed: Timed[] = []
for (const name of values.only.split(',')) {
  // What else runs on the machine belongs to the figures.
  console.log(`\n${name}; load of the machine ${loadavg().map((load) => load.toFixed(1)).join(' ')}`)
  timed.push(...(name === 'postgresql' ? await measureOnPostgresql() : await measure('SQLite')))
}
writeFileSync(values.chart, drawChart(timed, `${values.units} units, ${values.voters} voters, ${values.stars} ballots each`))
console.log(`\nchart: ${values.chart}`)

async function measureOnPostgresql(): Promise<Timed[]> {
  const postgresql = await startPostgresql()
  if (!postgresql) throw new Error('there is no PostgreSQL on this machine; --only sqlite leaves it out')
  try {
    return await measure('PostgreSQL', postgresql.createDatabase('evening'))
  } finally {
    await postgresql.stop()
  }
}

/** In a process of its own: which database it is, is settled as a process starts. */
async function measure(name: string, url?: string): Promise<Timed[]> {
  const house = mkdtempSync(join(tmpdir(), 'starhall-bench-'))
  const { DATABASE_URL: _, ...environment } = process.env
  try {
    const child = spawn(process.execPath, [...process.execArgv, 'scripts/bench/stars/evening.ts', ...size], {
      env: { ...environment, NODE_ENV: 'production', STARHALL_DATA: house, ...(url && { DATABASE_URL: url }) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    let said: unknown
    child.once('message', (figures) => (said = figures))
    const ended: unknown[] = await once(child, 'exit')
    if (ended[0] !== 0) throw new Error(`${name}: the measurement ended with ${String(ended[0])}`)
    return Figures.parse(said).map((figure) => ({ ...figure, page: `${figure.page}, ${name}` }))
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
}
