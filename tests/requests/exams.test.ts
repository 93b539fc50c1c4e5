// The monthly exam: its window to the moment, who may sit it, that it is asked who one is, and that nothing of it is told before its time.
import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { moveWindow } from '#app/exams/desk/move-exam.server.ts'
import { renameExam } from '#app/exams/desk/rename-exam.server.ts'
import { cancelExam, openMakeUp, setExam } from '#app/exams/desk/set-exam.server.ts'
import { findTeamExam } from '#app/exams/desk/team-exam.server.ts'
import { quizOfSitting } from '#app/exams/exam-quiz.ts'
import { listExamsToSit, listOwnExams } from '#app/exams/own/own-exams.server.ts'
import { startExam } from '#app/exams/own/start-exam.server.ts'
import { findPassedExam } from '#app/exams/passed-exam.server.ts'
import { findLearning } from '#app/learning/completions.server.ts'
import { beginPaper } from '#app/papers/papers.server.ts'
import { publishPaper } from '#app/papers/publishing.server.ts'
import { listPublishedPapers } from '#app/papers/sheets.server.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { viewDaily } from '#app/practice/daily.server.ts'
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { handIn } from '#app/quizzes/attempts/hand-in.server.ts'
import { saveAnswers } from '#app/quizzes/attempts/save-answers.server.ts'
import { retireQuestion } from '#app/question-bank/retirement/retirement.server.ts'
import { saveQuestion } from '#app/question-bank/versions/versions.server.ts'
import { doToAttempt } from '#app/quizzes/supervision/deeds.server.ts'
import { listTeamAttempts } from '#app/quizzes/supervision/team-attempts.server.ts'
import { demoPassword, seedCast } from '#prisma/cast.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { seedPapers } from '#prisma/seed/papers.ts'
import { type App, startApp } from '#tests/support/app.ts'

const zone = 'Asia/Shanghai'
const origin = 'http://localhost'
const minute = 60_000
let app: App
let team: { id: string; name: string; timeZone: string }
let version: string
let lead: Member
/** The minute in which a test begins, also when the next one comes in the middle of it. */
let begun = 0

beforeAll(async () => {
  const ids = await seedCast(database)
  const people = Object.fromEntries((await database.person.findMany()).map(({ id, name, employeeNumber }) => [employeeNumber, { id, name }]))
  await seedPapers({ database, ids, people, now: new Date(), origin })
  team = { id: ids.team, name: '客户服务班', timeZone: zone }
  version = (await listPublishedPapers(ids.team))[0]?.id ?? ''
  lead = await memberOf('3001')
  app = await startApp()
})
afterAll(() => app.stop())
beforeEach(async () => {
  begun = Math.floor(Date.now() / minute) * minute
  await database.attempt.updateMany({ where: { endedAt: null }, data: { openKey: null, endedAt: new Date(0), ending: 'CLOSED', points: 0, maxPoints: 1, passed: false } })
  await database.pin.deleteMany()
  await database.rateLimiterFlexible.deleteMany()
})

async function memberOf(employeeNumber: string, now = new Date()): Promise<Member> {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  const member = await findMember(id, now)
  if (!member) throw new Error(`${employeeNumber} belongs to no unit`)
  return member
}

const local = (at: Date) => DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")
const later = (minutes: number) => new Date(begun + minutes * minute)

async function exam({ opensAt = later(-60), closesAt = later(600), now = later(-120) } = {}) {
  const form = { title: '十一月月考', month: '2026-11', version, opensAt: local(opensAt), closesAt: local(closesAt), requestKey: randomUUID() }
  const answer = await setExam(lead, { team, form }, now)
  if ('faults' in answer) throw new Error(JSON.stringify(answer))
  const [sitting] = await database.examSitting.findMany({ where: { examId: answer.examId } })
  if (!sitting) throw new Error('an exam without a sitting')
  return { ...answer, sitting, quiz: quizOfSitting(sitting.id), page: `/exams/${answer.examId}` }
}

const start = (member: Member, examId: string, now: Date, typed = demoPassword) => startExam(member, { examId, typed, address: 'test', onSharedMachine: false }, { now, origin })

async function sit(member: Member, examId: string, { now, mistakes = 0 }: { now: Date; mistakes?: number }): Promise<string> {
  const started = await start(member, examId, now)
  if (!started || !('attemptId' in started)) throw new Error(JSON.stringify(started))
  const { attemptId } = started
  const questions = (await findAttempt({ personId: member.id, attemptId }))?.paper.questions ?? []
  const answers = questions.map((drawn, index) => ({ question: drawn.question.id, sequence: 1, answer: index < mistakes ? wrongAnswer(drawn) : modelAnswer(drawn), flagged: false }))
  expect(await saveAnswers({ personId: member.id, attemptId, answers, now })).toHaveProperty('savedAt')
  await handIn(member, attemptId, { now, origin })
  return attemptId
}

async function makeUpFor(examId: string, numbers: string[], { opensAt, closesAt, now }: { opensAt: Date; closesAt: Date; now: Date }) {
  const people = await Promise.all(numbers.map(async (number) => (await memberOf(number)).id))
  return openMakeUp(lead, { team, examId, deed: { deed: 'make-up', people, opensAt: local(opensAt), closesAt: local(closesAt), requestKey: randomUUID() } }, now)
}

