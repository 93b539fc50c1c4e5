import { z } from 'zod'
import { database } from '#app/platform/database.server.ts'
import { applyMigrations } from '#app/platform/migrations.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { readPage } from '../deeds.ts'
import { type Deed, inTurn, measure } from '../load.ts'
import { type MeasuredServer, startMeasured } from '../measured-server.ts'
import { printHead, printRow } from '../table.ts'
import { drawChart, type Timed } from '../large/chart.ts'
import { type LargeHouse, openHouse, type Size } from './large-house.ts'
import { countRows, explain } from './plans.ts'

/** A table of so many rows may be read from end to end; one that grows with the years may not. */
const smallTable = 1000
const crowd = 32

type Page = { page: string; aimMs: number; read: Deed }
type Asked = { size: Size; seconds: number; only: string[]; profile: string | undefined; /** Where another checkout is laid out. */ beside: string | undefined }

const program = ['--import', './scripts/bench/learning/statement-log.ts', 'build/serve/server.js']

/** Fills the house, reads each page by itself and lessons by many at once, prints figures and plans; gives the chart. */
export async function measureLearning({ size, seconds, only, profile, beside }: Asked): Promise<string> {
  await applyMigrations(readSettings())
  const began = performance.now()
  process.stdout.write('Filling the house … ')
  const house = await openHouse(size)
  console.log(`${house.rows.toLocaleString('en')} rows of progress, ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const server = await startMeasured(program, profile)
  const isAsked = ({ page }: Page) => only.length === 0 || only.includes(page)
  try {
    printHead()
    if (beside !== undefined) await takeTurns(pagesOf(server, house).filter(isAsked), { server, seconds, house, beside })
    const timed = await timePages(pagesOf(server, house).filter(isAsked), { server, seconds })
    if (only.length === 0) printRow('lesson', crowd, await measure(server, lessonsOf(server, house), { people: crowd, seconds }))
    await printPlans(z.array(z.string()).parse(await server.ask('statements')))
    return drawChart(timed, `${size.people.toLocaleString('en')} people, ${house.rows.toLocaleString('en')} rows of progress: median of server time`)
  } finally {
    await server.stop()
    await database.$disconnect()
  }
}

function pagesOf(server: MeasuredServer, house: LargeHouse): Page[] {
  const { url } = server
  const everybody = (address: (learner: LargeHouse['learners'][number]) => string) => inTurn(house.learners.map((learner) => readPage(url + address(learner), learner.cookie)))
  return [
    { page: 'Today', aimMs: 40, read: everybody(() => '/') },
    { page: 'courses', aimMs: 40, read: everybody(() => '/learn') },
    { page: 'course', aimMs: 40, read: everybody(({ course }) => `/learn/${course}`) },
    { page: 'lesson', aimMs: 40, read: lessonsOf(server, house) },
    { page: 'matrix', aimMs: 120, read: readPage(`${url}/team/progress`, house.lead) },
  ]
}

function lessonsOf({ url }: MeasuredServer, { learners }: LargeHouse): Deed {
  return inTurn(learners.map(({ cookie, course, lesson }) => readPage(`${url}/learn/${course}/${lesson}`, cookie)))
}

/** By one reader at a time: what the client waits is what the server takes. */
async function timePages(pages: readonly Page[], { server, seconds }: { server: MeasuredServer; seconds: number }): Promise<Timed[]> {
  const timed: Timed[] = []
  for (const { page, aimMs, read } of pages) {
    await measure(server, read, { people: 1, seconds: 2 })
    const measured = await measure(server, read, { people: 1, seconds })
    printRow(page, 1, measured)
    timed.push({ page, aimMs, medianMs: measured.medianMs })
  }
  return timed
}

const rounds = 3

/** Each page of this checkout and of the other in turns, so that both meet the machine in the same state. */
async function takeTurns(pages: readonly Page[], { server, seconds, house, beside }: { server: MeasuredServer; seconds: number; house: LargeHouse; beside: string }): Promise<void> {
  const other = await startMeasured(program, undefined, beside)
  try {
    for (const { page, read } of pages) {
      const sides = [{ name: `${page}, beside`, server: other, read: pagesOf(other, house).find((one) => one.page === page)?.read ?? read }, { name: page, server, read }]
      for (const one of sides) await measure(one.server, one.read, { people: 1, seconds: 2 })
      for (let round = 0; round < rounds; round++) for (const one of sides) printRow(one.name, 1, await measure(one.server, one.read, { people: 1, seconds }))
    }
  } finally {
    await other.stop()
  }
}

/** Every statement and how it goes about its tables; one that reads a large table from end to end is named last. */
async function printPlans(statements: readonly string[]): Promise<void> {
  const plans = await explain(statements.filter((sql) => /^\s*SELECT\b/i.test(sql) && !isBounded(sql)))
  const greedy: string[] = []
  for (const { sql, steps, scanned } of plans) {
    console.log(`\n${sql.replaceAll(/\s+/g, ' ').replaceAll('`main`.', '').slice(0, 300)}`)
    for (const step of steps) console.log(`    ${step}`)
    for (const table of scanned) if (((await countRows(table)) ?? 0) > smallTable) greedy.push(`${table}: ${sql.slice(0, 120)}`)
  }
  console.log(`\n${plans.length} statements; ${greedy.length === 0 ? 'none reads a large table from end to end' : `READ FROM END TO END:\n${greedy.join('\n')}`}`)
}

/** Reads the first rows of a table whichever they are, or none at all. */
function isBounded(sql: string): boolean {
  return /WHERE \(?1=0\b|WHERE 1=1 LIMIT/.test(sql)
}
