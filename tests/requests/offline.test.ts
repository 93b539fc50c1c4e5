// What waited on a device: counted once, for whom it waited, by the server's clock.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { completeLesson } from '#app/learning/completions.server.ts'
import { receiveDelivery } from '#app/offline/receive.server.ts'
import { readSessionLine, sessionHeader } from '#app/offline/rules/tenure.ts'
import { accountKey } from '#app/offline/session-line.server.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { isOneTap } from '#app/practice/cards/deck.ts'
import { drawQuestion } from '#app/practice/cards/draw-question.ts'
import { shownHash } from '#app/practice/cards/question-hash.ts'
import { database } from '#app/platform/database.server.ts'
import type { Question } from '#app/quizzes/question.ts'
import { demoPassword, seedCast } from '#prisma/cast.ts'
import { modelAnswer } from '#prisma/seed/model-answers.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Page } from '#tests/support/browser.ts'

const course = 'service-etiquette'
let app: App

beforeAll(async () => {
  await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

async function memberOf(employeeNumber: string): Promise<Member> {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  const member = await findMember(id)
  if (!member) throw new Error(`${employeeNumber} belongs to no unit`)
  return member
}

function lessonAt(index: number): { slug: string; hash: string } {
  const lesson = findCourse(course)?.lessons[index]
  if (!lesson) throw new Error(`no lesson ${index}`)
  return lesson
}

type Fields = Record<string, string>

function readingOf({ id }: Member, { slug, hash }: { slug: string; hash: string }, more: Fields = {}): Fields {
  return { account: accountKey(id), path: `/learn/${course}/${slug}`, hash, delivery: randomUUID(), doneAt: String(Date.now() - 3_600_000), ...more }
}

function questionAt(index: number): Question {
  const question = findCourse(course)?.quiz.questions.filter(isOneTap)[index]
  if (!question) throw new Error(`no question ${index}`)
  return question
}

function answerOf({ id }: Member, question: Question, more: Fields = {}): Fields {
  const answer = modelAnswer(drawQuestion(question, 'any'))
  const value = answer.type === 'single' ? answer.choice : answer.type === 'true-false' ? String(answer.value) : answer.type === 'multiple' ? (answer.choices[0] ?? '') : ''
  return { account: accountKey(id), path: '/practice', course, question: question.id, version: shownHash(question), [`answer.${question.id}`]: value, delivery: randomUUID(), doneAt: String(Date.now()), ...more }
}

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

function said({ text }: Page): unknown {
  return JSON.parse(text)
}

test('every page says who is here, by a name that tells nothing, and for how long', async () => {
  const browser = await app.signedIn('1001')
  const { id } = await memberOf('1001')
  for (const path of ['/', '/_root.data', '/practice', `/learn/${course}/${lessonAt(0).slug}`, '/nowhere']) {
    const line = (await browser.get(path)).headers.get(sessionHeader)
    expect(readSessionLine(line, 0), path).toMatchObject({ account: accountKey(id), isShared: false })
    expect(line).not.toContain('1001')
    expect(line).not.toContain(id)
  }
  expect((await app.browser().get('/login')).headers.get(sessionHeader)).toBe('nobody')
  expect((await app.signedIn('1001')) && accountKey(id)).not.toBe(accountKey((await memberOf('1002')).id))
})

test('on a shared machine it is a quarter of an hour from each answer', async () => {
  const browser = app.browser()
  await browser.post('/login', { employeeNumber: '1001', password: demoPassword, sharedMachine: 'on' })
  const tenure = readSessionLine((await browser.get('/')).headers.get(sessionHeader), 0)
  if (tenure === null || tenure === 'nobody') throw new Error('nobody is here')
  expect(tenure.isShared).toBe(true)
  expect(tenure.until).toBeLessThanOrEqual(15 * 60_000)
  expect(tenure.until).toBeGreaterThan(14 * 60_000)
})

test('the worker is a file of our own, the script comes to members alone, and sign-out clears the device', async () => {
  const worker = await app.browser().get('/worker.js')
  expect([worker.status, worker.headers.get('content-type'), worker.headers.get('cache-control')]).toEqual([200, 'text/javascript; charset=utf-8', 'no-cache'])
  expect(worker.headers.get('content-security-policy')).toContain("worker-src 'self'")
  const browser = await app.signedIn('1001')
  const lesson = await browser.get(`/learn/${course}/${lessonAt(0).slug}`)
  const scripts = [...lesson.text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
  expect(scripts).toEqual([expect.stringMatching(/src="\/assets\/offline-script-[0-9a-f]+\.js".*data-account="[0-9a-f]{24}"/)])
  expect((await app.browser().get('/login')).text).not.toContain('offline-script')
  const away = await browser.post('/logout', {})
  expect(away.headers.get('clear-site-data')).toBe('"cache", "storage"')
})

test('a lesson read without a network counts once however often it is sent, at the server’s time', async () => {
  const member = await memberOf('1001')
  const browser = await app.signedIn('1001')
  const reading = readingOf(member, lessonAt(0))
  const before = Date.now()
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => browser.post('/outbox', reading)))
  for (const answer of [...answers, await browser.post('/outbox', reading)]) expect([answer.status, said(answer)]).toEqual([200, { outcome: 'kept', words: '已发送，记为读完。', to: null }])
  const rows = await database.lessonCompletion.findMany({ where: { personId: member.id } })
  expect(rows.map(({ lesson, delivery }) => [lesson, delivery])).toEqual([[lessonAt(0).slug, reading['delivery']]])
  expect(rows[0]?.completedAt.getTime()).toBeGreaterThanOrEqual(before)
  expect(rows[0]?.offlineAt?.getTime()).toBe(Number(reading['doneAt']))
  expect((await browser.get(`/learn/${course}/${lessonAt(0).slug}`)).text).toContain('已读')
})

test('a lesson read on another device meanwhile is read, and a clock ahead of ours is not believed', async () => {
  const member = await memberOf('1001')
  const browser = await app.signedIn('1001')
  await browser.post(`/learn/${course}/${lessonAt(1).slug}`, { hash: lessonAt(1).hash })
  expect((await browser.post('/outbox', readingOf(member, lessonAt(1)))).status).toBe(200)
  expect(await database.lessonCompletion.count({ where: { personId: member.id, lesson: lessonAt(1).slug } })).toBe(1)
  await browser.post('/outbox', readingOf(member, lessonAt(2), { doneAt: String(Date.now() + 9e9) }))
  const row = await database.lessonCompletion.findFirstOrThrow({ where: { personId: member.id, lesson: lessonAt(2).slug } })
  expect(row.offlineAt?.getTime()).toBeLessThanOrEqual(Date.now())
})

test('what waited for somebody else is neither taken nor lost', async () => {
  const [mine, other] = [await memberOf('1002'), await app.signedIn('1003')]
  const reading = readingOf(mine, lessonAt(0))
  const answer = await other.post('/outbox', reading)
  expect([answer.status, said(answer)]).toEqual([409, { outcome: 'other-account' }])
  expect(await database.lessonCompletion.count({ where: { person: { employeeNumber: { in: ['1002', '1003'] } } } })).toBe(0)
  // The same name from two people is two deliveries.
  expect((await (await app.signedIn('1002')).post('/outbox', reading)).status).toBe(200)
  expect((await other.post('/outbox', { ...reading, account: accountKey((await memberOf('1003')).id) })).status).toBe(200)
  expect(await database.lessonCompletion.count({ where: { delivery: reading['delivery'] ?? '' } })).toBe(2)
  expect((await app.browser().post('/outbox', reading)).location).toBe('/login?ended')
})

test('what cannot be counted is said in a sentence', async () => {
  const member = await memberOf('1004')
  const browser = await app.signedIn('1004')
  const refused: [Fields, string][] = [
    [readingOf(member, { slug: lessonAt(0).slug, hash: 'of-before' }), '这一课在您离线时改过了'],
    [readingOf(member, { slug: 'no-such-lesson', hash: 'x' }), '这一课已经撤下'],
    [readingOf(member, lessonAt(0), { path: '/team/stars' }), '看不懂'],
    [readingOf(member, lessonAt(0), { delivery: 'not a name' }), '看不懂'],
    [answerOf(member, questionAt(0)), '这道题已经撤下'],
  ]
  for (const [fields, words] of refused) {
    const answer = await browser.post('/outbox', fields)
    expect(answer.status).toBe(409)
    expect(said(answer)).toMatchObject({ outcome: 'refused' })
    expect(answer.text).toContain(words)
  }
  expect(await database.lessonCompletion.count({ where: { personId: member.id } })).toBe(0)
})

test('a daily answer counts once, also when its own answer was lost and it comes again on a later day', async () => {
  const member = await memberOf('1005')
  await completeLesson({ personId: member.id, course, lesson: lessonAt(0).slug, hash: lessonAt(0).hash, at: new Date() })
  const browser = await app.signedIn('1005')
  const answer = answerOf(member, questionAt(0))
  // Sent from the page; the network died before the answer came.
  const { account: _account, path: _path, doneAt: _doneAt, ...fields } = answer
  const sent = await browser.post('/practice', fields)
  const receipt = await browser.post('/outbox', answer)
  expect(said(receipt)).toMatchObject({ outcome: 'kept', to: sent.location })
  const tomorrow = new Date(Date.now() + 86_400_000)
  expect(await receiveDelivery(member, formOf(answer), tomorrow)).toMatchObject({ outcome: 'kept', to: sent.location })
  expect(await database.reviewAnswer.count({ where: { personId: member.id } })).toBe(1)
})

test('an answer that arrives on a later day counts for the day of its arrival, and says so', async () => {
  const member = await memberOf('1006')
  await completeLesson({ personId: member.id, course, lesson: lessonAt(0).slug, hash: lessonAt(0).hash, at: new Date('2026-10-01T02:00:00Z') })
  const answer = answerOf(member, questionAt(1), { doneAt: String(Date.parse('2026-10-12T15:59:00Z')) })
  const receipt = await receiveDelivery(member, formOf(answer), new Date('2026-10-12T16:30:00Z'))
  expect(receipt?.words).toContain('发送时已是 2026年10月13日')
  const row = await database.reviewAnswer.findFirstOrThrow({ where: { personId: member.id } })
  expect([row.day, row.place, row.offlineAt?.toISOString()]).toEqual(['2026-10-13', 1, '2026-10-12T15:59:00.000Z'])
})

test('many late answers at once are three at most on the day they arrive, the others are refused in words', async () => {
  const member = await memberOf('1006')
  const browser = await app.signedIn('1006')
  const answers = await Promise.all([2, 3, 4, 5, 6].map((index) => browser.post('/outbox', answerOf(member, questionAt(index)))))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409])
  for (const { text } of answers.filter(({ status }) => status === 409)) expect(text).toContain('已经答了三题')
})
