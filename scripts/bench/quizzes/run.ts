// npm run bench:quizzes [-- --people 5000 --questions 20000 --answers 1000000 --seconds 5 --chart docs/speed-quizzes.svg --profile folder]:
// how fast quizzes answer in a house with so many answers, how much of that comes from their number, and a chart of it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSteps } from '#scripts/build.ts'
import { runSteps } from '#scripts/steps.ts'
import { layOutHouse } from '../large/large-catalogue.ts'
import { withQuizzes } from './quiz-courses.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '5000' },
    questions: { type: 'string', default: '20000' },
    answers: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '5' },
    chart: { type: 'string', default: 'docs/speed-quizzes.svg' },
    profile: { type: 'string' },
  },
})
const size = { people: Number(values.people), questions: Number(values.questions), answers: Number(values.answers) }
const seconds = Number(values.seconds)
if (![...Object.values(size), seconds].every((value) => value > 0)) throw new Error('--people, --questions, --answers and --seconds are numbers above 0')

const chart = resolve(values.chart)
const profile = values.profile && resolve(values.profile)
const house = mkdtempSync(join(tmpdir(), 'starhall-bench-'))
process.env['NODE_ENV'] = 'production'
process.env['STARHALL_DATA'] = join(house, 'data')
delete process.env['DATABASE_URL']

try {
  await runSteps(buildSteps())
  layOutHouse(house, withQuizzes)
  mkdirSync(join(house, 'data'))
  // Content is read from where a process stands; and the database is opened where the environment says.
  process.chdir(house)
  const { measureQuizzes } = await import('./measure-quizzes.ts')
  writeFileSync(chart, await measureQuizzes({ size, seconds, profile }))
  console.log(`\nchart: ${values.chart}`)
} finally {
  rmSync(house, { recursive: true, force: true })
}
