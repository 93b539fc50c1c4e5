// An attempt in full: pauses for customers, a second device, what a lead may do to it, and that nothing of it gives the key away.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { completeLesson } from '#app/learning/completions.server.ts'
import { database } from '#app/platform/database.server.ts'
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { type App, startApp } from '#tests/support/app.ts'
import { attemptWith, type Terms } from '#tests/support/attempt-with.ts'
import type { Browser } from '#tests/support/browser.ts'
import { secretsOf } from '#tests/support/key-secrets.ts'

const quiz = 'service-etiquette'
const minute = 60_000
let app: App

beforeAll(async () => {
  await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

async function begin(employeeNumber: string, course = quiz, terms: Terms = {}) {
  const { id: personId } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  for (const { slug, hash } of findCourse(course)?.lessons ?? []) await completeLesson({ personId, course, lesson: slug, hash, at: new Date() })
  const browser = await app.signedIn(employeeNumber)
  const started = await browser.post(`/quizzes/${course}`, {})
  const begun = started.location?.replace('/attempts/', '') ?? ''
  const attemptId = Object.keys(terms).length === 0 ? begun : await attemptWith(terms, begun)
  const page = `/attempts/${attemptId}`
  const read = async () => {
    const attempt = await findAttempt({ personId, attemptId })
    if (!attempt) throw new Error('the attempt is gone')
    return attempt
  }
  return { browser, page, attemptId, read }
}

async function asJson(browser: Browser, address: string, body: unknown) {
  return browser.send(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
}

async function saveFirst({ browser, page, read }: Awaited<ReturnType<typeof begin>>, sequence = 1) {
  const [drawn] = (await read()).paper.questions
  if (!drawn) throw new Error('an empty paper')
  return asJson(browser, `${page}/answers`, { answers: [{ question: drawn.question.id, sequence, answer: modelAnswer(drawn), flagged: false }] })
}

test('a customer comes: the clock stands still, the paper is put away, and what was not needed is given back', async () => {
  const sitting = await begin('1001')
  const { browser, page, read } = sitting
  const before = await read()
  expect((await browser.post(page, { intent: 'suspend' })).text).toContain('请先选一个暂停的原因')
  const suspended = await browser.post(page, { intent: 'suspend', reason: 'CUSTOMER' })
  expect(suspended.location).toBe(`${page}/suspension`)
  // Pressed again, from a page that was still open, it is the same pause.
  await browser.post(page, { intent: 'suspend', reason: 'CUSTOMER' })
  const during = await read()
  expect(during.deadline.getTime() - before.deadline.getTime()).toBe(15 * minute)
  expect((await browser.get(page)).location).toBe(`${page}/suspension`)
  expect((await browser.get(`${page}/suspension`)).text).toContain('之后还可以暂停 1 次')
  expect((await saveFirst(sitting)).status).toBe(409)
  expect((await browser.get(`${page}/hand-in`)).location).toBe(page)
  expect((await browser.get(`${page}/pictures/clear-the-counter`)).status).toBe(404)
  expect((await browser.post(`${page}/suspension`, {})).location).toBe(page)
  const after = await read()
  const gained = after.deadline.getTime() - before.deadline.getTime()
  expect(gained).toBeGreaterThan(0)
  expect(gained).toBeLessThan(minute)
  expect((await saveFirst(sitting)).status).toBe(200)
  expect((await browser.get(`${page}/pictures/clear-the-counter`)).headers.get('content-type')).toBe('image/svg+xml')
  const log = await database.suspension.findMany({ where: { attemptId: sitting.attemptId } })
  expect(log.map(({ reason, until }) => [reason, until !== null])).toEqual([['CUSTOMER', true]])
})

test('pauses are counted, and the clock goes on by itself when nobody comes back', async () => {
  const { browser, page, attemptId, read } = await begin('1002')
  for (let pause = 0; pause < 2; pause += 1) {
    await browser.post(page, { intent: 'suspend', reason: 'TROUBLE' })
    await browser.post(`${page}/suspension`, {})
  }
  const refused = await browser.post(page, { intent: 'suspend', reason: 'CUSTOMER' })
  expect([refused.status, refused.text.includes('暂停已经用完')]).toEqual([409, true])
  await database.suspension.deleteMany({ where: { attemptId } })
  await browser.post(page, { intent: 'suspend', reason: 'CALLED_AWAY' })
  const { pausedUntil } = await read()
  await database.attempt.update({ where: { id: attemptId }, data: { pausedUntil: new Date(Date.now() - 1) } })
  expect(pausedUntil?.getTime()).toBeGreaterThan(Date.now())
  expect((await browser.get(page)).status).toBe(200)
})

test('a second device takes the attempt over, the first one hears of it, and both keep their answers', async () => {
  const sitting = await begin('1003')
  const { browser, page } = sitting
  const seatOf = async () => {
    const state: unknown = JSON.parse((await browser.get(`${page}/seat`)).text)
    return state
  }
  expect((await asJson(browser, `${page}/seat`, { seat: 'counter-pc-one' })).status).toBe(200)
  expect(await seatOf()).toMatchObject({ isOpen: true, isSuspended: false, seat: 'counter-pc-one' })
  expect((await asJson(browser, `${page}/seat`, { seat: 'phone-number-two' })).status).toBe(200)
  expect(await seatOf()).toMatchObject({ seat: 'phone-number-two' })
  // What the first one still had is saved nevertheless.
  expect((await saveFirst(sitting)).status).toBe(200)
  expect((await asJson(browser, `${page}/seat`, { seat: '<script>' })).status).toBe(400)
  const stranger = await app.signedIn('1006')
  for (const answer of [await stranger.get(`${page}/seat`), await asJson(stranger, `${page}/seat`, { seat: 'somebody-else' }), await stranger.get(`${page}/suspension`), await stranger.post(`${page}/suspension`, {})]) {
    expect(answer.status).toBe(404)
  }
})

const deed = (fields: Record<string, string>) => ({ requestKey: randomUUID(), reason: '大厅停电十分钟', minutes: '10', ...fields })

test('a lead gives time, and the running attempt has it at once; twice pressed it is given once', async () => {
  const { browser, page, attemptId, read } = await begin('1004')
  const before = await read()
  const lead = await app.signedIn('3001')
  const given = deed({ deed: 'extra-time', attempt: attemptId })
  for (let press = 0; press < 2; press += 1) expect((await lead.post('/team/attempts', given)).status).toBe(302)
  expect((await read()).deadline.getTime() - before.deadline.getTime()).toBe(10 * minute)
  const state: unknown = JSON.parse((await browser.get(`${page}/seat`)).text)
  expect(state).toMatchObject({ isOpen: true })
  const desk = await lead.get('/team/attempts')
  expect(desk.text).toContain('加了 10 分钟：大厅停电十分钟')
  const audited = await database.auditEvent.findFirst({ where: { subject: `attempt:${attemptId}` } })
  expect(audited?.action).toBe('extend-attempt')
  for (const [fields, sentence] of [
    [{ reason: '急' }, '请写明原因，至少 5 个字'],
    [{ minutes: '0' }, '请填 1 到 120 之间的整数分钟'],
    [{ minutes: '十' }, '请填 1 到 120 之间的整数分钟'],
  ] as const) {
    const refused = await lead.post('/team/attempts', deed({ deed: 'extra-time', attempt: attemptId, ...fields }))
    expect([refused.status, refused.text.includes(sentence)]).toEqual([400, true])
  }
})

test('a lead closes an attempt as it stands, and re-opens it with its answers; a passed one stays', async () => {
  const { browser, page, attemptId, read } = await begin('1005')
  const { paper } = await read()
  const saves = paper.questions.map((drawn, index) => ({ question: drawn.question.id, sequence: index + 1, answer: wrongAnswer(drawn), flagged: false }))
  expect((await asJson(browser, `${page}/answers`, { answers: saves })).status).toBe(200)
  const lead = await app.signedIn('3001')
  expect((await lead.post('/team/attempts', deed({ deed: 'close', attempt: attemptId }))).status).toBe(302)
  expect((await browser.get(`${page}/result`)).text).toContain('班长收了卷')
  expect((await lead.post('/team/attempts', deed({ deed: 'extra-time', attempt: attemptId }))).status).toBe(409)
  expect((await lead.post('/team/attempts', deed({ deed: 'reopen', attempt: attemptId }))).status).toBe(302)
  const again = await read()
  expect([again.end, again.answers.size]).toEqual([null, paper.questions.length])
  const kept = await database.attemptDeed.findFirst({ where: { attemptId, kind: 'REOPENED' } })
  expect(kept?.earlier).toMatchObject({ ending: 'CLOSED' })
  const right = paper.questions.map((drawn, index) => ({ question: drawn.question.id, sequence: 1_000_000 + index, answer: modelAnswer(drawn), flagged: false }))
  expect((await asJson(browser, `${page}/answers`, { answers: right })).status).toBe(200)
  expect((await browser.post(`${page}/hand-in`, {})).location).toBe(`${page}/result`)
  const refused = await lead.post('/team/attempts', deed({ deed: 'reopen', attempt: attemptId }))
  expect([refused.status, refused.text.includes('不能重新开放')]).toEqual([409, true])
})

test('an attempt that is out of time is handed in when the lead looks, and can be re-opened', async () => {
  const { attemptId, read } = await begin('2001')
  const { startedAt, deadline } = await read()
  const earlier = (at: Date) => new Date(at.getTime() - 60 * minute)
  await database.attempt.update({ where: { id: attemptId }, data: { startedAt: earlier(startedAt), deadline: earlier(deadline) } })
  const lead = await app.signedIn('3001')
  expect((await lead.get('/team/attempts')).text).toContain('时间到')
  expect((await read()).end).toMatchObject({ ending: 'TIME_OUT', at: earlier(deadline) })
  expect((await lead.post('/team/attempts', deed({ deed: 'reopen', attempt: attemptId }))).status).toBe(302)
  expect((await read()).end).toBeNull()
})

test('nobody but the team’s lead may do any of it', async () => {
  const attempt = await database.attempt.findFirstOrThrow({ where: { endedAt: null } })
  for (const number of ['1001', '2001']) expect((await (await app.signedIn(number)).post('/team/attempts', deed({ deed: 'close', attempt: attempt.id }))).status).toBe(403)
  expect((await (await app.signedIn('3001')).post('/team/attempts', deed({ deed: 'close', attempt: randomUUID() }))).status).toBe(404)
  expect((await database.attempt.findUniqueOrThrow({ where: { id: attempt.id } })).endedAt).toBeNull()
})

test.each(['service-etiquette', 'mentorship-rotation', 'sign-language-basics'])('nothing that an open attempt of %s answers holds a key', async (course) => {
  const { browser, page, read } = await begin('2002', course)
  const { paper } = await read()
  const saves = paper.questions.map((drawn, index) => ({ question: drawn.question.id, sequence: index + 1, answer: wrongAnswer(drawn), flagged: true }))
  const answers = [
    await asJson(browser, `${page}/answers`, { answers: saves }),
    ...(await Promise.all(['', '.data', '/hand-in', '/hand-in.data', '/seat', '/result', '/result.data', '/suspension'].map((end) => browser.get(page + end)))),
    await browser.get(`/quizzes/${course}`),
  ]
  const said = answers.map(({ text }) => text).join('\n')
  expect(said).toContain(paper.questions[0]?.question.prompt.zh.split('\n')[0])
  const secrets = secretsOf(paper)
  expect(secrets.length).toBeGreaterThan(10)
  for (const secret of secrets) expect(said.includes(secret) && secret).toBe(false)
  expect(said).not.toMatch(/"(?:accepted|explanation|percent|right|isKey|hand|weight|optionPoints|paper)\\?"/)
})

test.each([
  ['1006', 'average', false],
  ['1007', 'last', true],
] as const)('who fails and then knows all (%s), by the %s: passed is %s, and so is the certificate', async (number, grade, isPassed) => {
  for (const knows of [false, true]) {
    const { browser, page, attemptId, read } = await begin(number, quiz, { grade })
    const saves = (await read()).paper.questions.map((drawn, index) => ({ question: drawn.question.id, sequence: index + 1, answer: knows ? modelAnswer(drawn) : wrongAnswer(drawn), flagged: false }))
    expect((await asJson(browser, `${page}/answers`, { answers: saves })).status).toBe(200)
    expect((await browser.post(`${page}/hand-in`, {})).location).toBe(`${page}/result`)
    const hourAgo = new Date(Date.now() - 60 * minute)
    await database.attempt.update({ where: { id: attemptId }, data: { startedAt: hourAgo, endedAt: new Date(hourAgo.getTime() + (knows ? 2 : 1) * minute) } })
  }
  const mine = { person: { employeeNumber: number } }
  expect(await database.attempt.count({ where: { ...mine, passed: true } })).toBe(isPassed ? 1 : 0)
  expect(await database.certificate.count({ where: mine })).toBe(isPassed ? 1 : 0)
})
