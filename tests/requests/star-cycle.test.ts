// A cycle that runs itself: a unit's calendar, months put off or skipped, reminders given once.
import { DateTime } from 'luxon'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { workingDaysBetween } from '#app/stars/calendar/star-calendar.ts'
import { findVotingNow } from '#app/stars/hall.server.ts'
import { findRound, monthOf, type Team } from '#app/stars/rounds.server.ts'
import { findStarTurn } from '#app/today/waiting.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { memberOf } from '#tests/support/page-statements.ts'
import { findAt, passTo, roundInPhase, vote } from '#tests/support/star-rounds.ts'

let app: App
let team: Team
const people: Record<string, string> = {}
const browsers: Record<string, Browser> = {}
const day = 86_400_000

beforeAll(async () => {
  const ids = await seedCast(database)
  team = await database.unit.findUniqueOrThrow({ where: { id: ids.team }, select: { id: true, name: true, timeZone: true } })
  for (const { id, employeeNumber } of await database.person.findMany()) people[employeeNumber] = id
  app = await startApp()
  for (const number of ['1001', '3001', '0301']) browsers[number] = await app.signedIn(number)
})
afterAll(() => app.stop())
beforeEach(async () => {
  await database.roundReminder.deleteMany()
  await database.roundSkip.deleteMany()
  await database.roundMove.deleteMany()
  await database.roundExtension.deleteMany()
  await database.ballot.deleteMany()
  await database.turnout.deleteMany()
  await database.candidate.deleteMany()
  await database.roundStar.deleteMany()
  await database.elector.deleteMany()
  await database.nomination.deleteMany()
  await database.round.deleteMany()
  await database.starCalendar.deleteMany()
})

const person = (number: string) => people[number] ?? ''
const as = (number: string): Browser => browsers[number] ?? app.browser()
const inChina = (time: string) => new Date(`${time}+08:00`)
const monthAhead = (months: number) => DateTime.fromJSDate(new Date(), { zone: team.timeZone }).startOf('month').plus({ months }).toFormat('yyyy-MM')

const calendar = { nominateFromDay: '3', voteFromDay: '10', voteUntilDay: '12', noticeDays: '5' }

test('the lead sets the days of the month, once however often it is pressed; a round that is there keeps its dates', async () => {
  const before = await findRound(team, '2027-03', inChina('2027-03-02T09:00'))
  for (let press = 0; press < 2; press += 1) expect((await as('3001').post('/team/stars/calendar', calendar)).status).toBe(302)
  expect(await database.starCalendar.count()).toBe(1)
  expect(await database.auditEvent.count({ where: { action: 'set-star-calendar' } })).toBe(1)
  expect((await findRound(team, '2027-03', inChina('2027-03-02T10:00')))?.dates).toEqual(before?.dates)
  const april = await findRound(team, '2027-04', inChina('2027-04-01T00:00'))
  expect(april?.phase).toBe('before')
  // 5 April 2027 is 清明; five working days from Tuesday the 13th.
  expect(april?.dates).toMatchObject({ nominateFrom: inChina('2027-04-03T00:00'), voteFrom: inChina('2027-04-10T00:00'), noticeFrom: inChina('2027-04-13T00:00'), publishFrom: inChina('2027-04-20T00:00') })
})

test.each([
  [{ ...calendar, nominateFromDay: '0' }, '1 到 31'],
  [{ ...calendar, voteFromDay: '二十一' }, '1 到 31'],
  [{ ...calendar, voteFromDay: '3' }, '投票要在提名开始以后'],
  [{ ...calendar, voteUntilDay: '9' }, '最后一天不能早于投票开始'],
  [{ ...calendar, noticeDays: '99' }, '1 到 10'],
  [{ nominateFromDay: '3' }, '1 到 31'],
])('a calendar that cannot be is told beside its field: %j', async (fields, words) => {
  const answer = await as('3001').post('/team/stars/calendar', { voteFromDay: '', voteUntilDay: '', noticeDays: '', ...fields })
  expect([answer.status, answer.text.includes(words)]).toEqual([400, true])
  expect(await database.starCalendar.count()).toBe(0)
})

