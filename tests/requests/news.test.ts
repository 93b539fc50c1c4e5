import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { citationField, publishRound } from '#app/stars/publication/publication.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import { passTo, roundInPhase, vote } from '#tests/support/star-rounds.ts'

let app: App
let unitId: string

beforeAll(async () => {
  unitId = (await seedCast(database)).team
  app = await startApp()
})
afterAll(() => app.stop())

const dayMs = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs)
const personId = async (employeeNumber: string) => (await database.person.findUniqueOrThrow({ where: { employeeNumber } })).id
const todayOf = async (employeeNumber: string) => (await (await app.signedIn(employeeNumber)).get('/')).text

test('an award is news for its winner alone, for a week', async () => {
  const team = await database.unit.findUniqueOrThrow({ where: { id: unitId }, select: { id: true, name: true, timeZone: true } })
  const round = await roundInPhase(team, '2026-05', 'voting')
  for (const voter of ['1002', '1003', '1004', '1005', '2002']) {
    await vote(round, 'smile', [await personId(voter), await personId('2001')])
    for (const star of ['service', 'civility']) await vote(round, star, [await personId(voter)])
  }
  const leadId = await personId('3001')
  const publishing = { leadId, citations: { [citationField('smile', await personId('2001'))]: '每天第一个说早上好。' }, origin: app.url }
  expect(await publishRound(await passTo(round, 'ready'), publishing, new Date())).toEqual({ published: 'now' })
  const said = '恭喜！您当选5月微笑之星'
  expect(await todayOf('2001')).toContain(said)
  expect(await todayOf('1002')).not.toContain('恭喜')
  await database.award.updateMany({ data: { awardedAt: daysAgo(7) } })
  expect(await todayOf('2001')).not.toContain(said)
})

test.each([
  ['went up', { approved: true, decidedAt: daysAgo(1) }, '您写的心语上墙了：“窗口的灯', true],
  ['was not taken', { approved: false, decidedAt: daysAgo(1) }, '您写的心语没有上墙：“窗口的灯', true],
  ['went up four days ago', { approved: true, decidedAt: daysAgo(4) }, '您写的心语', false],
  ['waits', { approved: null, decidedAt: null }, '您写的心语', false],
  ['went up and was taken back', { approved: true, decidedAt: daysAgo(1), expiresAt: daysAgo(0) }, '您写的心语', false],
])('of a kind word that %s its author hears for three days at most', async (_, state, said, isNews) => {
  await database.note.deleteMany()
  const authorId = await personId('1005')
  const text = '窗口的灯亮到最后一位客户走，我们才关，这个月每天如此，谢谢大家。'
  await database.note.create({ data: { unitId, authorId, text, requestKey: randomUUID(), expiresAt: daysAgo(-20), ...state } })
  expect((await todayOf('1005')).includes(said)).toBe(isNews)
  expect(await todayOf('1006')).not.toContain('您写的心语')
})
