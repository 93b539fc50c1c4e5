import { database } from '#app/platform/database.server.ts'
import { applyMigrations } from '#app/platform/migrations.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import type { Colleague } from '../crowd.ts'
import { readPage, sitQuiz } from '../deeds.ts'
import { drawChart, type Timed } from '../large/chart.ts'
import { signedIn } from '../large/teams.ts'
import { type Deed, inTurn, measure } from '../load.ts'
import { type MeasuredServer, startMeasured } from '../measured-server.ts'
import { printHead, printRow } from '../table.ts'
import { openHouse, type QuizHouse, sitBefore, type Size } from './large-quizzes.ts'
import { importQuestions } from './import-deed.ts'
import { answerAtOnce, handInLater, openAttempts, saveAgain } from './quiz-deeds.ts'
import { satQuiz } from './quiz-courses.ts'

type Asked = { size: Size; seconds: number; profile: string | undefined }
type Row = { page: string; aimMs: number; people: number; deed: Deed; /** Drawn as the time that one takes of all. */ isRate?: boolean }

const few = 1000
const crowd = 32
const sitting = 20
const imported = 5000

/** Fills the house, first with a thousand answers, then with all; measures in both and gives the chart of the second. */
export async function measureQuizzes({ size, seconds, profile }: Asked): Promise<string> {
  await applyMigrations(readSettings())
  try {
    const house = await openHouse(size)
    const answers = await sitBefore(house.everyone, { from: 0, answers: few })
    const before = await measureHouse(house, { answers, seconds, profile: undefined })
    const all = answers + (await sitBefore(house.everyone, { from: answers / 200, answers: size.answers - answers }))
    const after = await measureHouse(house, { answers: all, seconds, profile })
    console.log('')
    for (const { page, medianMs } of after) {
      const small = before.find((one) => one.page === page)?.medianMs
      if (small !== undefined && page !== 'item analysis' && page !== 'import of 5,000') console.log(`${page}: ${(medianMs / small).toFixed(2)} × of what it is with ${few.toLocaleString('en')} answers`)
    }
    return drawChart(after, `${size.people.toLocaleString('en')} people, ${size.questions.toLocaleString('en')} questions, ${all.toLocaleString('en')} answers`)
  } finally {
    await database.$disconnect()
  }
}

type Measuring = { answers: number; seconds: number; profile: string | undefined }

async function measureHouse(house: QuizHouse, { answers, seconds, profile }: Measuring): Promise<Timed[]> {
  const server = await startMeasured(['build/serve/server.js'], profile)
  try {
    console.log(`\n${answers.toLocaleString('en')} answers`)
    printHead()
    const timed: Timed[] = []
    for (const { page, aimMs, people, deed, isRate } of await rowsOf(house, server)) {
      const measured = await measure(server, deed, { people, seconds })
      printRow(page, people, measured)
      timed.push({ page, aimMs, medianMs: isRate ? 1000 / measured.perSecond : measured.medianMs })
    }
    const importMs = await importQuestions({ url: server.url, cookie: house.lead, unit: house.teams[1]?.id ?? '', count: imported })
    console.log(`import of ${imported.toLocaleString('en')} questions: ${(importMs / 1000).toFixed(1)} s`)
    timed.push({ page: 'import of 5,000', aimMs: 5000, medianMs: importMs })
    console.log(`200 people, ten answers each, at once: ${await answerAtOnce(server, await take(house, 200))}`)
    return timed
  } finally {
    await server.stop()
  }
}

async function rowsOf(house: QuizHouse, server: MeasuredServer): Promise<Row[]> {
  const { url } = server
  const open = await openAttempts(server, { quiz: 'ten', sitters: await take(house, sitting) })
  const sat = await findSat(url)
  const later = await handInLater(server, { quiz: 'fifty', sitters: await take(house, 80) })
  return [
    { page: 'attempt page', aimMs: 40, people: 1, deed: inTurn(open.map(({ page, sitter }) => readPage(page, sitter.cookie))) },
    { page: 'result', aimMs: 40, people: 1, deed: inTurn(sat) },
    { page: 'saved answer', aimMs: 8, people: 1, deed: inTurn(open.map(saveAgain)) },
    { page: 'hand-in of 50', aimMs: 30, people: 1, deed: later },
    { page: 'item analysis', aimMs: 1000, people: 1, deed: readPage(`${url}/team/quizzes/${satQuiz(0)}`, house.lead) },
    // 25 in a second.
    { page: 'whole attempt', aimMs: 40, people: crowd, deed: sitQuiz(url, 'ten', await take(house, 600)), isRate: true },
  ]
}

/** People who have done nothing yet, from the end of the house; each is taken once. */
async function take({ teams }: QuizHouse, count: number): Promise<Colleague[]> {
  const taken: string[] = []
  for (const { ids } of teams.toReversed()) taken.push(...ids.splice(1, Math.min(ids.length - 1, count - taken.length)))
  return Promise.all(taken.map(async (id) => ({ id, cookie: await signedIn(id) })))
}

/** Results of the first quiz that was sat, each by its own person. */
async function findSat(url: string): Promise<Deed[]> {
  const attempts = await database.attempt.findMany({ where: { quiz: satQuiz(0) }, select: { id: true, personId: true }, orderBy: { id: 'asc' }, take: 50 })
  return Promise.all(attempts.map(async ({ id, personId }) => readPage(`${url}/attempts/${id}/result`, await signedIn(personId))))
}
