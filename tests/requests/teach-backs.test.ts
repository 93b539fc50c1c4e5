import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findPathProgress } from '#app/learning/completions.server.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { Paper } from '#app/quizzes/paper.ts'
import { loadCoveredTeachBacks } from '#app/teach-backs/covered.server.ts'
import { sessionHours } from '#app/teach-backs/sessions/session.ts'
import { attend, openSession } from '#app/teach-backs/sessions/sessions.server.ts'
import { startTeachBack } from '#app/teach-backs/teach-backs.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { sitQuiz } from '#prisma/seed/quizzes.ts'
import { fieldsOf } from '#prisma/seed/model-answers.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

const course = 'service-etiquette'
const hourMs = 60 * 60_000

let app: App
let units: Awaited<ReturnType<typeof seedCast>>
let teacher: Browser, lead: Browser, learner: Browser, colleague: Browser
const ids: Record<string, string> = {}

beforeAll(async () => {
  units = await seedCast(database)
  for (const { id, employeeNumber } of await database.person.findMany()) ids[employeeNumber] = id
  await certify('2001')
  app = await startApp()
  ;[teacher, lead, learner, colleague] = await Promise.all([app.signedIn('2001'), app.signedIn('3001'), app.signedIn('1001'), app.signedIn('1002')])
})
afterAll(() => app.stop())
beforeEach(async () => {
  await database.teachBack.updateMany({ where: { openKey: { not: null } }, data: { openKey: null, closedAt: new Date(), closedBy: 'a test', closeReason: 'the next test' } })
})

function idOf(number: string): string {
  return ids[number] ?? ''
}

async function memberOf(number: string): Promise<Member> {
  const member = await findMember(idOf(number))
  if (!member) throw new Error(`${number} belongs to no unit`)
  return member
}

/** By reading, sitting the quiz and handing it in. */
async function certify(number: string): Promise<void> {
  const people = { [number]: { id: idOf(number), name: number } }
  await sitQuiz({ database, ids: units, people, now: new Date(), origin: 'http://localhost' }, { number, course, daysAgo: 1, mistakes: 0 })
}

/** As the path to mentoring, which asks for this teach-back, sees it. */
async function isCovered(number: string): Promise<boolean> {
  const isCovered = (await loadCoveredTeachBacks([idOf(number)]))(idOf(number), course)
  const step = (await findPathProgress(idOf(number), 'ready-to-mentor'))?.steps.find(({ kind }) => kind === 'teach-back')
  expect(step).toMatchObject({ slug: course, percent: isCovered ? 100 : 0, missing: isCovered ? [] : [{ kind: 'teach-back', course }] })
  return isCovered
}

async function teachBack(): Promise<string> {
  const started = await startTeachBack({ id: idOf('3001') }, (await memberOf('3001')).unit, { course, teacherId: idOf('2001') })
  if ('refused' in started) throw new Error(started.refused)
  return started.id
}

async function opened(teachBackId: string, now = new Date()): Promise<{ sessionId: string; code: string }> {
  const answer = await openSession(await memberOf('2001'), { teachBackId, place: '晨会', now })
  if (!answer || 'refused' in answer) throw new Error('the session did not open')
  const { code } = await database.teachBackSession.findUniqueOrThrow({ where: { id: answer.sessionId } })
  return { sessionId: answer.sessionId, code }
}

const typing = (attendance: string) => ({ deed: 'attend', attendance })

/** The form of a check as its person would send it; `mistakes`: how many of the three are wrong. */
async function answers(number: string, sessionId: string, mistakes: number): Promise<Record<string, string | string[]>> {
  const { paper } = await database.teachBackCheck.findUniqueOrThrow({ where: { sessionId_personId: { sessionId, personId: idOf(number) } } })
  const fields: Record<string, string[]> = {}
  for (const [index, drawn] of Paper.parse(paper).questions.entries()) {
    for (const [name, value] of fieldsOf(drawn.question.id, index < mistakes ? wrongAnswer(drawn) : modelAnswer(drawn))) (fields[name] ??= []).push(value)
  }
  return { deed: 'answer', session: sessionId, ...fields }
}

