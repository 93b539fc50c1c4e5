import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DateTime } from 'luxon'
import { findCourse, listCourses } from '#app/learning/catalogue.server.ts'
import { completeLesson, findCourseProgress, findLearning, recordCourseCompletion } from '#app/learning/completions.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'

const course = 'service-etiquette'
const called = 'mentorship-rotation'
const signs = 'sign-language-basics'
let app: App
let units: Awaited<ReturnType<typeof seedCast>>

beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

async function idOf(employeeNumber: string): Promise<string> {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  return id
}

const zone = 'Asia/Shanghai'
const day = (days: number) => DateTime.now().setZone(zone).plus({ days }).toFormat('yyyy-MM-dd')
const ago = (days: number) => new Date(Date.now() - days * 86_400_000)

async function complete(employeeNumber: string, slug: string, at: Date): Promise<void> {
  const personId = await idOf(employeeNumber)
  for (const { slug: lesson, hash } of findCourse(slug)?.lessons ?? []) await completeLesson({ personId, course: slug, lesson, hash, at })
  const { id } = await database.attempt.create({ data: { personId, quiz: slug, paper: {}, passMark: 80, startedAt: at, deadline: at, endedAt: at, ending: 'HANDED_IN', points: 400, maxPoints: 400, passed: true } })
  await database.$transaction((transaction) => recordCourseCompletion(transaction, { personId, course: slug, attemptId: id, at }))
}

async function dutiesOf(employeeNumber: string) {
  return (await findLearning(await idOf(employeeNumber))).duties
}

async function stateOf(employeeNumber: string, assignmentId: string) {
  return (await dutiesOf(employeeNumber)).find((duty) => duty.assignmentId === assignmentId)?.state ?? null
}

/** A row as the desk writes it, for what the desk refuses: a day that is over. */
async function assigned(data: { slug: string; dueOn: string; unitId?: string; personId?: string; kind?: 'COURSE' | 'PATH' }): Promise<string> {
  const { slug, dueOn, unitId = units.team, personId = null, kind = 'COURSE' } = data
  const { id } = await database.assignment.create({ data: { kind, slug, dueOn, unitId, personId, title: { zh: '那门课', en: 'That course' }, assignedAt: ago(30), assignedBy: await idOf('3001') } })
  return id
}

const plain = (answer: { text: string }) => answer.text.replaceAll('<!-- -->', '')

test('the lead gives a course to the whole team, and everybody finds it on Today with its day', async () => {
  const lead = await app.signedIn('3001')
  const answer = await lead.post('/team/assignments/new', { what: `course/${course}`, whom: units.team, dueOn: day(7) })
  const row = await database.assignment.findFirstOrThrow({ where: { slug: course, unitId: units.team, personId: null } })
  expect([answer.status, answer.location]).toEqual([302, `/team/assignments?given=${row.id}`])
  const list = plain(await lead.get(answer.location ?? ''))
  expect(list).toContain('已布置：《')
  expect(list.match(/card-marked/g)).toHaveLength(1)
  const text = plain(await (await app.signedIn('1001')).get('/'))
  expect(text).toContain('要完成的任务')
  expect(text).toContain(`${DateTime.fromISO(day(7)).toFormat('yyyy年M月d日')}前完成`)
  expect(text).toContain('未开始')
  expect(plain(await (await app.signedIn('0101')).get('/'))).not.toContain('要完成的任务')
  expect(plain(await lead.get('/team/assignments'))).toContain('客户服务班全体')
  expect(await database.auditEvent.count({ where: { action: 'assign-learning', subject: `assignment:${row.id}` } })).toBe(1)
})

test('the same assignment is never given twice, however often it is pressed; with another day it is a 409 that says how', async () => {
  const lead = await app.signedIn('3001')
  const form = { what: `course/${course}`, whom: units.team, dueOn: day(7) }
  const answers = await Promise.all(Array.from({ length: 10 }, () => lead.post('/team/assignments/new', form)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]))
  const again = await lead.post('/team/assignments/new', form)
  expect(plain(await lead.get(again.location ?? ''))).toContain('已经给客户服务班全体布置过')
  const other = await lead.post('/team/assignments/new', { ...form, dueOn: day(9) })
  expect(other.status).toBe(409)
  expect(other.text).toContain('已经布置过，期限不同')
  expect(other.text).toContain(`value="${day(9)}"`)
  expect(await database.assignment.count({ where: { slug: course, unitId: units.team, personId: null } })).toBe(1)
})

