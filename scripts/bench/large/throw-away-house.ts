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
  /** A folder that keeps what the house is filled with, for the next time. Left out: it is thrown away. */
  kept?: string | undefined
  /** Another checkout, built, that is laid out with the same courses to be measured in turns with this one. */
  beside?: string | undefined
  /** Gives the chart. It may read content and open the database, which are the house's. `beside`: where the other checkout is laid out. */
  measure: (houses: { beside: string | undefined }) => Promise<string>
}

/** Builds, measures on SQLite in a folder that is thrown away, and keeps the chart. */
export async function measureInHouse({ chart, courses, measure, kept, beside }: Bench): Promise<void> {
  const file = resolve(chart)
  const folder = mkdtempSync(join(tmpdir(), 'starhall-bench-'))
  const [house, other, data] = [join(folder, 'house'), join(folder, 'beside'), kept === undefined ? join(folder, 'data') : resolve(kept)]
  process.env['NODE_ENV'] = 'production'
  process.env['STARHALL_DATA'] = data
  delete process.env['DATABASE_URL']
  try {
    await runSteps(buildSteps())
    layOutHouse(house, courses)
    if (beside !== undefined) layOutHouse(other, courses, resolve(beside))
    mkdirSync(data, { recursive: true })
    // Content is read from where a process stands.
    process.chdir(house)
    writeFileSync(file, await measure({ beside: beside && other }))
    console.log(`\nchart: ${chart}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
