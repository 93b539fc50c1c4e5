// npm run bench:wall [-- --displays 1000 --units 1 --changes 10 --quiet 60 --profile folder]: so many displays on one process,
// each with a stream that is open: how long a change takes to all of them, what it costs, and what it costs when nothing changes.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSteps } from '#scripts/build.ts'
import { runSteps } from '#scripts/steps.ts'

const { values } = parseArgs({
  options: {
    displays: { type: 'string', default: '1000' },
    units: { type: 'string', default: '1' },
    changes: { type: 'string', default: '10' },
    quiet: { type: 'string', default: '60' },
    profile: { type: 'string' },
  },
})
const size = { displays: Number(values.displays), units: Number(values.units), changes: Number(values.changes), quietSeconds: Number(values.quiet) }
if (!Object.values(size).every((value) => value > 0)) throw new Error('--displays, --units, --changes and --quiet are numbers above 0')
process.env['NODE_ENV'] = 'production'
process.env['STARHALL_DATA'] = mkdtempSync(join(tmpdir(), 'starhall-bench-'))
delete process.env['DATABASE_URL']

try {
  await runSteps(buildSteps())
  // What else runs on the machine belongs to the figures.
  console.log(`load of the machine ${loadavg().map((load) => load.toFixed(1)).join(' ')}`)
  // Only now, because the database is opened where the environment says.
  const { measureWall } = await import('./measure-wall.ts')
  await measureWall({ ...size, profile: values.profile })
} finally {
  rmSync(process.env['STARHALL_DATA'], { recursive: true, force: true })
}