test('ten presses at once for new people leave one row for each of them', async () => {
  const lead = await app.signedIn('3001')
  const form = { what: 'path/counter-ready', whom: 'people', dueOn: day(30), [`person-${await idOf('1001')}`]: 'on', [`person-${await idOf('1002')}`]: 'on' }
  const answers = await Promise.all(Array.from({ length: 10 }, () => lead.post('/team/assignments/new', form)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]))
  expect(await database.assignment.count({ where: { kind: 'PATH', unitId: units.team } })).toBe(2)
  expect((await dutiesOf('1002')).map(({ kind }) => kind).sort()).toEqual(['course', 'path'])
  expect((await dutiesOf('1003')).map(({ kind }) => kind)).toEqual(['course'])
})

test('a course that two tasks ask for stands once, with the day of either', async () => {
  const id = await assigned({ slug: course, dueOn: day(12), personId: await idOf('1003') })
  const learner = await app.signedIn('1003')
  const inWords = (days: number) => DateTime.fromISO(day(days)).toFormat('yyyy年M月d日')
  for (const page of ['/', '/learn', `/learn/${course}`]) {
    const text = plain(await learner.get(page))
    const said = [`${inWords(7)}前完成`, `另一项任务也要它：${inWords(12)}前`].map((words) => text.includes(words))
    expect([page, ...said]).toEqual([page, true, true])
    expect(text).not.toContain(`>${inWords(12)}前完成`)
  }
  await database.assignment.delete({ where: { id } })
})

test('what a path waits for and what is missing stand beside it for the learner and for the lead', async () => {
  const lead = await app.signedIn('3001')
  await lead.post('/team/assignments/new', { what: 'path/ready-to-mentor', whom: 'people', dueOn: day(40), [`person-${await idOf('1003')}`]: 'on' })
  const { id } = await database.assignment.findFirstOrThrow({ where: { slug: 'ready-to-mentor' } })
  const learner = await app.signedIn('1003')
  expect(plain(await learner.get('/'))).toContain('先完成：上岗路径')
  const journey = plain(await learner.get('/learn'))
  for (const words of ['《服务礼仪》一带全', '还差 1 次一带全', '先完成：《服务礼仪》考试']) expect(journey).toContain(words)
  expect(plain(await lead.get(`/team/assignments/${id}`))).toContain('另有 1 次一带全')
  await database.assignment.delete({ where: { id } })
})

test('a unit that one does not lead is a 403, whichever way it is named', async () => {
  const lead = await app.signedIn('3001')
  const before = await database.assignment.count()
  for (const whom of [units.secondTeam, units.outlet, units.region, 'nothing'])
    expect((await lead.post('/team/assignments/new', { what: `course/${called}`, whom, dueOn: day(7) })).status).toBe(403)
  expect((await lead.post(`/team/assignments/new?unit=${units.secondTeam}`, { what: `course/${called}`, whom: units.secondTeam, dueOn: day(7) })).status).toBe(403)
  expect((await lead.post('/team/assignments/again', { what: `${called}/SG186`, whom: units.secondTeam, dueOn: day(7), reason: '界面改版了' })).status).toBe(403)
  expect(await database.assignment.count()).toBe(before)
})