test('the lead names a topic and a certified teacher, once however often it is pressed', async () => {
  const form = { deed: 'start', course, teacherId: idOf('2001') }
  for (let press = 0; press < 2; press += 1) expect((await lead.post('/team/teach-backs', form)).status).toBe(302)
  const running = await database.teachBack.findMany({ where: { openKey: { not: null } } })
  expect(running).toMatchObject([{ unitId: units.team, course, teacherId: idOf('2001'), namedBy: idOf('3001') }])
  expect(await database.auditEvent.count({ where: { action: 'start-teach-back', subject: `teach-back:${running[0]?.id}` } })).toBe(1)
  expect((await lead.get(`/team/teach-backs?course=${course}`)).text).toContain('王堃')
})

test('nobody teaches without a valid certificate, from another team, or a course that is no course', async () => {
  const post = async (teacherId: string, slug = course) => (await lead.post('/team/teach-backs', { deed: 'start', course: slug, teacherId })).status
  expect(await post(idOf('1002'))).toBe(409)
  expect(await post(idOf('0101'))).toBe(409)
  expect(await post(idOf('2001'), 'no-such-course')).toBe(409)
  expect(await post('')).toBe(400)
  await certify('2002')
  expect(await post(idOf('2001'))).toBe(302)
  expect(await post(idOf('2002'))).toBe(409)
})

test('a teach-back of another unit does not exist, for its lead and for its members', async () => {
  const id = await teachBack()
  const { code, sessionId } = await opened(id)
  const [otherLead, otherMember] = await Promise.all([app.signedIn('0301'), app.signedIn('0101')])
  for (const stranger of [otherLead, otherMember]) {
    expect((await stranger.get(`/teach-backs/${id}`)).status).toBe(404)
    for (const deed of [typing(code), { deed: 'open', place: '别处' }, { deed: 'close', session: sessionId }, { deed: 'answer', session: sessionId }])
      expect((await stranger.post(`/teach-backs/${id}`, deed)).status).toBe(404)
  }
  expect((await otherLead.post('/team/teach-backs', { deed: 'close', teachBack: id, reason: '不是我的班组' })).status).toBe(404)
  expect((await otherMember.get('/team/teach-backs')).status).toBe(403)
  expect(await database.attendance.count({ where: { sessionId } })).toBe(0)
})

test('only the teacher opens and ends a session and sees its code', async () => {
  const id = await teachBack()
  for (const other of [learner, lead]) expect((await other.post(`/teach-backs/${id}`, { deed: 'open', place: '晨会' })).status).toBe(404)
  expect((await teacher.post(`/teach-backs/${id}`, { deed: 'open', place: '' })).status).toBe(400)
  for (let press = 0; press < 2; press += 1) expect((await teacher.post(`/teach-backs/${id}`, { deed: 'open', place: '晨会' })).status).toBe(302)
  const { code, id: session } = await database.teachBackSession.findFirstOrThrow({ where: { teachBackId: id } })
  expect(await database.teachBackSession.count({ where: { teachBackId: id } })).toBe(1)
  expect((await teacher.get(`/teach-backs/${id}`)).text).toContain(code)
  for (const other of [learner, lead]) expect((await other.get(`/teach-backs/${id}`)).text).not.toContain(code)
  expect((await learner.post(`/teach-backs/${id}`, { deed: 'close', session })).status).toBe(404)
  for (let press = 0; press < 2; press += 1) expect((await teacher.post(`/teach-backs/${id}`, { deed: 'close', session })).status).toBe(302)
})

test('Today asks for the code of the session that is on, and no longer once it is typed', async () => {
  const id = await teachBack()
  const { code } = await opened(id)
  expect((await learner.get('/')).text).toContain('正在讲')
  expect((await teacher.get('/')).text).toContain('您正在讲')
  expect((await (await app.signedIn('0101')).get('/')).text).not.toContain('正在讲')
  expect((await learner.post(`/teach-backs/${id}`, typing(` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}`))).status).toBe(302)
  const after = (await learner.get('/')).text
  expect(after).not.toContain('正在讲')
  expect(after).toContain('听完了')
})

