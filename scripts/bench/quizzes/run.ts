// npm run bench:quizzes [-- --people 5000 --questions 20000 --answers 1000000 --seconds 5 --chart docs/speed-quizzes.svg --profile folder]:
// how fast quizzes answer in a house with so many answers, how much of that comes from their number, and a chart of it.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measureInHouse } from '../large/throw-away-house.ts'
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

const profile = values.profile && resolve(values.profile)
await measureInHouse({
  chart: values.chart,
  courses: withQuizzes,
  // Only then: the database is opened where the environment says.
  measure: async () => (await import('./measure-quizzes.ts')).measureQuizzes({ size, seconds, profile }),
})