test('what is wrong is said beside its field, and what was typed stays', async () => {
  const lead = await app.signedIn('3001')
  const before = await database.assignment.count()
  const person = `person-${await idOf('1003')}`
  const past = await lead.post('/team/assignments/new', { what: `course/${called}`, whom: 'people', dueOn: day(-1), [person]: 'on' })
  expect(past.status).toBe(400)
  expect(past.text).toContain('这一天已经过去了')
  expect(past.text).toMatch(new RegExp(`name="${person}"[^>]*checked=""|checked=""[^>]*name="${person}"`))
  const cases: [Record<string, string>, string][] = [
    [{ what: '', whom: units.team, dueOn: day(7) }, '请选一项'],
    [{ what: 'course/nothing', whom: units.team, dueOn: day(7) }, '这项内容已经不在了'],
    [{ what: `course/${called}`, whom: units.team, dueOn: '2026-02-31' }, '请选一个日期'],
    [{ what: `course/${called}`, whom: 'people', dueOn: day(7) }, '还没有勾选人'],
  ]
  for (const [form, words] of cases) {
    const answer = await lead.post('/team/assignments/new', form)
    expect([answer.status, answer.text.includes(words)]).toEqual([400, true])
  }
  const stranger = await lead.post('/team/assignments/new', { what: `course/${called}`, whom: 'people', dueOn: day(7), [`person-${await idOf('0101')}`]: 'on' })
  expect([stranger.status, stranger.text.includes('有人已经不在这个班组')]).toEqual([409, true])
  expect(await database.assignment.count()).toBe(before)
})

test('who joins after it was given has as many days as the others had, on every page alike, and a longer day still holds', async () => {
  const lead = await app.signedIn('3001')
  const id = await assigned({ slug: signs, dueOn: day(-10) })
  const { id: personId } = await database.person.create({
    data: { employeeNumber: '1091', name: '新来的', passwordHash: (await database.person.findUniqueOrThrow({ where: { employeeNumber: '1001' } })).passwordHash, memberships: { create: { unitId: units.team, from: day(0) } } },
  })
  const dutyOf = async (employeeNumber: string) => (await dutiesOf(employeeNumber)).find(({ assignmentId }) => assignmentId === id)
  // Made 30 days ago, due 20 days later.
  expect([await dutyOf('1091'), await dutyOf('1002')].map((duty) => [duty?.dueOn, duty?.state])).toEqual([
    [day(20), 'not-started'],
    [day(-10), 'overdue'],
  ])
  const words = (days: number) => DateTime.fromISO(day(days)).toFormat('yyyy年M月d日')
  const joiner = await app.signedIn('1091')
  for (const page of ['/', '/learn', `/learn/${signs}`]) expect(plain(await joiner.get(page))).not.toContain(words(-10))
  expect(plain(await joiner.get('/learn'))).toContain(`${words(20)}前完成`)
  const rowOf = async () => plain(await lead.get(`/team/assignments/${id}`)).split(`id="person-${personId}"`)[1]?.split('</li>')[0]
  expect(await rowOf()).toContain(`${words(20)}前完成`)
  expect(plain(await lead.get(`/team/progress/${personId}`))).toContain(`${words(20)}前完成`)
  const extend = (dueOn: string) => lead.post(`/team/assignments/${id}`, { deed: 'extend', person: personId, dueOn, reason: '先跟岗两周', requestKey: randomUUID() })
  expect((await extend(day(20))).status).toBe(400)
  expect((await extend(day(25))).status).toBe(302)
  expect((await dutyOf('1091'))?.dueOn).toBe(day(25))
  expect(await rowOf()).toContain(`${words(25)}前完成`)
  await database.extension.deleteMany({ where: { assignmentId: id } })
  await database.assignment.delete({ where: { id } })
  await database.membership.updateMany({ where: { personId }, data: { until: day(0) } })
})

test('who joins the unit gets what it was given, who leaves is asked no longer and keeps the record', async () => {
  const personId = await idOf('0101')
  await completeLesson({ personId, course, lesson: findCourse(course)?.lessons[0]?.slug ?? '', hash: findCourse(course)?.lessons[0]?.hash ?? '', at: ago(1) })
  const before = await database.membership.findFirstOrThrow({ where: { personId } })
  await database.membership.update({ where: { id: before.id }, data: { until: day(0) } })
  const joined = await database.membership.create({ data: { personId, unitId: units.team, from: day(0) } })
  expect((await dutiesOf('0101')).map(({ slug, state }) => [slug, state])).toEqual([[course, 'in-progress']])
  expect(plain(await (await app.signedIn('3001')).get('/team/progress'))).toContain('马莉')
  await database.membership.delete({ where: { id: joined.id } })
  await database.membership.update({ where: { id: before.id }, data: { until: null } })
  expect(await dutiesOf('0101')).toEqual([])
  expect(await database.lessonCompletion.count({ where: { personId } })).toBe(1)
})