test('questions that were left unanswered stay on Today after the session, until they are answered', async () => {
  const id = await teachBack()
  const absent = await app.signedIn('1004')
  const { code, sessionId } = await opened(id)
  await absent.post(`/teach-backs/${id}`, typing(code))
  await teacher.post(`/teach-backs/${id}`, { deed: 'close', session: sessionId })
  expect((await absent.get('/')).text).toContain('听完了')
  expect((await colleague.get('/')).text).not.toContain('听完了')
  // Taught again meanwhile there is one thing to do of it, not two.
  const again = await opened(id)
  const meanwhile = (await absent.get('/')).text
  expect([meanwhile.includes('正在讲'), meanwhile.includes('听完了')]).toEqual([true, false])
  await teacher.post(`/teach-backs/${id}`, { deed: 'close', session: again.sessionId })
  expect((await absent.get('/')).text).toContain('听完了')
  await absent.post(`/teach-backs/${id}`, await answers('1004', sessionId, 0))
  expect((await absent.get('/')).text).not.toContain('听完了')
})

test('with two taught at once a code counts for the session that shows it, wherever it is typed', async () => {
  const id = await teachBack()
  const { code, sessionId } = await opened(id)
  const other = await database.teachBack.create({ data: { unitId: units.team, course: 'mentorship-rotation', teacherId: idOf('2002'), namedBy: idOf('3001'), openKey: 'another teach-back' } })
  const answer = await learner.post(`/teach-backs/${other.id}`, typing(code))
  expect([answer.status, answer.location]).toEqual([302, `/teach-backs/${id}#content`])
  expect(await database.attendance.count({ where: { sessionId, personId: idOf('1001') } })).toBe(1)
})

test('a code is one attendance and one check, however often it is typed and in parallel', async () => {
  const id = await teachBack()
  const { code, sessionId } = await opened(id)
  const presses = await Promise.all(Array.from({ length: 8 }, () => learner.post(`/teach-backs/${id}`, typing(code))))
  expect(presses.map(({ status }) => status)).toEqual(presses.map(() => 302))
  expect(await database.attendance.count({ where: { sessionId } })).toBe(1)
  expect(await database.teachBackCheck.count({ where: { sessionId } })).toBe(1)
  expect((await teacher.post(`/teach-backs/${id}`, typing(code))).status).toBe(409)
})

test('a wrong code, one of another session and one of a session that is over are refused beside the field', async () => {
  const first = await teachBack()
  const { code: old, sessionId } = await opened(first)
  await teacher.post(`/teach-backs/${first}`, { deed: 'close', session: sessionId })
  const over = await colleague.post(`/teach-backs/${first}`, typing(old))
  expect(over.status).toBe(409)
  const { code } = await opened(first)
  const again = await colleague.post(`/teach-backs/${first}`, typing(old))
  expect(again.status).toBe(409)
  expect(again.text).toContain('这一场已经结束')
  expect(again.text).toContain(`value="${old}"`)
  const wrong = await colleague.post(`/teach-backs/${first}`, typing(code === 'AAAAAA' ? 'CCCCCC' : 'AAAAAA'))
  expect(wrong.status).toBe(400)
  expect(wrong.text).toContain('签到码不对')
  expect((await colleague.post(`/teach-backs/${first}`, typing('12'))).status).toBe(400)
  expect(await database.attendance.count({ where: { personId: idOf('1002'), session: { teachBackId: first } } })).toBe(0)
})

test('guessing is slowed down: after eight wrong codes even the right one waits', async () => {
  const id = await teachBack()
  const { code } = await opened(id)
  const guesser = await app.signedIn('1005')
  const wrong = ['AAAAAA', 'CCCCCC'].find((one) => one !== code) ?? ''
  for (let guess = 0; guess < 8; guess += 1) expect((await guesser.post(`/teach-backs/${id}`, typing(wrong))).status).toBe(400)
  expect((await guesser.post(`/teach-backs/${id}`, typing(code))).status).toBe(429)
})

