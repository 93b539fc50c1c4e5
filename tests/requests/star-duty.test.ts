// Who votes: those who were on duty often enough while nominations were open, by the calendar of the unit, frozen at the opening.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { castBallot } from '#app/stars/ballot/ballot.server.ts'
import { findRound, type Round, type Team } from '#app/stars/rounds.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { findAt } from '#tests/support/star-rounds.ts'

let app: App
let team: Team
let lead: Browser
const people: Record<string, string> = {}

beforeAll(async () => {
  const ids = await seedCast(database)
  team = await database.unit.findUniqueOrThrow({ where: { id: ids.team }, select: { id: true, name: true, timeZone: true } })
  for (const { id, employeeNumber } of await database.person.findMany()) people[employeeNumber] = id
  app = await startApp()
  lead = await app.signedIn('3001')
})
afterAll(() => app.stop())

const person = (number: string) => people[number] ?? ''
const inChina = (time: string) => new Date(`${time}+08:00`)
const leave = (number: string, fromDay: string, toDay: string) => database.leave.create({ data: { personId: person(number), fromDay, toDay, recordedBy: person(number) } })
const electors = async ({ id }: Round) => (await database.elector.findMany({ where: { roundId: id } })).map(({ personId }) => personId)
const calendar = { nominateFromDay: '1', voteFromDay: '21', voteUntilDay: '25', noticeDays: '3' }

test('nominations of ten working days: who had six of them off or came for the last four is left out, stands, and is told why', async () => {
  // October 2026 has working days on 8, 9, 10 (a swapped Saturday), 12 to 16, 19 and 20 before the vote.
  await leave('1001', '2026-10-08', '2026-10-13')
  await leave('1001', '2026-10-19', '2026-10-19')
  await leave('1002', '2026-10-01', '2026-10-10')
  await database.membership.updateMany({ where: { personId: person('1003'), unitId: team.id }, data: { from: '2026-10-15' } })
  const made = await findAt(team, '2026-10', inChina('2026-10-05T09:00'))
  expect([made.phase, made.dutyDays]).toEqual(['nominating', 5])
  const round = await findAt(team, '2026-10', inChina('2026-10-22T09:00'))
  const voters = await electors(round)
  expect(['1001', '1002', '1003', '2001'].map((number) => voters.includes(person(number)))).toEqual([false, true, false, true])
  expect((await database.leftOut.findMany({ where: { roundId: round.id }, orderBy: { dutyDays: 'asc' } })).map(({ personId, dutyDays, needed }) => [personId, dutyDays, needed])).toEqual(
    expect.arrayContaining([
      [person('1001'), 4, 5],
      [person('1003'), 4, 5],
    ]),
  )
  expect(await castBallot(round, { star: 'service', voterId: person('1001'), choices: [], requestKey: randomUUID() })).toEqual({ refused: 'not-an-elector' })
  expect(await castBallot(round, { star: 'service', voterId: person('2001'), choices: [person('1001')], requestKey: randomUUID() })).toHaveProperty('receipt')
  expect(await database.turnout.count({ where: { roundId: round.id } })).toBe(1)
})

test('the left out are told, and the lead sees them and adds one with a reason that everybody reads', async () => {
  const round = await database.round.findUniqueOrThrow({ where: { unitId_month: { unitId: team.id, month: '2026-10' } } })
  const now = Date.now()
  await database.round.update({ where: { id: round.id }, data: { voteFrom: new Date(now - 3_600_000), noticeFrom: new Date(now + 86_400_000), publishFrom: new Date(now + 2 * 86_400_000) } })
  const voter = await app.signedIn('1001')
  for (const address of ['/stars', '/stars/2026-10', '/stars/2026-10/ballot']) expect((await voter.get(address)).text).toMatch(/提名期间您在岗 4 天，要满 5 天才列入选民/)
  const desk = await lead.get('/team/stars/2026-10/electorate')
  expect(desk.text).toContain('陈小满：在岗 4 天，要 5 天')
  expect((await lead.post('/team/stars/2026-10/electorate', { deed: 'add', personId: person('1001'), reason: '请假是外派支援，仍在窗口' })).status).toBe(302)
  const page = await voter.get('/stars/2026-10/ballot')
  expect([page.text.includes('提名期间您在岗'), page.text.includes('请假是外派支援')]).toEqual([false, false])
  expect((await voter.get('/stars/2026-10')).text).toContain('请假是外派支援，仍在窗口')
  expect((await lead.get('/team/stars/2026-10/electorate')).text).not.toContain('陈小满：在岗 4 天')
  expect((await voter.post('/stars/2026-10/ballot', { star: 'service', nobody: 'on' })).status).toBe(200)
})

test('the lead says how many days it takes, for rounds that are not there yet', async () => {
  const wrong = await lead.post('/team/stars/calendar', { ...calendar, dutyDays: '21' })
  expect([wrong.status, wrong.text.includes('请填 0 到 20 的整数')]).toEqual([400, true])
  for (let press = 0; press < 2; press += 1) expect((await lead.post('/team/stars/calendar', { ...calendar, dutyDays: '12' })).status).toBe(302)
  expect(await database.starCalendar.count({ where: { unitId: team.id } })).toBe(1)
  expect(await database.auditEvent.count({ where: { action: 'set-star-calendar' } })).toBe(1)
  // In March 2027 nominations have fifteen working days.
  const made = await findRound(team, '2027-03', inChina('2027-03-02T09:00'))
  expect(made?.dutyDays).toBe(12)
  await leave('2001', '2027-03-01', '2027-03-04')
  const march = await findAt(team, '2027-03', inChina('2027-03-22T09:00'))
  expect((await electors(march)).includes(person('2001'))).toBe(false)
  expect((await lead.post('/team/stars/calendar', { ...calendar, dutyDays: '0' })).status).toBe(302)
  const april = await findAt(team, '2027-04', inChina('2027-04-22T09:00'))
  expect([april.dutyDays, await database.leftOut.count({ where: { roundId: april.id } })]).toEqual([0, 0])
})

test('a round that was there before the rule asks for none, and short nominations ask for no more than anybody had', async () => {
  const dates = { nominateFrom: inChina('2027-05-17T00:00'), voteFrom: inChina('2027-05-18T00:00'), noticeFrom: inChina('2027-05-25T00:00'), publishFrom: inChina('2027-05-28T00:00') }
  const old = await database.round.create({ data: { unitId: team.id, month: '2027-05', ...dates } })
  await leave('2002', '2027-05-17', '2027-05-17')
  await findAt(team, '2027-05', inChina('2027-05-19T09:00'))
  expect(await database.leftOut.count({ where: { roundId: old.id } })).toBe(0)
  const short = await database.round.create({ data: { unitId: team.id, month: '2027-06', dutyDays: 5, ...dates } })
  await findAt(team, '2027-06', inChina('2027-05-19T09:00'))
  expect((await database.leftOut.findMany({ where: { roundId: short.id } })).map(({ personId, dutyDays, needed }) => [personId, dutyDays, needed])).toEqual([[person('2002'), 0, 1]])
})