test('what a whole outlet is given reaches its teams, and their lead may extend it for one but not for all', async () => {
  const id = await assigned({ slug: 'sign-language-basics', dueOn: day(-2), unitId: units.outlet })
  expect(await stateOf('1004', id)).toBe('overdue')
  const lead = await app.signedIn('3001')
  const extension = { deed: 'extend', dueOn: day(5), reason: '出差刚回来', requestKey: 'outlet-extension' }
  expect((await lead.post(`/team/assignments/${id}`, { ...extension, person: await idOf('1004') })).status).toBe(302)
  expect(await stateOf('1004', id)).toBe('not-started')
  expect(await stateOf('1005', id)).toBe('overdue')
  expect((await lead.post(`/team/assignments/${id}`, extension)).status).toBe(403)
  expect((await lead.post(`/team/assignments/${id}`, { deed: 'withdraw' })).status).toBe(403)
})

test('late is overdue; extended it is open again; the page keeps the history with its reason', async () => {
  const id = await assigned({ slug: called, dueOn: day(-3) })
  const personId = await idOf('1006')
  expect(await stateOf('1006', id)).toBe('overdue')
  const lead = await app.signedIn('3001')
  expect(plain(await lead.get('/team'))).toContain('的学习任务已逾期')
  expect(plain(await (await app.signedIn('1006')).get('/'))).toContain('已逾期')
  const form = { deed: 'extend', person: personId, dueOn: day(4), reason: '轮班太紧，补一周', requestKey: 'late-1006-key' }
  const answers = await Promise.all(Array.from({ length: 5 }, () => lead.post(`/team/assignments/${id}`, form)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]))
  expect(await database.extension.count({ where: { assignmentId: id } })).toBe(1)
  expect(await stateOf('1006', id)).toBe('not-started')
  expect(plain(await lead.get(answers[0]?.location ?? ''))).toContain('已把郑国栋的期限延到')
  const page = plain(await lead.get(`/team/assignments/${id}`))
  expect(page).toContain('赵明霞把郑国栋的期限延到')
  expect(page).toContain('理由：轮班太紧，补一周')
  const sooner = await lead.post(`/team/assignments/${id}`, { ...form, requestKey: 'late-1006-two', dueOn: day(2) })
  expect([sooner.status, sooner.text.includes('新的期限要比现在的晚')]).toEqual([400, true])
  expect(sooner.text).toContain(`value="${day(2)}"`)
})

test('a waiver has a reason and an end, is no double, and lifted it keeps its place in the history', async () => {
  const { id } = await database.assignment.findFirstOrThrow({ where: { slug: called } })
  const personId = await idOf('1007')
  const lead = await app.signedIn('3001')
  const form = { deed: 'waive', person: personId, span: 'until', until: day(20), reason: '暂不在柜面', requestKey: 'waive-1007-key' }
  expect((await lead.post(`/team/assignments/${id}`, { ...form, reason: '' })).status).toBe(400)
  expect((await lead.post(`/team/assignments/${id}`, { ...form, until: day(-1) })).status).toBe(400)
  const done = await lead.post(`/team/assignments/${id}`, form)
  expect(done.status).toBe(302)
  expect(plain(await lead.get(done.location ?? ''))).toContain('已让许琳免修到')
  expect((await lead.post(`/team/assignments/${id}`, { ...form, requestKey: 'waive-1007-two' })).status).toBe(409)
  expect(await stateOf('1007', id)).toBe('waived')
  expect(plain(await (await app.signedIn('1007')).get('/'))).toContain('：暂不在柜面')
  const waiver = await database.waiver.findFirstOrThrow({ where: { assignmentId: id } })
  const lifted = await lead.post(`/team/assignments/${id}`, { deed: 'lift', person: personId, waiver: waiver.id })
  expect(plain(await lead.get(lifted.location ?? ''))).toContain('已取消许琳的免修')
  expect(await stateOf('1007', id)).toBe('overdue')
  const page = plain(await lead.get(`/team/assignments/${id}`))
  expect(page).toContain('赵明霞让许琳免修到')
  expect(page).toContain('赵明霞取消了许琳的免修')
})

