import { beforeAll, expect, test } from 'vitest'
import { listCourses } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { viewTodayPage } from '#app/today/today-page.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { admit, countPageStatements, memberOf, readEverything, tooMany } from '#tests/support/page-statements.ts'
import { statementsOf } from '#tests/support/statements.ts'

let units: Awaited<ReturnType<typeof seedCast>>

beforeAll(async () => {
  units = await seedCast(database)
  await readEverything(await memberOf('1001'))
})

test('Today looks up once what a member has learned, and once the team of who leads it', async () => {
  const ofRecords = async (number: string) => {
    const member = await memberOf(number)
    return (await statementsOf(() => viewTodayPage(member, new Date()))).filter((text) => text.includes('"CourseStart"'))
  }
  expect(await ofRecords('1001')).toHaveLength(1)
  expect(await ofRecords('3001')).toHaveLength(2)
})

test('with forty people more in the team no page of learning asks the database more often', async () => {
  expect(listCourses()).toHaveLength(3)
  const [learner, lead] = [await memberOf('1001'), await memberOf('3001')]
  const before = await countPageStatements(learner, lead)
  expect(tooMany(before)).toEqual({})
  const desk = (await statementsOf(() => viewTodayPage(lead, new Date()))).length
  await admit(units.team, 40)
  expect(await countPageStatements(learner, lead)).toEqual(before)
  expect((await statementsOf(() => viewTodayPage(lead, new Date()))).length).toBe(desk)
})