test('a server that was down all the while catches up: frozen by the day the vote opened, and in notice', async () => {
  await findRound(team, '2027-03', inChina('2027-03-02T09:00'))
  const round = await findAt(team, '2027-03', inChina('2027-03-24T09:00'))
  for (const number of ['1001', '1002', '1003', '1004', '1005', '1006']) for (const star of ['service', 'smile', 'civility']) await vote(round, star, [person(number), person('2001')])
  const late = await findAt(team, '2027-03', inChina('2027-03-29T09:00'))
  expect([late.phase, await database.elector.count({ where: { roundId: round.id } })]).toEqual(['notice', 10])
  expect((await findAt(team, '2027-03', inChina('2027-05-29T09:00'))).phase).toBe('ready')
})

test('a vote that is extended keeps the working days of its notice', async () => {
  await findRound(team, '2027-04', inChina('2027-04-01T09:00'))
  const planned = await findAt(team, '2027-04', inChina('2027-04-22T09:00'))
  expect(workingDaysBetween(planned.dates.noticeFrom, planned.dates.publishFrom, team.timeZone)).toBe(3)
  const extended = await findAt(team, '2027-04', inChina('2027-04-26T00:00'))
  expect(extended.dates.extendedTo).toEqual(inChina('2027-04-29T00:00'))
  // Two working days, then 劳动节: the notice ends after the first day back.
  const end = [...Array.from({ length: 15 }, (_, index) => new Date(inChina('2027-04-29T00:00').getTime() + index * day))].find((at) => workingDaysBetween(inChina('2027-04-29T00:00'), at, team.timeZone) === 3)
  expect((await findAt(team, '2027-04', new Date((end?.getTime() ?? 0) - 1))).phase).toBe('notice')
  expect((await findAt(team, '2027-04', end ?? new Date(0))).phase).toBe('ready')
  expect((end?.getTime() ?? 0) - inChina('2027-04-29T00:00').getTime()).toBeGreaterThan(3 * day)
})

test('a month is skipped with a reason that the team reads, and held after all', async () => {
  const month = monthAhead(0)
  await roundInPhase(team, month, 'nominating')
  const address = `/team/stars/${month}/dates`
  expect((await as('3001').post(address, { deed: 'skip', reason: '忙' })).text).toContain('至少 5 个字')
  const presses = await Promise.all([1, 2, 3].map(() => as('3001').post(address, { deed: 'skip', reason: '国庆值班，全员轮休' })))
  expect(presses.filter(({ status }) => status === 302)).toHaveLength(1)
  expect(await database.roundSkip.count()).toBe(1)
  for (const path of ['/stars', `/stars/${month}`]) expect((await as('1001').get(path)).text).toContain('国庆值班，全员轮休')
  expect((await as('1001').post(`/stars/${month}/nominate`, { star: 'service', nominee: person('2001'), reason: '好'.repeat(30), pledge: 'no-delay' })).status).toBe(409)
  expect(await findStarTurn(await memberOf('1001'), new Date())).toBeNull()
  expect((await as('3001').post(address, { deed: 'move', voteFrom: '2099-01-01T00:00', reason: '跳过的月份不能改' })).status).toBe(400)
  expect((await as('3001').post(address, { deed: 'hold' })).status).toBe(302)
  expect((await as('3001').post(address, { deed: 'hold' })).status).toBe(409)
  expect((await findAt(team, month, new Date())).phase).toBe('nominating')
  const log = (await as('1001').get(`/stars/${month}`)).text
  expect([log.includes('定了这个月不评选'), log.includes('恢复了这个月的评选')]).toEqual([true, true])
})

test('nobody skips a vote that has begun, and a month that was skipped freezes nothing when its day comes', async () => {
  const voting = await roundInPhase(team, monthAhead(0), 'voting')
  const late = await as('3001').post(`/team/stars/${voting.month}/dates`, { deed: 'skip', reason: '票数不好看，不评了' })
  expect([late.status, late.text.includes('投票已经开始')]).toEqual([409, true])
  await roundInPhase(team, '2026-09', 'nominating')
  await as('3001').post('/team/stars/2026-09/dates', { deed: 'skip', reason: '盘点月，不评选' })
  const skipped = await findAt(team, '2026-09', new Date(Date.now() + 30 * day))
  expect([skipped.phase, skipped.frozenAt]).toEqual(['skipped', null])
  expect(await findVotingNow(team.id, new Date(Date.now() + 30 * day))).toBeNull()
})