test('a session that nobody closed ends by itself, and the next one has another code', async () => {
  const id = await teachBack()
  const forgotten = await opened(id, new Date(Date.now() - (sessionHours + 1) * hourMs))
  expect(await attend(await memberOf('1003'), { teachBackId: id, code: forgotten.code })).toEqual({ refused: 'session-closed' })
  const next = await opened(id)
  expect(next.code).not.toBe(forgotten.code)
  expect((await database.teachBackSession.findUniqueOrThrow({ where: { id: forgotten.sessionId } })).closedAt).not.toBeNull()
})

test('the check shows no key before it is answered, keeps what was given, and is answered once', async () => {
  const id = await teachBack()
  const { code, sessionId } = await opened(id)
  await learner.post(`/teach-backs/${id}`, typing(code))
  const page = (await learner.get(`/teach-backs/${id}`)).text
  expect(page).toContain('3 道题')
  expect(page).not.toMatch(/explanation|"right"|isKey/)
  const [, ...some] = Object.entries(await answers('1001', sessionId, 0))
  const gap = await learner.post(`/teach-backs/${id}`, { deed: 'answer', session: sessionId, ...Object.fromEntries(some.slice(0, 2)) })
  expect(gap.status).toBe(400)
  expect(gap.text).toContain('这一题还没有答')
  expect((await learner.post(`/teach-backs/${id}`, await answers('1001', sessionId, 2))).status).toBe(302)
  expect((await learner.post(`/teach-backs/${id}`, await answers('1001', sessionId, 0))).status).toBe(302)
  const check = await database.teachBackCheck.findFirstOrThrow({ where: { sessionId } })
  expect(check.passed).toBe(false)
  // Which words tell what is right differs by the type of question, and the three are drawn.
  const explanations = Paper.parse(check.paper).questions.map(({ question }) => question.explanation?.zh ?? '')
  expect(page).not.toContain(explanations[0])
  const reviewed = (await learner.get(`/teach-backs/${id}`)).text
  for (const explanation of explanations) expect(reviewed).toContain(explanation)
  expect((await colleague.post(`/teach-backs/${id}`, await answers('1001', sessionId, 0))).status).toBe(404)
})

test('who fails comes again and gets other questions; who has passed is covered and asked no more', async () => {
  const id = await teachBack()
  const first = await opened(id)
  await learner.post(`/teach-backs/${id}`, typing(first.code))
  await learner.post(`/teach-backs/${id}`, await answers('1001', first.sessionId, 3))
  expect((await teacher.get(`/teach-backs/${id}`)).text).toContain('没通过，下一场再来')
  await teacher.post(`/teach-backs/${id}`, { deed: 'close', session: first.sessionId })
  const second = await opened(id)
  await learner.post(`/teach-backs/${id}`, typing(second.code))
  const papers = await database.teachBackCheck.findMany({ where: { teachBackId: id, personId: idOf('1001') } })
  const asked = papers.flatMap(({ paper }) => Paper.parse(paper).questions.map(({ question }) => question.id))
  expect(new Set(asked).size).toBe(6)
  expect(await isCovered('1001')).toBe(false)
  await learner.post(`/teach-backs/${id}`, await answers('1001', second.sessionId, 1))
  expect(await isCovered('1001')).toBe(true)
  await teacher.post(`/teach-backs/${id}`, { deed: 'close', session: second.sessionId })
  const third = await opened(id)
  expect((await learner.post(`/teach-backs/${id}`, typing(third.code))).status).toBe(302)
  expect(await database.teachBackCheck.count({ where: { sessionId: third.sessionId } })).toBe(0)
})

