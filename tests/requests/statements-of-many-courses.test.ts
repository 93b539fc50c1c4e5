import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCourses } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { copies, layOutHouse } from '#scripts/bench/large/large-catalogue.ts'
import { countPageStatements, memberOf, readEverything, tooMany } from '#tests/support/page-statements.ts'

const home = process.cwd()
const house = mkdtempSync(join(tmpdir(), 'starhall-courses-'))

beforeAll(async () => {
  await seedCast(database)
  layOutHouse(house, (courses) => copies(courses, 30))
  process.chdir(house)
})
afterAll(() => {
  process.chdir(home)
  rmSync(house, { recursive: true, force: true })
})

test('thirty courses ask the database as often as three', async () => {
  expect(listCourses()).toHaveLength(30)
  const [learner, lead] = [await memberOf('1001'), await memberOf('3001')]
  await readEverything(learner)
  expect(tooMany(await countPageStatements(learner, lead))).toEqual({})
})