test('a month to come is planned, put off or skipped ahead; one further away is not there', async () => {
  const next = monthAhead(1)
  expect((await as('3001').get(`/team/stars/${next}/dates`)).status).toBe(404)
  const planned = await as('3001').post('/team/stars/calendar', { deed: 'plan', month: next })
  expect(planned.headers.get('location')).toContain(`/team/stars/${next}/dates`)
  const before = await findAt(team, next, new Date())
  expect((await as('3001').post(`/team/stars/${next}/dates`, { deed: 'shift', days: '7', reason: '过完节再评' })).status).toBe(302)
  const after = await findAt(team, next, new Date())
  expect(after.dates.nominateFrom.getTime() - before.dates.nominateFrom.getTime()).toBe(7 * day)
  expect(after.dates.noticeFrom.getTime() - before.dates.noticeFrom.getTime()).toBe(7 * day)
  expect(workingDaysBetween(after.dates.noticeFrom, after.dates.publishFrom, team.timeZone)).toBeGreaterThanOrEqual(3)
  expect((await as('1001').get('/stars')).text).not.toContain(`href="/stars/${next}"`)
  expect((await as('3001').post(`/team/stars/${next}/dates`, { deed: 'skip', reason: '下个月搬迁营业厅' })).status).toBe(302)
  expect((await as('1001').get('/stars')).text).toContain('下个月搬迁营业厅')
  expect((await as('3001').get('/team/stars/calendar')).text).toContain('下个月搬迁营业厅')
  for (const month of [monthAhead(9), monthAhead(-1), 'nonsense', '']) expect([month, (await as('3001').post('/team/stars/calendar', { deed: 'plan', month })).status]).toEqual([month, 404])
})

test.each(['0', 'seven', '61', '', '1.5'])('a shift by "%s" days is told beside its field', async (days) => {
  await roundInPhase(team, monthAhead(0), 'nominating')
  const answer = await as('3001').post(`/team/stars/${monthAhead(0)}/dates`, { deed: 'shift', days, reason: '过完节再评' })
  expect([answer.status, answer.text.includes('1 到 60')]).toEqual([400, true])
})

test('a shift into the past is refused and moves nothing', async () => {
  const round = await roundInPhase(team, monthAhead(0), 'nominating')
  const answer = await as('3001').post(`/team/stars/${monthAhead(0)}/dates`, { deed: 'shift', days: '-9', reason: '想早点投票' })
  expect([answer.status, answer.text.includes('已经过了')]).toEqual([400, true])
  expect((await findAt(team, round.month, new Date())).dates).toEqual(round.dates)
})

test('the lead of another team neither sees nor moves this one’s calendar', async () => {
  expect((await as('0301').get(`/team/stars/calendar?unit=${team.id}`)).status).toBe(403)
  expect((await as('0301').post(`/team/stars/calendar?unit=${team.id}`, calendar)).status).toBe(403)
})

test('who has not voted is reminded once in the last two days, who has voted is not', async () => {
  const round = await roundInPhase(team, monthOf(new Date(), team.timeZone), 'voting')
  for (const star of ['service', 'smile', 'civility']) await vote(round, star, [person('1002'), person('2001')])
  const turnOf = async (number: string) => findStarTurn(await memberOf(number), new Date())
  const looks = await Promise.all([1, 2, 3].map(() => turnOf('1001')))
  expect(looks.map((turn) => turn?.isReminder)).toEqual([true, true, true])
  expect(await turnOf('1002')).toBeNull()
  const rows = await database.roundReminder.findMany()
  expect(rows.map(({ personId, kind }) => [personId, kind])).toEqual([[person('1001'), 'VOTE']])
  expect((await as('1001').get('/')).text).toContain('提醒')
  // On the day after it was given it is the quiet line again.
  await database.roundReminder.updateMany({ data: { day: '2026-01-01' } })
  expect((await turnOf('1001'))?.isReminder).toBe(false)
  expect(await database.roundReminder.count()).toBe(1)
})

test('with more than two days left nobody is reminded, and nominations have a reminder of their own', async () => {
  const round = await roundInPhase(team, monthOf(new Date(), team.timeZone), 'nominating')
  await database.round.update({ where: { id: round.id }, data: { voteFrom: new Date(Date.now() + 5 * day), noticeFrom: new Date(Date.now() + 8 * day), publishFrom: new Date(Date.now() + 9 * day) } })
  const turn = async () => findStarTurn(await memberOf('1001'), new Date())
  expect((await turn())?.isReminder).toBe(false)
  expect(await database.roundReminder.count()).toBe(0)
  await database.round.update({ where: { id: round.id }, data: { voteFrom: new Date(Date.now() + day / 2) } })
  expect((await turn())?.isReminder).toBe(true)
  expect((await database.roundReminder.findMany()).map(({ kind }) => kind)).toEqual(['NOMINATE'])
  await passTo(round, 'voting')
})