test('a waiver is for good only where that is chosen: a day that is missing or impossible is said beside its field, and nothing is saved', async () => {
  const { id } = await database.assignment.findFirstOrThrow({ where: { slug: called } })
  const lead = await app.signedIn('3001')
  const form = { deed: 'waive', person: await idOf('1004'), reason: '暂不在柜面', requestKey: 'waive-1004-key' }
  const before = await database.waiver.count()
  const cases: [Record<string, string>, string][] = [
    [{ until: '' }, '请选一项：一直免修，还是免修到某一天'],
    [{ until: day(5) }, '请选一项：一直免修，还是免修到某一天'],
    [{ span: 'until', until: '' }, '请选一个日期'],
    [{ span: 'until' }, '请选一个日期'],
    [{ span: 'until', until: '2027-02-30' }, '请选一个日期'],
    [{ span: 'until', until: '0230' }, '请选一个日期'],
    [{ span: 'until', until: '', reason: '' }, '请选一个日期'],
    [{ span: 'until', until: day(-1) }, '这一天已经过去了'],
  ]
  for (const [typed, words] of cases) {
    const answer = await lead.post(`/team/assignments/${id}`, { ...form, ...typed })
    expect([answer.status, answer.text.includes(words)]).toEqual([400, true])
  }
  expect(await database.waiver.count()).toBe(before)
  expect((await lead.post(`/team/assignments/${id}`, { ...form, span: 'always', until: '' })).status).toBe(302)
  const waiver = await database.waiver.findFirstOrThrow({ where: { assignmentId: id, personId: form.person } })
  expect(waiver.until).toBeNull()
  await database.waiver.delete({ where: { id: waiver.id } })
})

test('a reason that is too long comes back whole, with the number of characters that fit', async () => {
  const lead = await app.signedIn('3001')
  const reason = '收费界面改版'.repeat(110)
  const answer = await lead.post('/team/assignments/again', { what: `${called}/SG186`, whom: units.team, dueOn: day(7), reason })
  expect([answer.status, answer.text.includes('最多 300 个字'), answer.text.includes(reason)]).toEqual([400, true, true])
  expect(answer.text).not.toMatch(/name="reason"[^>]*maxlength/i)
})

test('another unit’s lead sees and changes nothing of it, and a stranger’s id is refused', async () => {
  const { id } = await database.assignment.findFirstOrThrow({ where: { slug: called } })
  const other = await app.signedIn('0301')
  expect((await other.get(`/team/assignments/${id}`)).status).toBe(404)
  expect((await other.post(`/team/assignments/${id}`, { deed: 'withdraw' })).status).toBe(404)
  expect((await other.get(`/team/progress/${await idOf('1001')}`)).status).toBe(404)
  expect((await other.get(`/team/progress/table.xlsx?unit=${units.team}`)).status).toBe(403)
  const lead = await app.signedIn('3001')
  const stranger = { deed: 'waive', person: await idOf('0101'), span: 'always', reason: '不在本班组', requestKey: 'stranger-key' }
  expect((await lead.post(`/team/assignments/${id}`, stranger)).status).toBe(409)
  for (const number of ['1001', '2001']) {
    const browser = await app.signedIn(number)
    for (const path of ['/team/assignments', '/team/assignments/new', `/team/assignments/${id}`, '/team/progress/table.xlsx']) expect((await browser.get(path)).status).toBe(403)
  }
  expect((await database.assignment.findUniqueOrThrow({ where: { id } })).withdrawnAt).toBeNull()
})

