// npm run bench:learning [-- --people 5000 --courses 200 --rows 1000000 --seconds 5 --chart docs/speed-learning.svg --only Today,matrix --profile folder]:
// how fast learning answers in a large house, how each statement goes about its tables, and a chart of it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSteps } from '#scripts/build.ts'
import { runSteps } from '#scripts/steps.ts'
import { copies, layOutHouse } from '../large/large-catalogue.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '5000' },
    courses: { type: 'string', default: '200' },
    rows: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '5' },
    chart: { type: 'string', default: 'docs/speed-learning.svg' },
    only: { type: 'string', default: '' },
    profile: { type: 'string' },
  },
})
const asked = { people: Number(values.people), courses: Number(values.courses), rows: Number(values.rows), seconds: Number(values.seconds) }
if (!Object.values(asked).every((value) => value > 0)) throw new Error('--people, --courses, --rows and --seconds are numbers above 0')

const chart = resolve(values.chart)
const profile = values.profile && resolve(values.profile)
const house = mkdtempSync(join(tmpdir(), 'starhall-bench-'))
process.env['NODE_ENV'] = 'production'
process.env['STARHALL_DATA'] = join(house, 'data')
delete process.env['DATABASE_URL']

try {
  await runSteps(buildSteps())
  layOutHouse(house, (courses) => copies(courses, asked.courses))
  mkdirSync(join(house, 'data'))
  // Content is read from where a process stands; and the database is opened where the environment says.
  process.chdir(house)
  const { measureLearning } = await import('./measure-learning.ts')
  writeFileSync(chart, await measureLearning({ size: asked, seconds: asked.seconds, only: values.only.split(',').filter((page) => page !== ''), profile }))
  console.log(`\nchart: ${values.chart}`)
} finally {
  rmSync(house, { recursive: true, force: true })
}
