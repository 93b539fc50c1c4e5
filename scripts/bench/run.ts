// npm run bench [-- --seconds 5 --only lesson,ballot --profile folder]: how fast the production build answers
// 1, 8 and 32 people at once, in a throw-away house. Prints a table; asserts nothing, for machines differ.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSteps } from '#scripts/build.ts'
import { runSteps } from '#scripts/steps.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, only: { type: 'string', default: '' }, profile: { type: 'string' } },
})
const seconds = Number(values.seconds)
if (!(seconds > 0)) throw new Error('--seconds: a number above 0')
process.env['NODE_ENV'] = 'production'
process.env['STARHALL_DATA'] = mkdtempSync(join(tmpdir(), 'starhall-bench-'))
delete process.env['DATABASE_URL']

try {
  await runSteps(buildSteps())
  // Only now, because the database is opened where the environment says.
  const { measureAll } = await import('./measure.ts')
  await measureAll({ seconds, only: values.only.split(',').filter((name) => name !== ''), profile: values.profile })
} finally {
  rmSync(process.env['STARHALL_DATA'], { recursive: true, force: true })
}