test('an exam begins from the first moment of its window until, and without, its last, also over the end of a month', async () => {
  const member = await memberOf('1002')
  const form = { title: '月末', month: '2027-01', version, opensAt: '2027-01-31T23:00', closesAt: '2027-02-01T00:00', requestKey: randomUUID() }
  const set = await setExam(lead, { team, form }, new Date('2027-01-20T00:00:00Z'))
  const examId = 'examId' in set ? set.examId : ''
  const [opens, closes] = [new Date('2027-01-31T15:00:00Z'), new Date('2027-01-31T16:00:00Z')]
  expect(await start(member, examId, new Date(opens.getTime() - 1))).toEqual({ refused: 'not-now' })
  expect(await start(member, examId, closes)).toEqual({ refused: 'not-now' })
  const last = await start(member, examId, new Date(closes.getTime() - 1))
  expect(last).toHaveProperty('attemptId')
  const early = await start(await memberOf('1003'), examId, opens)
  const deadlines = await database.attempt.findMany({ where: { id: { in: [last, early].map((one) => (one && 'attemptId' in one ? one.attemptId : '')) } }, orderBy: { startedAt: 'asc' }, select: { deadline: true } })
  expect(deadlines.map(({ deadline }) => deadline)).toEqual([new Date(opens.getTime() + 40 * minute), closes])
})

test('a window is refused beside its field when it is over, too short, or no time at all', async () => {
  const browser = await app.signedIn('3001')
  const fields = { title: '月考', month: '2026-11', version, opensAt: local(later(60)), closesAt: local(later(90)), requestKey: randomUUID() }
  const before = await database.exam.count()
  for (const [odd, said] of [
    [{}, '时间比试卷规定的答题时间还短'],
    [{ closesAt: '2026-01-01T10:00', opensAt: '2026-01-01T08:00' }, '截止时间已经过去了'],
    [{ closesAt: '2026-02-30T10:00' }, '请填一个时间'],
    [{ version: randomUUID() }, '请选一份已发布的试卷'],
    [{ month: '2026-13' }, '请选一个月份'],
  ] as const) {
    const answer = await browser.post('/team/exams', { ...fields, ...odd })
    expect([answer.status, answer.text.includes(said)]).toEqual([400, true])
  }
  expect(await database.exam.count()).toBe(before)
})

test('the lead sets an exam, twice pressed it is one, and everybody reads when it opens', async () => {
  const browser = await app.signedIn('3001')
  const fields = { title: '十二月月考', month: '2026-12', version, opensAt: local(later(2 * 24 * 60)), closesAt: local(later(5 * 24 * 60)), requestKey: randomUUID() }
  const [one, other] = await Promise.all([browser.post('/team/exams', fields), browser.post('/team/exams', fields)])
  expect([one.status, other.location]).toEqual([302, one.location])
  expect(await database.exam.count({ where: { requestKey: fields.requestKey } })).toBe(1)
  expect(await database.auditEvent.count({ where: { action: 'set-exam' } })).toBeGreaterThan(0)
  const { id } = await database.exam.findUniqueOrThrow({ where: { requestKey: fields.requestKey } })
  const member = await app.signedIn('1004')
  expect((await member.get('/')).text).toContain('十二月月考')
  expect((await member.get(`/exams/${id}`)).text).toMatch(/还有 2 天开考/)
  expect((await member.get('/exams')).text).toContain(`/exams/${id}`)
  const lists = async (number: string) => (await listExamsToSit(await memberOf(number), new Date())).filter(({ to }) => to.endsWith(id)).length
  // Who leads the team knows the questions, and who belongs elsewhere has exams of their own.
  expect([await lists('1004'), await lists('3001'), await lists('0101')]).toEqual([1, 0, 0])
})