test('when a system changes, who had completed its course learns it again; the earlier completion stays on record', async () => {
  await complete('1002', called, ago(40))
  await complete('2001', called, ago(40))
  const personId = await idOf('1002')
  const lead = await app.signedIn('3001')
  const form = { what: `${called}/SG186`, whom: units.team, dueOn: day(10), reason: '收费界面改版' }
  const answers = await Promise.all(Array.from({ length: 5 }, () => lead.post('/team/assignments/again', form)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]))
  const [callUp, ...others] = await database.assignment.findMany({ where: { againFor: 'SG186' } })
  expect(others).toEqual([])
  expect(await findCourseProgress(personId, called)).toMatchObject({ state: 'not-started', percent: 0 })
  expect(await database.courseCompletion.count({ where: { personId, course: called } })).toBe(1)
  const browser = await app.signedIn('1002')
  const page = plain(await browser.get(`/learn/${called}`))
  expect(page).toContain('SG186系统有变化：收费界面改版')
  expect(page).toContain('前重新学完')
  // On the page of all courses nothing of one begins from the start without a word.
  expect(plain(await browser.get('/learn'))).toContain('学完过，那次的记录和证书都保留')
  const first = findCourse(called)?.lessons[0]
  await browser.post(`/learn/${called}/${first?.slug}`, { hash: first?.hash ?? '' })
  await browser.post(`/learn/${called}/${first?.slug}`, { hash: first?.hash ?? '' })
  expect((await findCourseProgress(personId, called))?.done).toBe(1)
  expect((await browser.post(`/quizzes/${called}`, {})).status).toBe(409)
  for (const { slug, hash } of findCourse(called)?.lessons ?? []) await browser.post(`/learn/${called}/${slug}`, { hash })
  const started = await browser.post(`/quizzes/${called}`, {})
  expect(started.location).toMatch(/^\/attempts\//)
  await complete('2001', called, new Date())
  expect(await findCourseProgress(await idOf('2001'), called)).toMatchObject({ state: 'done', percent: 100 })
  expect(await stateOf('2001', callUp?.id ?? '')).toBe('done')
  expect(await database.courseCompletion.count({ where: { personId: await idOf('2001'), course: called } })).toBe(2)
})

test('calling a system up again while people still owe the first call-up is asked about, by their names', async () => {
  const lead = await app.signedIn('3001')
  const form = { what: `${called}/SG186`, whom: units.team, dueOn: day(20), reason: '收费界面又改了' }
  const asked = await lead.post('/team/assignments/again', form)
  expect([asked.status, asked.text.includes('还没做完以前布置的同一项'), asked.text.includes('郑国栋')]).toEqual([409, true, true])
  expect(asked.text).toMatch(/name="sure"/)
  expect(await database.assignment.count({ where: { againFor: 'SG186' } })).toBe(1)
  expect((await lead.post('/team/assignments/again', { ...form, sure: 'on' })).status).toBe(302)
  await database.assignment.deleteMany({ where: { againFor: 'SG186', dueOn: day(20) } })
})

test('a course for somebody who has it open already is asked about first', async () => {
  const lead = await app.signedIn('3001')
  const form = { what: `course/${course}`, whom: 'people', dueOn: day(20), [`person-${await idOf('1006')}`]: 'on' }
  const asked = await lead.post('/team/assignments/new', form)
  expect([asked.status, asked.text.includes('郑国栋还没做完以前布置的同一项')]).toEqual([409, true])
  expect((await lead.post('/team/assignments/new', { ...form, sure: 'on' })).status).toBe(302)
  await database.assignment.deleteMany({ where: { slug: course, personId: await idOf('1006') } })
})

test('a call-up that was withdrawn asks nobody, and nothing is lost by it', async () => {
  const { id } = await database.assignment.findFirstOrThrow({ where: { againFor: 'SG186' } })
  const lead = await app.signedIn('3001')
  for (let press = 0; press < 2; press += 1) expect((await lead.post(`/team/assignments/${id}`, { deed: 'withdraw' })).status).toBe(302)
  expect(await findCourseProgress(await idOf('1002'), called)).toMatchObject({ state: 'done', percent: 100 })
  const page = plain(await lead.get(`/team/assignments/${id}`))
  expect(page).toContain('已撤回')
  expect(page).toContain('赵明霞撤回了任务')
  const late = await lead.post(`/team/assignments/${id}`, { deed: 'extend', dueOn: day(20), reason: '再给一点时间', requestKey: 'too-late-key' })
  expect(late.status).toBe(409)
})

