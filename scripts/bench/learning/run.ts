// npm run bench:learning [-- --people 5000 --courses 200 --rows 1000000 --seconds 5 --chart docs/speed-learning.svg --only Today,matrix --profile folder --kept folder --beside checkout]:
// how fast learning answers in a large house, how each statement goes about its tables, and a chart of it. `kept`: the house is
// filled there once and found again the next time; `beside`: another checkout, built, is measured in turns with this one.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { copies } from '../large/large-catalogue.ts'
import { measureInHouse } from '../large/throw-away-house.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '5000' },
    courses: { type: 'string', default: '200' },
    rows: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '5' },
    chart: { type: 'string', default: 'docs/speed-learning.svg' },
    only: { type: 'string', default: '' },
    profile: { type: 'string' },
    kept: { type: 'string' },
    beside: { type: 'string' },
  },
})
const asked = { people: Number(values.people), courses: Number(values.courses), rows: Number(values.rows), seconds: Number(values.seconds) }
if (!Object.values(asked).every((value) => value > 0)) throw new Error('--people, --courses, --rows and --seconds are numbers above 0')

const profile = values.profile && resolve(values.profile)
await measureInHouse({
  chart: values.chart,
  courses: (courses) => copies(courses, asked.courses),
  kept: values.kept,
  beside: values.beside,
  // Only then: the database is opened where the environment says.
  measure: async ({ beside }) => (await import('./measure-learning.ts')).measureLearning({ size: asked, seconds: asked.seconds, only: values.only.split(',').filter((page) => page !== ''), profile, beside }),
})