test('a teacher whose certificate is revoked cannot go on, and the lead is told', async () => {
  await certify('1003')
  await lead.post('/team/teach-backs', { deed: 'start', course, teacherId: idOf('1003') })
  const { id } = await database.teachBack.findFirstOrThrow({ where: { openKey: { not: null } } })
  const { id: certificateId } = await database.certificate.findFirstOrThrow({ where: { personId: idOf('1003') } })
  await database.revocation.create({ data: { certificateId, reason: 'OTHER', note: 'a test', revokedBy: idOf('3001') } })
  const former = await app.signedIn('1003')
  expect((await former.post(`/teach-backs/${id}`, { deed: 'open', place: '晨会' })).status).toBe(409)
  expect((await former.get(`/teach-backs/${id}`)).text).toContain('证书现在无效')
  expect((await lead.get('/team/teach-backs')).text).toContain('主讲现在没有有效证书')
  expect((await lead.get('/team')).text).toContain('现在不能再讲《服务礼仪》')
})

test('the lead closes early with a reason; then no code holds and no check counts', async () => {
  const id = await teachBack()
  const { code, sessionId } = await opened(id)
  await learner.post(`/teach-backs/${id}`, typing(code))
  const short = await lead.post('/team/teach-backs', { deed: 'close', teachBack: id, reason: '不' })
  expect(short.status).toBe(400)
  expect(short.text).toContain('请说明原因')
  expect((await lead.post('/team/teach-backs', { deed: 'close', teachBack: id, reason: '下个月换新系统再讲' })).status).toBe(302)
  expect((await lead.post('/team/teach-backs', { deed: 'close', teachBack: id, reason: '下个月换新系统再讲' })).status).toBe(409)
  expect((await learner.post(`/teach-backs/${id}`, await answers('1001', sessionId, 0))).status).toBe(409)
  expect((await colleague.post(`/teach-backs/${id}`, typing(code))).status).toBe(409)
  expect((await teacher.post(`/teach-backs/${id}`, { deed: 'open', place: '晨会' })).status).toBe(409)
})

test('with the last member coverage is complete, once; the teacher counts as covered with it', async () => {
  const id = await teachBack()
  const { code, sessionId } = await opened(id)
  const learners = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '2002', '3001']
  await database.rateLimiterFlexible.deleteMany()
  for (const number of learners) await attend(await memberOf(number), { teachBackId: id, code })
  const browsers = await Promise.all(learners.map((number) => app.signedIn(number)))
  const forms = await Promise.all(learners.map((number) => answers(number, sessionId, 1)))
  const sent = await Promise.all(browsers.map((browser, index) => browser.post(`/teach-backs/${id}`, forms[index] ?? {})))
  expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 302))
  expect(await database.teachBackCompletion.findMany({ where: { teachBackId: id } })).toMatchObject([{ members: learners.length }])
  expect((await lead.get('/team/teach-backs')).text).toContain('全员学会')
  expect(await isCovered('2001')).toBe(true)
  expect((await database.teachBackSession.findUniqueOrThrow({ where: { id: sessionId } })).closedAt).not.toBeNull()
})

test('when the last one who was missing leaves the team, whoever looks finds it complete', async () => {
  const id = await teachBack()
  const { code, sessionId } = await opened(id)
  const team = ['1001', '1002', '1003', '1004', '1005', '1006', '2002', '3001']
  for (const number of team) {
    await attend(await memberOf(number), { teachBackId: id, code })
    await database.teachBackCheck.updateMany({ where: { sessionId, personId: idOf(number) }, data: { passed: true, right: 3, answers: {}, answeredAt: new Date() } })
  }
  expect((await lead.get('/team/teach-backs')).text).toContain('8/9 人学会')
  await database.person.update({ where: { id: idOf('1007') }, data: { deactivatedAt: new Date() } })
  expect((await lead.get('/team/teach-backs')).text).toContain('全员学会')
  expect(await database.teachBackCompletion.count({ where: { teachBackId: id } })).toBe(1)
  await database.person.update({ where: { id: idOf('1007') }, data: { deactivatedAt: null } })
})