test('without a PIN the password is asked again, and it is on record that it was', async () => {
  const { page, sitting } = await exam()
  const browser = app.browser()
  await browser.post('/login', { employeeNumber: '1005', password: demoPassword, sharedMachine: 'on' })
  expect((await browser.get(page)).text).toContain('您的密码')
  const wrong = await browser.post(page, { pinCode: 'not it' })
  expect([wrong.status, wrong.text.includes('不对，请再输一次'), wrong.text.includes('not it')]).toEqual([400, true, false])
  const right = await browser.post(page, { pinCode: demoPassword })
  expect(right.location).toMatch(/^\/attempts\//)
  const [check] = await database.identityCheck.findMany({ where: { attempt: { quiz: quizOfSitting(sitting.id) } } })
  expect(check).toMatchObject({ means: 'PASSWORD', onSharedMachine: true })
  // It goes on where it was, and is begun nowhere else.
  expect((await browser.post(page, { pinCode: 'whatever' })).location).toBe(right.location)
  expect((await browser.get(page)).text).toContain(right.location ?? '')
  expect((await browser.post(`/quizzes/${quizOfSitting(sitting.id)}`, {})).status).toBe(404)
})

test('a PIN is set with the password, asked at the exam, and soon tried out', async () => {
  const { page, sitting } = await exam()
  const browser = await app.signedIn('1004')
  const set = (pin: string, password = demoPassword) => browser.post('/account/pin', { newPinCode: pin, repeatedPinCode: pin, currentPassword: password })
  expect((await set('1234')).text).toContain('这个太好猜了')
  expect((await set('12')).text).toContain('请输 4 到 8 位数字')
  expect((await set('2580', 'wrong')).status).toBe(400)
  expect((await set('2580')).location).toBe('/account/pin?saved')
  const { hash } = await database.pin.findFirstOrThrow()
  expect(hash.startsWith('$argon2id$')).toBe(true)
  expect((await browser.get(page)).text).toContain('您的 PIN 码')
  // The password is no way around it, and many guesses at once are no more than five.
  const guesses = await Promise.all(Array.from({ length: 8 }, (_, guess) => browser.post(page, { pinCode: guess === 0 ? demoPassword : `000${guess}` })))
  expect(guesses.map(({ status }) => status).toSorted()).toEqual([400, 400, 400, 400, 400, 429, 429, 429])
  const waiting = await browser.post(page, { pinCode: '2580' })
  expect([waiting.status, Number(waiting.headers.get('retry-after')) > 0]).toEqual([429, true])
  // Who knows the password sets another and goes on.
  expect((await set('１３５７９')).status).toBe(302)
  expect((await browser.post(page, { pinCode: '13579' })).location).toMatch(/^\/attempts\//)
  expect(await database.identityCheck.findFirst({ where: { attempt: { quiz: quizOfSitting(sitting.id) } } })).toMatchObject({ means: 'PIN', onSharedMachine: false })
})

test('an administrator clears a PIN, and it is on the record', async () => {
  const browser = await app.signedIn('1003')
  await browser.post('/account/pin', { newPinCode: '2580', repeatedPinCode: '2580', currentPassword: demoPassword })
  const { id } = await memberOf('1003')
  const administrator = await app.signedIn('9001')
  expect((await administrator.post(`/admin/people/${id}`, { intent: 'clear-pin' })).status).toBe(302)
  expect(await database.pin.count()).toBe(0)
  expect(await database.auditEvent.findFirst({ where: { action: 'clear-pin' } })).toMatchObject({ subject: `person:${id}` })
})

test('begun in two tabs it is one attempt, asked for once, with a sheet of its own for each person', async () => {
  const { examId, quiz } = await exam()
  const [one, other] = [await memberOf('1002'), await memberOf('1003')]
  const [first, second] = await Promise.all([start(one, examId, new Date()), start(one, examId, new Date())])
  expect(second).toEqual(first)
  await start(other, examId, new Date())
  const attempts = await database.attempt.findMany({ where: { quiz }, include: { identityCheck: true } })
  expect(attempts.map(({ identityCheck }) => identityCheck?.means)).toEqual(['PASSWORD', 'PASSWORD'])
  const orders = attempts.map(({ paper }) => JSON.stringify(paper))
  expect(orders[0]).not.toBe(orders[1])
})

test('passing an exam issues no certificate, completes no course and makes no card of its mistakes', async () => {
  const { examId } = await exam()
  const member = await memberOf('2002')
  const attemptId = await sit(member, examId, { now: new Date(), mistakes: 1 })
  expect(await database.attempt.findUnique({ where: { id: attemptId } })).toMatchObject({ passed: true, ending: 'HANDED_IN' })
  expect(await database.certificate.count({ where: { personId: member.id } })).toBe(0)
  expect(await database.courseCompletion.count({ where: { personId: member.id } })).toBe(0)
  expect(await database.reviewCard.count({ where: { personId: member.id } })).toBe(0)
  expect(await start(member, examId, new Date())).toEqual({ refused: 'not-now' })
})

test('a result is seen by the person and by the lead of the unit, and is nobody else’s', async () => {
  const { examId, page } = await exam()
  const member = await memberOf('1002')
  const attemptId = await sit(member, examId, { now: new Date(), mistakes: 2 })
  const result = `/attempts/${attemptId}/result`
  const desk = `/team/exams/${examId}/${member.id}`
  const statuses = async (number: string, paths: string[]) => {
    const browser = await app.signedIn(number)
    return Promise.all(paths.map(async (path) => (await browser.get(path)).status))
  }
  expect(await statuses('1002', [result, page])).toEqual([200, 200])
  expect(await statuses('3001', [desk, `/team/exams/${examId}`, result])).toEqual([200, 200, 404])
  // A team mate, the mentor, another team's lead and the administrator.
  expect(await statuses('1003', [result, desk])).toEqual([404, 403])
  expect(await statuses('2001', [result, desk])).toEqual([404, 403])
  expect(await statuses('0301', [result, desk, `/team/exams/${examId}`, page])).toEqual([404, 404, 404, 404])
  expect(await statuses('9001', [result, desk, page])).toEqual([404, 403, 404])
  const { text } = await (await app.signedIn('1003')).get('/exams')
  expect(text).not.toContain(member.name)
})

test('right answers wait for everybody, make-ups included, and an exam whose answers are out is not opened again', async () => {
  const { examId, sitting } = await exam()
  const member = await memberOf('1002')
  const attemptId = await sit(member, examId, { now: new Date(), mistakes: 9 })
  const browser = await app.signedIn('1002')
  const look = async () => (await browser.get(`/attempts/${attemptId}/result`)).text
  const shut = await look()
  expect([shut.includes('答案和解析要等所有人考完才公布'), shut.includes('正确答案')]).toEqual([true, false])
  const question = (await findAttempt({ personId: member.id, attemptId }))?.paper.questions[0]?.question.prompt.zh ?? ''
  expect(shut).not.toContain(question)
  await database.examSitting.update({ where: { id: sitting.id }, data: { closesAt: later(-1) } })
  const reopen = { deed: 'reopen' as const, minutes: 5, attempt: attemptId, requestKey: randomUUID(), reason: '网络断了' }
  expect(await look()).toContain(question)
  expect(await doToAttempt(lead, { team, deed: reopen }, { now: new Date(), origin })).toEqual({ refused: 'answers-out' })
  expect(await makeUpFor(examId, ['1002'], { opensAt: later(10), closesAt: later(100), now: new Date() })).toEqual({ refused: null })
  expect(await look()).not.toContain(question)
})

test('a make-up is for those named who missed the exam or failed it, and asks other questions where it can', async () => {
  const { examId, sitting } = await exam()
  const [failed, passed, missed] = [await memberOf('1002'), await memberOf('1003'), await memberOf('1005')]
  const first = await sit(failed, examId, { now: new Date(), mistakes: 9 })
  await sit(passed, examId, { now: new Date() })
  const closed = later(-1)
  await database.examSitting.update({ where: { id: sitting.id }, data: { closesAt: closed } })
  const window = { opensAt: later(10), closesAt: later(100), now: new Date() }
  expect(await makeUpFor(examId, ['1003'], window)).toEqual({ faults: { people: 'exams:fault.notThese' } })
  expect(await makeUpFor(examId, ['0101'], window)).toEqual({ faults: { people: 'exams:fault.notThese' } })
  expect(await makeUpFor(examId, ['1002', '1005'], window)).toEqual({ refused: null })
  const during = later(20)
  expect(await start(passed, examId, during)).toEqual({ refused: 'not-now' })
  expect(await start(await memberOf('1004'), examId, during)).toEqual({ refused: 'not-now' })
  expect(await start(failed, examId, later(9))).toEqual({ refused: 'not-now' })
  const again = await sit(failed, examId, { now: during })
  const idsOf = async (attemptId: string) => (await findAttempt({ personId: failed.id, attemptId }))?.paper.questions.map(({ question }) => question.id) ?? []
  const seen = new Set(await idsOf(first))
  const repeated = (await idsOf(again)).filter((id) => seen.has(id)).length
  expect(repeated).toBeLessThan(seen.size / 2)
  expect(await start(failed, examId, during)).toEqual({ refused: 'not-now' })
  expect(await start(missed, examId, during)).toHaveProperty('attemptId')
  const turns = (await findTeamExam(team, examId, during))?.sitters.map(({ employeeNumber, turn }) => [employeeNumber, turn.turn])
  expect(turns).toEqual(expect.arrayContaining([['1002', 'passed'], ['1003', 'passed'], ['1004', 'missed'], ['1005', 'sitting']]))
  expect(turns?.some(([number]) => number === '3001')).toBe(false)
})

test('the make-up form names its faults, keeps what was typed, and is one make-up when pressed twice', async () => {
  const { examId, sitting } = await exam()
  await database.examSitting.update({ where: { id: sitting.id }, data: { closesAt: later(-1) } })
  const browser = await app.signedIn('3001')
  const desk = `/team/exams/${examId}`
  const fields = { deed: 'make-up', opensAt: local(later(10)), closesAt: local(later(100)), requestKey: randomUUID() }
  const nobody = await browser.post(desk, fields)
  expect([nobody.status, nobody.text.includes('请至少选一个人'), nobody.text.includes(fields.closesAt)]).toEqual([400, true, true])
  const people = [(await memberOf('1004')).id, (await memberOf('1006')).id]
  for (let press = 0; press < 2; press += 1) expect((await browser.post(desk, { ...fields, people })).status).toBe(302)
  expect(await database.examSitting.count({ where: { examId, kind: 'MAKE_UP' } })).toBe(1)
  expect((await (await app.signedIn('1004')).get(`/exams/${examId}`)).text).toContain('补考')
  expect((await (await app.signedIn('0301')).post(desk, { ...fields, people })).status).toBe(404)
})

test('an exam is cancelled while nobody sits it; then nobody begins it, and the reason is read', async () => {
  const { examId, page } = await exam()
  const member = await memberOf('1005')
  const cancel = () => cancelExam(lead, { team, examId, deed: { deed: 'cancel', reason: '当天停电，另行安排' } }, new Date())
  const started = await start(member, examId, new Date())
  expect(await cancel()).toEqual({ refused: 'sitting' })
  await handIn(member, started && 'attemptId' in started ? started.attemptId : '', { now: new Date(), origin })
  const [one, other] = await Promise.all([cancel(), cancel()])
  expect([one, other]).toEqual([{ refused: null }, { refused: null }])
  expect(await start(await memberOf('1006'), examId, new Date())).toEqual({ refused: 'not-now' })
  expect((await (await app.signedIn('1006')).get(page)).text).toContain('当天停电，另行安排')
  expect(await listExamsToSit(await memberOf('1006'), new Date())).not.toContainEqual(expect.objectContaining({ to: page }))
})

test('who leaves the unit begins no exam of it, keeps the own result, and stays in the lead’s list', async () => {
  const { examId } = await exam()
  const member = await memberOf('1007')
  const attemptId = await sit(member, examId, { now: new Date() })
  const { id: secondTeam } = await database.unit.findFirstOrThrow({ where: { name: '和平里服务班' } })
  const today = calendarDay(new Date(), zone)
  await database.membership.updateMany({ where: { personId: member.id }, data: { until: today } })
  await database.membership.create({ data: { personId: member.id, unitId: secondTeam, from: today } })
  const moved = await memberOf('1007')
  expect(moved.unit.id).toBe(secondTeam)
  expect(await start(moved, (await exam()).examId, new Date())).toBeNull()
  expect((await listOwnExams(moved, new Date())).map(({ id, turn }) => [id, turn])).toContainEqual([examId, 'passed'])
  expect((await (await app.signedIn('1007')).get(`/attempts/${attemptId}/result`)).status).toBe(200)
  const row = (await findTeamExam(team, examId, new Date()))?.sitters.find(({ id }) => id === member.id)
  expect(row).toMatchObject({ hasLeft: true, mayMakeUp: false, turn: { turn: 'passed' } })
  // The lead of the new team has nothing to do with it.
  const second = { id: secondTeam, timeZone: zone }
  const { open, ended } = await listTeamAttempts(second, { language: 'zh-CN', now: new Date(), origin })
  expect([...open, ...ended].map(({ id }) => id)).not.toContain(attemptId)
  const deed = { deed: 'extra-time' as const, minutes: 5, attempt: attemptId, requestKey: randomUUID(), reason: '想加一点' }
  expect(await doToAttempt(await memberOf('0301'), { team: second, deed }, { now: new Date(), origin })).toBeNull()
})

test('time that ran out hands in what was saved, whoever looks first, and extra time goes beyond the window', async () => {
  const opensAt = later(-3 * 60)
  const { examId, sitting } = await exam({ opensAt, closesAt: later(-60), now: later(-4 * 60) })
  const [member, other] = [await memberOf('1004'), await memberOf('1006')]
  const started = await start(member, examId, later(-70))
  const attemptId = started && 'attemptId' in started ? started.attemptId : ''
  const browser = await app.signedIn('3001')
  expect((await browser.get(`/team/exams/${examId}`)).status).toBe(200)
  expect(await database.attempt.findUnique({ where: { id: attemptId } })).toMatchObject({ ending: 'TIME_OUT', endedAt: sitting.closesAt, passed: false })
  const late = await start(other, examId, later(-61))
  const lateId = late && 'attemptId' in late ? late.attemptId : ''
  const deed = { deed: 'extra-time' as const, minutes: 30, attempt: lateId, requestKey: randomUUID(), reason: '窗口来了客户' }
  await doToAttempt(lead, { team, deed }, { now: later(-60), origin })
  expect((await database.attempt.findUniqueOrThrow({ where: { id: lateId } })).deadline).toEqual(later(-30))
})

test('the learning garden names who passed once the window has closed, and says nothing of the others', async () => {
  const { examId, sitting } = await exam()
  const [passed, failed] = [await memberOf('2001'), await memberOf('2002')]
  await sit(passed, examId, { now: new Date() })
  await sit(failed, examId, { now: new Date(), mistakes: 9 })
  await database.examSitting.updateMany({ where: { NOT: { id: sitting.id } }, data: { closesAt: new Date(0) } })
  expect(await findPassedExam(team, new Date())).toBeNull()
  await database.examSitting.update({ where: { id: sitting.id }, data: { closesAt: later(-1) } })
  expect(await findPassedExam(team, new Date())).toEqual({ title: { zh: '十一月月考', en: '十一月月考' }, names: [passed.name] })
  await cancelExam(lead, { team, examId, deed: { deed: 'cancel', reason: '题目泄露了' } }, new Date())
  expect(await findPassedExam(team, new Date())).toBeNull()
})

test('the month’s exam is done once it is passed: who sat it and failed reads that, and when the make-up is', async () => {
  const at = (moment: string) => DateTime.fromISO(moment, { zone }).toJSDate()
  const form = { title: '三月月考', month: '2027-03', version, opensAt: '2027-03-10T08:30', closesAt: '2027-03-12T18:00', requestKey: randomUUID() }
  const set = await setExam(lead, { team, form }, at('2027-03-01T08:00'))
  const examId = 'examId' in set ? set.examId : ''
  const mark = async (member: Member, moment: string) => {
    const { marks } = await viewDaily(member, { learning: await findLearning(member.id, at(moment)), now: at(moment) })
    const found = marks.find(({ beat }) => beat === 'exam')
    return [found?.isDone, found?.words, found?.to]
  }
  const [failed, passed, other] = [await memberOf('1002'), await memberOf('1003'), await memberOf('1006')]
  expect(await mark(failed, '2027-03-05T12:00')).toEqual([false, '3月10日 08:30 开考', '/exams'])
  await sit(failed, examId, { now: at('2027-03-10T09:00'), mistakes: 9 })
  await sit(passed, examId, { now: at('2027-03-10T09:00') })
  expect(await mark(failed, '2027-03-10T12:00')).toEqual([false, '已考，未通过', '/exams'])
  expect(await mark(passed, '2027-03-10T12:00')).toEqual([true, '已完成', '/learn'])
  expect(await mark(other, '2027-03-10T12:00')).toEqual([false, '3月12日 18:00 截止', '/exams'])
  expect(await mark(other, '2027-03-13T12:00')).toEqual([false, '缺考', '/exams'])
  await makeUpFor(examId, ['1002'], { opensAt: at('2027-03-20T08:30'), closesAt: at('2027-03-21T18:00'), now: at('2027-03-15T12:00') })
  expect(await mark(failed, '2027-03-15T12:00')).toEqual([false, '已考，未通过；3月20日 08:30 补考', '/exams'])
  await sit(failed, examId, { now: at('2027-03-20T09:00') })
  expect(await mark(failed, '2027-03-20T12:00')).toEqual([true, '已完成', '/learn'])
  // Who joined after it closed has missed nothing, and who leads the team sits none.
  await database.membership.updateMany({ where: { personId: other.id }, data: { from: '2027-03-14' } })
  expect((await mark(other, '2027-03-15T12:00'))[2]).toBe('/learn')
  expect((await mark(lead, '2027-03-10T12:00'))[2]).toBe('/learn')
  await database.membership.updateMany({ where: { personId: other.id }, data: { from: '2019-05-01' } })
})

test('the lead sees what was answered and what is right once the answers are out, and only of the own unit', async () => {
  const { examId, sitting } = await exam()
  const member = await memberOf('1003')
  const attemptId = await sit(member, examId, { now: new Date(), mistakes: 2 })
  const browser = await app.signedIn('3001')
  const desk = `/team/exams/${examId}/${member.id}`
  const shut = (await browser.get(desk)).text
  expect([shut.includes('作答和正确答案要等所有人考完才公布'), shut.includes('isKey'), shut.includes('答错')]).toEqual([true, false, true])
  await database.examSitting.update({ where: { id: sitting.id }, data: { closesAt: later(-1) } })
  const open = (await browser.get(desk)).text
  const { points = 0 } = (await findAttempt({ personId: member.id, attemptId }))?.end ?? {}
  expect(open).not.toContain('要等所有人考完')
  expect(open).toContain('正确答案')
  expect(open).toContain(`${points / 100}`)
  const picture = `${desk}/${attemptId}/pictures/no-such-question`
  expect((await browser.get(picture)).status).toBe(404)
  expect((await (await app.signedIn('0301')).get(desk)).status).toBe(404)
  // With a make-up before them the answers are put away again, for the lead too.
  await makeUpFor(examId, ['1002'], { opensAt: later(10), closesAt: later(100), now: new Date() })
  expect((await browser.get(desk)).text).toContain('作答和正确答案要等所有人考完才公布')
})

test('who is locked out by wrong PINs reads until when, by the unit’s clock, and how long that is', async () => {
  const { page } = await exam()
  const browser = await app.signedIn('1004')
  await browser.post('/account/pin', { newPinCode: '2580', repeatedPinCode: '2580', currentPassword: demoPassword })
  for (let guess = 0; guess < 5; guess += 1) await browser.post(page, { pinCode: `000${guess}` })
  const before = Date.now()
  const locked = await browser.post(page, { pinCode: '2580' })
  const words = /：(\d\d:\d\d) 以后可以再试（还要等 (?:<!-- -->)?(\d+)(?:<!-- -->)? 分钟）/.exec(locked.text.replaceAll('<!-- -->', ''))
  expect([locked.status, words?.[2]]).toEqual([429, '15'])
  const until = DateTime.fromMillis(Math.ceil((before + Number(locked.headers.get('retry-after')) * 1000) / minute) * minute, { zone })
  expect([until.toFormat('HH:mm'), until.plus({ minutes: 1 }).toFormat('HH:mm')]).toContain(words?.[1])
  // Whoever comes back to the page reads it again.
  expect((await browser.get(page)).text).toContain('以后可以再试')
})

test('the lead moves an exam that has not closed: before it opened both ends, afterwards its end, with a reason that is read and recorded', async () => {
  const browser = await app.signedIn('3001')
  const ahead = await exam({ opensAt: later(5 * 24 * 60), closesAt: later(6 * 24 * 60) })
  const desk = `/team/exams/${ahead.examId}`
  const fields = { deed: 'move', sitting: ahead.sitting.id, opensAt: local(later(7 * 24 * 60)), closesAt: local(later(8 * 24 * 60)), reason: '那几天系统升级', requestKey: randomUUID() }
  expect((await browser.get(desk)).text).toContain('改考试时间')
  const hasty = await browser.post(desk, { ...fields, reason: '急' })
  expect([hasty.status, hasty.text.includes('请写明原因'), hasty.text.includes(fields.opensAt)]).toEqual([400, true, true])
  expect((await browser.post(desk, { ...fields, opensAt: fields.closesAt })).status).toBe(400)
  const presses = await Promise.all([browser.post(desk, fields), browser.post(desk, fields)])
  expect(presses.map(({ status }) => status)).toEqual([302, 302])
  expect(await database.examMove.findMany({ where: { sittingId: ahead.sitting.id } })).toMatchObject([{ opensBefore: ahead.sitting.opensAt, closesBefore: ahead.sitting.closesAt, opensAt: later(7 * 24 * 60), reason: '那几天系统升级' }])
  expect(await database.examSitting.findUnique({ where: { id: ahead.sitting.id } })).toMatchObject({ opensAt: later(7 * 24 * 60), closesAt: later(8 * 24 * 60) })
  expect(await database.auditEvent.count({ where: { action: 'move-exam', subject: `exam:${ahead.examId}` } })).toBe(1)
  const member = await app.signedIn('1004')
  expect((await member.get(ahead.page)).text).toContain('那几天系统升级')
  expect((await listExamsToSit(await memberOf('1004'), new Date())).find(({ to }) => to === ahead.page)?.text).toContain('时间改过')
  expect((await (await app.signedIn('0301')).post(desk, fields)).status).toBe(404)
  expect((await (await app.signedIn('1004')).post(desk, fields)).status).toBe(403)
})

test('a move makes no running attempt shorter, gives back what the old end had cut, and is nothing for what is over', async () => {
  const { examId, sitting } = await exam({ closesAt: later(100) })
  const move = (odd: Partial<{ sitting: string; opensAt: string; closesAt: string }>, now = new Date()) =>
    moveWindow(lead, { team, examId, deed: { deed: 'move', sitting: sitting.id, closesAt: local(later(60)), reason: '会议改了时间', requestKey: randomUUID(), ...odd } }, now)
  const attemptOf = async (number: string, now: Date) => {
    const started = await start(await memberOf(number), examId, now)
    return started && 'attemptId' in started ? started.attemptId : ''
  }
  const deadlineOf = async (id: string) => (await database.attempt.findUniqueOrThrow({ where: { id } })).deadline
  const early = await attemptOf('1002', later(30))
  const promised = await deadlineOf(early)
  expect(await move({ opensAt: local(later(10)) })).toEqual({ faults: { form: 'exams:fault.opened' } })
  expect(await move({ closesAt: local(later(100)) })).toEqual({ faults: { closesAt: 'exams:fault.same' } })
  expect(await move({ closesAt: local(later(-5)) })).toEqual({ faults: { closesAt: 'exams:fault.over' } })
  expect(await move({ closesAt: local(later(50)) })).toEqual({ refused: null })
  expect(await deadlineOf(early)).toEqual(promised)
  const late = await attemptOf('1003', later(40))
  expect(await deadlineOf(late)).toEqual(later(50))
  expect(await move({ closesAt: local(later(300)) })).toEqual({ refused: null })
  expect([await deadlineOf(early), await deadlineOf(late)]).toEqual([promised, later(80)])
  expect(await move({}, later(300))).toEqual({ refused: 'move-closed' })
  await database.attempt.updateMany({ where: { id: { in: [early, late] } }, data: { openKey: null, endedAt: new Date(0), ending: 'CLOSED', points: 0, maxPoints: 1, passed: false } })
  await cancelExam(lead, { team, examId, deed: { deed: 'cancel', reason: '题目泄露了' } }, new Date())
  expect(await move({})).toEqual({ refused: 'move-cancelled' })
  expect(await move({ sitting: randomUUID() })).toBeNull()
})

test('the lead renames an exam until it has closed: it stands everywhere at once, in the record once, and not in what was begun', async () => {
  const browser = await app.signedIn('3001')
  const { examId, page } = await exam()
  const desk = `/team/exams/${examId}`
  const began = await start(await memberOf('1002'), examId, new Date())
  if (!began || !('attemptId' in began)) throw new Error('not begun')
  const rename = (title: string) => browser.post(desk, { deed: 'rename', title })
  expect((await browser.get(desk)).text).toContain('改名称')
  for (const [title, said] of [['  ', '请填写'], ['长'.repeat(61), '太长']] as const) {
    const refused = await rename(title)
    expect([refused.status, refused.text.includes(said), refused.text.includes('十一月月考</h1>')]).toEqual([400, true, true])
  }
  const presses = await Promise.all([rename('安全用电专项月考'), rename(' 安全用电专项月考 ')])
  expect(presses.map(({ status }) => status)).toEqual([302, 302])
  const entries = await database.auditEvent.findMany({ where: { action: 'rename-exam', subject: `exam:${examId}` } })
  expect(entries).toMatchObject([{ actorId: lead.id, details: { from: '十一月月考', to: '安全用电专项月考' } }])
  const member = await app.signedIn('1004')
  for (const shown of [await browser.get(desk), await browser.get('/team/exams'), await browser.get('/team/attempts'), await member.get(page), await member.get('/exams'), await member.get('/')]) expect(shown.text).toContain('安全用电专项月考')
  expect((await (await app.signedIn('1002')).get(`/attempts/${began.attemptId}`)).text).toContain('十一月月考')
  expect((await (await app.signedIn('0301')).post(desk, { deed: 'rename', title: '别人的' })).status).toBe(404)
  expect((await member.post(desk, { deed: 'rename', title: '自己的' })).status).toBe(403)
  expect((await browser.get('/admin/audit')).status).toBe(403)
  expect((await (await app.signedIn('9001')).get('/admin/audit')).text).toContain('改了月考的名称')
  const named = (title: string, now: Date) => renameExam(lead, { team, examId, deed: { deed: 'rename', title } }, now)
  expect(await named('晚了', later(600))).toEqual({ refused: 'rename-closed' })
  expect(await named('安全用电专项月考', later(600))).toEqual({ refused: null })
  await database.attempt.updateMany({ where: { id: began.attemptId }, data: { openKey: null, endedAt: new Date(0), ending: 'CLOSED', points: 0, maxPoints: 1, passed: false } })
  await cancelExam(lead, { team, examId, deed: { deed: 'cancel', reason: '题目泄露了' } }, new Date())
  const cancelled = await rename('取消以后')
  expect([cancelled.status, cancelled.text.includes('这次月考已取消，名称不再改了')]).toEqual([409, true])
  expect((await database.exam.findUniqueOrThrow({ where: { id: examId } })).title).toBe('安全用电专项月考')
})

test('exams of one name are told apart: the next one is offered another, and the times stand beside every title', async () => {
  const browser = await app.signedIn('3001')
  const title = /name="title"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="title"/.exec((await browser.get('/team/exams')).text)?.slice(1).find((one) => one !== undefined) ?? ''
  expect(title).toMatch(/^\d{4}年\d+月月考/)
  const fields = { title, month: '2026-11', version, opensAt: local(later(60)), closesAt: local(later(600)) }
  const [one, other] = [await browser.post('/team/exams', { ...fields, requestKey: randomUUID() }), await browser.post('/team/exams', { ...fields, closesAt: local(later(700)), requestKey: randomUUID() })]
  expect([one.status, other.status]).toEqual([302, 302])
  const next = (await browser.get('/team/exams')).text
  expect(next).toContain(`${title}（2）`)
  expect((await browser.get((other.location ?? '').replace('#content', ''))).text.replaceAll('<!-- -->', '')).toContain('另有一场同名的月考')
  const own = (await (await app.signedIn('1004')).get('/exams')).text
  expect(own).toContain(DateTime.fromJSDate(later(700), { zone }).toFormat('HH:mm'))
})

test('a name that was left as it was proposed is read in one’s own language, one of the lead’s own as it was written', async () => {
  const form = { month: '2027-08', version, opensAt: local(later(-60)), closesAt: local(later(600)) }
  const set = async (title: string) => setExam(lead, { team, form: { ...form, title, requestKey: randomUUID() } }, later(-120))
  const [proposed] = [await set('2027年8月月考（2）'), await set('安全用电专项考'), await set('Monthly exam, August 2027 (3)')]
  const examId = 'examId' in proposed ? proposed.examId : ''
  const [browser, desk] = [await app.signedIn('1005'), await app.signedIn('3001')]
  expect((await browser.get('/exams')).text).toContain('2027年8月月考（2）')
  await database.person.updateMany({ where: { employeeNumber: { in: ['1005', '3001'] } }, data: { language: 'EN' } })
  const started = await start(await memberOf('1005'), examId, new Date())
  const attempt = `/attempts/${started && 'attemptId' in started ? started.attemptId : ''}`
  for (const page of ['/', '/exams', `/exams/${examId}`, attempt]) {
    const { text } = await browser.get(page)
    expect([page, text.includes('Monthly exam, August 2027 (2)'), text.includes('2027年8月月考')]).toEqual([page, true, false])
  }
  expect((await browser.get('/exams')).text).toContain('安全用电专项考')
  for (const page of ['/team/exams', `/team/exams/${examId}`, '/team/attempts']) expect((await desk.get(page)).text).toContain('Monthly exam, August 2027 (2)')
  // The record, too, which keeps what was stored.
  const record = await app.signedIn('9001')
  const audit = async () => (await record.get('/admin/audit')).text
  const named = (text: string) => ['2027年8月月考（2）', '2027年8月月考（3）', 'Monthly exam, August 2027 (2)', 'Monthly exam, August 2027 (3)', '安全用电专项考'].map((name) => text.includes(name))
  expect(named(await audit())).toEqual([true, true, false, false, true])
  await record.post('/preferences', { language: 'en' })
  expect(named(await audit())).toEqual([false, false, true, true, true])
  await record.post('/preferences', { language: 'zh-CN' })
  await database.person.updateMany({ where: { employeeNumber: { in: ['1005', '3001'] } }, data: { language: 'ZH_CN' } })
})

test('an exam whose start is past is set only by who says that it opens at once, for how many, and what was typed is kept', async () => {
  const browser = await app.signedIn('3001')
  const fields = { title: '说开就开的月考', month: '2026-11', version, opensAt: local(later(-5)), closesAt: local(later(600)), requestKey: randomUUID() }
  const before = await database.exam.count()
  const asked = await browser.post('/team/exams', fields)
  const sitters = (await findTeamExam(team, (await exam()).examId, new Date()))?.sitters.length ?? 0
  expect(sitters).toBeGreaterThan(3)
  expect(asked.status).toBe(400)
  for (const said of ['这个时间已经到了', `立即开考，${sitters} 人`, '说开就开的月考', fields.opensAt, fields.requestKey]) expect(asked.text).toContain(said)
  // Of another start it was not asked.
  expect((await browser.post('/team/exams', { ...fields, openNow: local(later(-6)) })).status).toBe(400)
  expect(await database.exam.count()).toBe(before + 1)
  const [one, other] = await Promise.all([1, 2].map(() => browser.post('/team/exams', { ...fields, openNow: fields.opensAt })))
  expect([one?.status, other?.location]).toEqual([302, one?.location])
  // The form sent once more, as by somebody who was asked and goes back, is the exam that is set.
  expect((await browser.post('/team/exams', fields)).location).toBe(one?.location)
  expect(await database.exam.count({ where: { requestKey: fields.requestKey } })).toBe(1)
})

const asking = (words: string) => ({ topic: '窗口里的题库', difficulty: null, question: { id: randomUUID(), type: 'true-false' as const, points: 1, prompt: { zh: words, en: words }, answer: true } })

test('everybody of a window is asked from the bank as it stood when it opened, whatever is added, changed or taken out since', async () => {
  const written: string[] = []
  const write = async (words: string, base: string | null = null) => {
    const id = randomUUID()
    await saveQuestion(lead, team, { id, base, banked: asking(words), now: new Date() })
    written.push(id)
    return id
  }
  const stood = [await write('一开始就在的'), await write('开考后改了的'), await write('开考后取出的')]
  const cells = [{ topic: '窗口里的题库', type: 'true-false' as const, count: 3, points: 100 }]
  const { paperId } = await beginPaper(lead, team, { requestKey: randomUUID(), terms: { name: '三道题', minutes: 10, passMark: 60, cells } })
  const published = await publishPaper(lead, team, { paperId, number: 1 })
  if (!published || 'refused' in published) throw new Error('not published')
  const window = { title: '窗口', month: '2026-11', version: published.versionId, opensAt: local(later(-60)), closesAt: local(later(600)) }
  const set = await setExam(lead, { team, form: { ...window, requestKey: randomUUID() } }, later(-120))
  if ('faults' in set) throw new Error(JSON.stringify(set))
  const asked = async (number: string, examId: string, now = new Date()) => {
    const member = await memberOf(number)
    const began = await start(member, examId, now)
    if (!began || !('attemptId' in began)) throw new Error(JSON.stringify(began))
    const questions = (await findAttempt({ personId: member.id, attemptId: began.attemptId }))?.paper.questions ?? []
    return questions.map(({ question }) => question.id).toSorted()
  }
  expect(await asked('1002', set.examId)).toEqual(stood.toSorted())
  const added = await write('开考后加的')
  const changed = await write('改过的', stood[1] ?? '')
  await retireQuestion(lead, team, { questionId: stood[2] ?? '', now: new Date() })
  expect(await asked('1003', set.examId)).toEqual(stood.toSorted())
  // A window that opens after that asks what is in the bank by then, and so does a make-up of this exam.
  const today = [stood[0], added, changed].toSorted()
  const next = await setExam(lead, { team, form: { ...window, title: '下一场', requestKey: randomUUID(), openNow: window.opensAt } }, new Date())
  if ('faults' in next) throw new Error(JSON.stringify(next))
  expect(await asked('1004', next.examId)).toEqual(today)
  const [opensAt, closesAt] = [later(700), later(800)]
  await makeUpFor(set.examId, ['1005'], { opensAt, closesAt, now: later(610) })
  expect(await asked('1005', set.examId, later(710))).toEqual(today)
})
