import { beforeAll, beforeEach, expect, test } from 'vitest'
import { idsOver, listOver } from '#app/people/over-unit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { type castUnits, seedCast } from '#prisma/cast.ts'

let ids: Record<keyof typeof castUnits, string>
const people: Record<string, string> = {}

beforeAll(async () => {
  ids = await seedCast(database)
  for (const { id, employeeNumber } of await database.person.findMany()) people[employeeNumber] = id
})
beforeEach(async () => {
  await database.roleGrant.deleteMany({ where: { grantedBy: 'test' } })
  await database.person.updateMany({ data: { deactivatedAt: null } })
})

const grant = (number: string, role: 'LEAD' | 'ADMIN', unit: keyof typeof castUnits) => database.roleGrant.create({ data: { personId: people[number] ?? '', role, unitId: ids[unit], grantedBy: 'test' } })
const namesOver = async (...asked: Parameters<typeof listOver>) => (await listOver(...asked)).map(({ name }) => name)

test('over a unit is who has the role there or above it: each once, by employee number, and nobody from below or beside', async () => {
  await grant('2001', 'LEAD', 'region')
  await grant('2001', 'LEAD', 'outlet')
  await grant('0101', 'ADMIN', 'outlet')
  expect(await namesOver(ids.team, ['LEAD'])).toEqual(['王堃', '赵明霞'])
  expect(await namesOver(ids.team, ['LEAD', 'ADMIN'])).toEqual(['马莉', '王堃', '赵明霞', '周䶮'])
  expect(await namesOver(ids.outlet, ['LEAD'])).toEqual(['王堃'])
  expect(await namesOver(ids.region, ['ADMIN'])).toEqual(['周䶮'])
})

test('whose role was taken back is over nothing, and who left the house was until then', async () => {
  const { id } = await grant('2001', 'LEAD', 'outlet')
  const left = new Date()
  await database.person.update({ where: { employeeNumber: '3001' }, data: { deactivatedAt: left } })
  expect(await namesOver(ids.team, ['LEAD'])).toEqual(['王堃'])
  expect(await namesOver(ids.team, ['LEAD'], new Date(left.getTime() - 1))).toEqual(['王堃', '赵明霞'])
  expect(await namesOver(ids.team, ['LEAD'], left)).toEqual(['王堃'])
  await database.roleGrant.update({ where: { id }, data: { revokedAt: left } })
  expect(await namesOver(ids.team, ['LEAD'])).toEqual([])
})

test('of a column each unit is asked for its own', async () => {
  await grant('0101', 'LEAD', 'region')
  const rows = await database.$queryRaw<{ name: string; number: number | bigint }[]>`
    SELECT u."name", (SELECT COUNT(*) FROM (${idsOver(Prisma.sql`u."id"`, ['LEAD'])}) o) AS "number" FROM "Unit" u WHERE u."kind" = 'TEAM' OR u."parentId" IS NULL`
  expect(Object.fromEntries(rows.map(({ name, number }) => [name, Number(number)]))).toEqual({ 滨城供电公司: 1, 客户服务班: 2, 和平里服务班: 2 })
})