test('a call-up for people who are ticked asks them alone, once however often it is pressed', async () => {
  const lead = await app.signedIn('3001')
  await complete('1004', called, ago(40))
  const form = { what: `${called}/SG186`, whom: 'people', dueOn: day(12), reason: '新系统只有两个窗口在用' }
  const nobody = await lead.post('/team/assignments/again', form)
  expect([nobody.status, nobody.text.includes('还没有勾选人')]).toEqual([400, true])
  expect((await lead.post('/team/assignments/again', { ...form, [`person-${await idOf('0101')}`]: 'on' })).status).toBe(409)
  const ticked = { ...form, [`person-${await idOf('1002')}`]: 'on', [`person-${await idOf('1004')}`]: 'on' }
  const answers = await Promise.all(Array.from({ length: 5 }, () => lead.post('/team/assignments/again', ticked)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]))
  expect(await database.assignment.count({ where: { againFor: 'SG186', withdrawnAt: null } })).toBe(2)
  for (const number of ['1002', '1004']) expect(await findCourseProgress(await idOf(number), called)).toMatchObject({ state: 'not-started' })
  expect(await findCourseProgress(await idOf('2001'), called)).toMatchObject({ state: 'done', percent: 100 })
  const { courses } = await findLearning(await idOf('2001'))
  expect(courses.find((one) => one.course.slug === called)?.progress.state).toBe('done')
})

test('only a course that teaches the system can be called up for it', async () => {
  const lead = await app.signedIn('3001')
  const answer = await lead.post('/team/assignments/again', { what: `${course}/SG186`, whom: units.team, dueOn: day(10), reason: '收费界面改版' })
  expect([answer.status, answer.text.includes('这门课没有标明教这个系统')]).toEqual([400, true])
})

test('a course that is withdrawn while people are in it keeps their record, and every page says so', async () => {
  const id = await assigned({ slug: 'gone-course', dueOn: day(-5) })
  const personId = await idOf('1003')
  const version = { slug: 'first', hash: 'h' }
  await database.courseStart.create({ data: { personId, course: 'gone-course', lessons: [version], title: { zh: '老系统操作', en: 'The old system' } } })
  await database.lessonCompletion.create({ data: { personId, course: 'gone-course', lesson: 'first', lessonHash: 'h' } })
  const browser = await app.signedIn('1003')
  for (const path of ['/learn', '/learn/gone-course']) {
    const { status, text } = await browser.get(path)
    expect(status).toBe(200)
    expect(text).toContain('老系统操作')
    expect(text).toContain('这门课已经撤下')
  }
  expect(plain(await browser.get('/'))).not.toContain('那门课')
  expect((await (await app.signedIn('1004')).get('/learn/gone-course')).status).toBe(404)
  const lead = await app.signedIn('3001')
  expect(plain(await lead.get(`/team/assignments/${id}`))).toContain('已经从课程里撤下')
  expect(plain(await lead.get(`/team/progress/${personId}`))).toContain('老系统操作')
  expect(plain(await lead.get('/team/progress?state=overdue'))).not.toContain('老系统操作')
})

test('what was asked is pinned at the first lesson: lessons added later are offered, not owed', async () => {
  const personId = await idOf('3001')
  const lessons = findCourse(course)?.lessons ?? []
  const [first] = lessons
  await completeLesson({ personId, course, lesson: first?.slug ?? '', hash: first?.hash ?? '', at: new Date() })
  const pinned = lessons.slice(0, 2).map(({ slug, hash }) => ({ slug, hash }))
  await database.courseStart.updateMany({ where: { personId, course }, data: { lessons: pinned } })
  const progress = await findCourseProgress(personId, course)
  expect(progress).toMatchObject({ done: 1, total: 3, percent: 33 })
  expect(progress?.revised).toEqual(lessons.slice(2).map(({ slug }) => slug))
  expect(plain(await (await app.signedIn('3001')).get(`/learn/${course}`))).toContain('有更新')
})

test('Learn, Today and the lead’s matrix show the same number of every course', async () => {
  const { text } = await (await app.signedIn('3001')).get('/team/progress')
  const learning = await findLearning(await idOf('3001'))
  const page = plain(await (await app.signedIn('3001')).get('/learn'))
  expect(listCourses().length).toBeGreaterThan(2)
  for (const { progress } of learning.courses) expect(page).toContain(`${progress.percent}%`)
  expect(text.replaceAll('<!-- -->', '')).toContain('33%')
})
