import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Catalogue } from '#app/learning/content-schema.ts'
import { buildSteps } from '#scripts/build.ts'
import { runSteps } from '#scripts/steps.ts'
import { layOutHouse } from './large-catalogue.ts'

type Courses = Catalogue['courses']
type Bench = {
  /** Where the chart is to stand. */
  chart: string
  courses: (courses: Courses) => Courses
  /** Gives the chart. It may read content and open the database, which are the house's. */
  measure: () => Promise<string>
}

/** Builds, measures on SQLite in a folder that is thrown away, and keeps the chart. */
export async function measureInHouse({ chart, courses, measure }: Bench): Promise<void> {
  const file = resolve(chart)
  const house = mkdtempSync(join(tmpdir(), 'starhall-bench-'))
  process.env['NODE_ENV'] = 'production'
  process.env['STARHALL_DATA'] = join(house, 'data')
  delete process.env['DATABASE_URL']
  try {
    await runSteps(buildSteps())
    layOutHouse(house, courses)
    mkdirSync(join(house, 'data'))
    // Content is read from where a process stands.
    process.chdir(house)
    writeFileSync(file, await measure())
    console.log(`\nchart: ${chart}`)
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
}
