// A key mended after people have answered: proposed, looked at by a second person, and applied to everybody at once.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { completeLesson } from '#app/learning/completions.server.ts'
import { database } from '#app/platform/database.server.ts'
import { viewQuizAnalysis } from '#app/desk/quizzes/quiz-analysis.server.ts'
import { type Answer, isBlank } from '#app/quizzes/answer.ts'
import { AttemptPaper } from '#app/quizzes/attempts/attempt-paper.ts'
import { drawPaper } from '#app/quizzes/paper.ts'
import { inHundredths, type Question } from '#app/quizzes/question.ts'
import { isPassed, scorePaper } from '#app/quizzes/scoring.ts'
import { asAskedNow } from '#app/quizzes/regrade/mends-in-force.server.ts'
import { drawQuestion } from '#app/practice/cards/draw-question.ts'
import { questionHash } from '#app/practice/cards/question-hash.ts'
import { remember } from '#app/practice/cards/schedule.ts'
import { seedCast } from '#prisma/cast.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

const quiz = 'service-etiquette'
const course = findCourse(quiz)
const questions = course?.quiz.questions ?? []
let app: App
let units: Awaited<ReturnType<typeof seedCast>>
let lead: Browser
let admin: Browser

beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
  lead = await app.signedIn('3001')
  admin = await app.signedIn('9001')
})
afterAll(() => app.stop())

/** Single choices: each test mends one of its own. */
const singles = questions.flatMap((question) => (question.type === 'single' ? [question] : []))
const single = (place: number) => {
  const question = singles[place]
  if (!question) throw new Error('not so many single choices')
  return question
}
const truthOf = (place: number) => {
  const question = questions.flatMap((one) => (one.type === 'true-false' ? [one] : []))[place]
  if (!question) throw new Error('not so many true or false')
  return question
}
const rightsOf = (question: Question) => (question.type === 'single' ? question.options.filter(({ right }) => right === true).map(({ id }) => id) : [])
const wrongOf = (question: Question) => (question.type === 'single' ? (question.options.find(({ right }) => right !== true)?.id ?? '') : '')

async function admit(number: string, at = '2025-01-01'): Promise<string> {
  const { id } = await database.person.create({ data: { employeeNumber: number, name: `答题人${number}`, memberships: { create: { unitId: units.team, from: at } } } })
  return id
}

type Sat = { missed: readonly string[]; at?: Date }

/** An attempt that has ended, wrong in these questions, with what it earned. */
async function ended(personId: string, { missed, at = new Date(Date.now() - 86_400_000) }: Sat) {
  if (!course) throw new Error('no such course')
  const { title, quiz: rules, certificate } = course
  const paper = { ...drawPaper(rules.questions, `${personId} ${at.getTime()}`), title, minutes: rules.minutes, certificate }
  const answers = new Map(paper.questions.map((drawn): [string, Answer] => [drawn.question.id, missed.includes(drawn.question.id) ? wrongAnswer(drawn) : modelAnswer(drawn)]))
  const { points, maxPoints, perQuestion } = scorePaper(paper, answers)
  const passed = isPassed({ points, maxPoints }, rules.passMark)
  const { id } = await database.attempt.create({
    data: {
      ...{ personId, quiz, paper, passMark: rules.passMark, startedAt: at, deadline: at, endedAt: at, ending: 'HANDED_IN' as const, points, maxPoints, passed, scores: perQuestion },
      responses: { create: [...answers].filter(([, answer]) => !isBlank(answer)).map(([questionId, answer]) => ({ questionId, sequence: 1, answer })) },
    },
    select: { id: true },
  })
  return { id, points, maxPoints, passed }
}

/** Misses this question and as many others, which no test mends, as leave the person just below the pass mark: with the points of the question it is passed. */
function justBelow(question: Question): string[] {
  const max = questions.reduce((sum, { points }) => sum + inHundredths(points), 0)
  const mark = (max * (course?.quiz.passMark ?? 80)) / 100
  let left = max - inHundredths(question.points)
  const missed = [question.id]
  for (const other of questions.filter(({ type, id }) => type !== 'single' && id !== question.id)) {
    const after = left - inHundredths(other.points)
    if (left < mark || after + inHundredths(question.points) < mark) continue
    left = after
    missed.push(other.id)
  }
  if (left >= mark) throw new Error('this paper has no such score')
  return missed
}

const form = (fields: Record<string, string>) => ({ requestKey: randomUUID(), reason: '新规第十二条：这一项也对', benefit: 'LEARNER', kind: 'key', intent: 'propose', ...fields })
const page = (question: Question) => `/team/quizzes/${quiz}/${question.id}/regrade`

async function propose(browser: Browser, question: Question, fields: Record<string, string | string[]> = {}): Promise<string> {
  const answer = await browser.post(page(question), { ...form({}), 'mend.right': [...rightsOf(question), wrongOf(question)], ...fields })
  expect(answer.status).toBe(302)
  return answer.location ?? ''
}

async function shownOn(browser: Browser, address: string): Promise<string> {
  return /name="shown" value="([^"]+)"/.exec((await browser.get(address)).text)?.[1] ?? ''
}

async function approve(browser: Browser, address: string) {
  return browser.post(address, { intent: 'approve', shown: await shownOn(browser, address) })
}

const plain = ({ text }: { text: string }) => text.replaceAll('<!-- -->', '')

test('a lead previews, proposes with a reason; an administrator approves; who passes by it is completed, certified and told', async () => {
  const question = single(0)
  const personId = await admit('8001')
  const attempt = await ended(personId, { missed: justBelow(question) })
  expect(attempt.passed).toBe(false)
  const before = plain(await lead.get(page(question)))
  expect(before).toContain('更正这道题的答案')
  const preview = await lead.post(page(question), { ...form({ intent: 'preview' }), reason: '', 'mend.right': [...rightsOf(question), wrongOf(question)] })
  expect(preview.status).toBe(200)
  expect(plain(preview)).toContain('1 人会补发证书')
  expect(plain(preview)).toContain('答题人8001')
  expect(await database.regrade.count()).toBe(0)
  const unexplained = await lead.post(page(question), { ...form({}), reason: '急', 'mend.right': [...rightsOf(question), wrongOf(question)] })
  expect([unexplained.status, unexplained.text.includes('请写明原因')]).toEqual([400, true])
  const address = await propose(lead, question)
  // A press more, and nothing has changed for anybody yet.
  expect(await database.attempt.findUniqueOrThrow({ where: { id: attempt.id } })).toMatchObject({ points: attempt.points, passed: false })
  const applied = await approve(admin, address)
  expect([applied.status, applied.location]).toEqual([302, address])
  const after = await database.attempt.findUniqueOrThrow({ where: { id: attempt.id } })
  expect(after).toMatchObject({ points: attempt.points + inHundredths(question.points), maxPoints: attempt.maxPoints, passed: true })
  const kept = await database.regradeResult.findFirstOrThrow({ where: { attemptId: attempt.id } })
  expect(kept).toMatchObject({ taken: true, before: { points: attempt.points, passed: false }, after: { passed: true } })
  expect(await database.courseCompletion.count({ where: { personId, course: quiz, withdrawnAt: null } })).toBe(1)
  expect(await database.certificate.count({ where: { personId, earnedBy: `attempt:${attempt.id}` } })).toBe(1)
  const actions = await database.auditEvent.findMany({ where: { subject: address.replace('/team/regrades/', 'regrade:') }, orderBy: { sequence: 'asc' } })
  expect(actions.map(({ action }) => action)).toEqual(['propose-regrade', 'approve-regrade', 'apply-regrade'])
  expect(plain(await admin.get(address))).toContain('1 人补发了证书')
})

test('the result says when, why, and what it was before; Today leads there; analysis, attempt and result agree', async () => {
  const { id: personId } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1001' } })
  const question = single(1)
  const attempt = await ended(personId, { missed: [question.id] })
  expect(attempt.passed).toBe(true)
  for (let taker = 0; taker < 9; taker += 1) await ended(await admit(`801${taker}`), { missed: taker % 2 ? [question.id] : [] })
  const address = await propose(lead, question)
  await approve(admin, address)
  const learner = await app.signedIn('1001')
  const result = plain(await learner.get(`/attempts/${attempt.id}/result`))
  expect(result).toContain('成绩更正过')
  expect(result).toContain('新规第十二条：这一项也对')
  expect(result).toContain(`更正前 ${attempt.points / 100} / ${attempt.maxPoints / 100} 分，现在 ${attempt.maxPoints / 100} / ${attempt.maxPoints / 100} 分`)
  expect(plain(await learner.get('/'))).toContain('测验的成绩更正了')
  // A paper that was issued before keeps the score that it was issued with, and its holder's page says so.
  const issued = { kind: 'course', serial: `T-${randomUUID()}`.slice(0, 40), personName: '陈小满', unitName: '客户服务班', title: { zh: '服务礼仪', en: 'Service etiquette' }, line: '成绩 97%', language: 'zh-CN', issuedOn: '2026-11-01', expiresOn: null, signatories: [], verifyUrl: 'https://portal.example.org/verify/1' }
  await database.certificate.create({ data: { serial: issued.serial, kind: 'COURSE', earnedBy: `attempt:${attempt.id}`, personId, unitId: units.team, facts: issued, issuedAt: new Date(Date.now() - 3_600_000), pdf: new Uint8Array(), sha256: '' } })
  const percent = Math.floor((attempt.points * 100) / attempt.maxPoints)
  expect(plain(await learner.get('/certificates'))).toMatch(new RegExp(`证书上印的成绩是颁发时的 ${percent}%；[^<]+成绩更正为 100%。已颁发的证书不改。`))
  const analysis = await viewQuizAnalysis({ quiz, scope: { units: [{ id: units.team, timeZone: 'Asia/Shanghai' }] }, chosen: 'all', language: 'zh-CN' })
  expect(analysis?.analysis?.items.find(({ id }) => id === question.id)?.facility).toBeCloseTo(100)
  for (const row of await database.attempt.findMany({ where: { quiz, endedAt: { not: null } } })) {
    const scores = Array.isArray(row.scores) ? row.scores.map((one) => (typeof one === 'object' && one !== null && 'points' in one ? Number(one['points']) : 0)) : []
    expect(row.points).toBe(Math.max(0, scores.reduce((sum, points) => sum + points, 0)))
  }
})

test('in favour of the learner nobody loses; both ways a pass, its completion and its certificate are taken back, and given again when the key is', async () => {
  const question = single(2)
  const others = justBelow(question).filter((id) => id !== question.id)
  const personId = await admit('8021')
  const attempt = await ended(personId, { missed: others })
  expect(attempt.passed).toBe(true)
  const at = new Date()
  await database.courseCompletion.create({ data: { personId, course: quiz, lessons: [], attemptId: attempt.id, completedAt: at } })
  const turned = { 'mend.right': [wrongOf(question)] }
  const kind = await propose(lead, question, turned)
  expect(plain(await lead.get(kind))).toContain('保留原来的成绩')
  await approve(admin, kind)
  expect(await database.attempt.findUniqueOrThrow({ where: { id: attempt.id } })).toMatchObject({ points: attempt.points, passed: true })
  expect(await database.regradeResult.findFirstOrThrow({ where: { attemptId: attempt.id } })).toMatchObject({ taken: false })
  // The first key again, so that its holder is certified, and then the other one for everybody.
  const back = await propose(lead, question, { 'mend.right': rightsOf(question), benefit: 'BOTH_WAYS' })
  await approve(admin, back)
  const certificate = await database.certificate.create({ data: { serial: `T-${randomUUID()}`, kind: 'COURSE', earnedBy: `attempt:${attempt.id}`, personId, unitId: units.team, facts: {}, pdf: new Uint8Array(), sha256: '' } })
  const strict = await propose(lead, question, { ...turned, benefit: 'BOTH_WAYS' })
  await approve(admin, strict)
  expect(await database.attempt.findUniqueOrThrow({ where: { id: attempt.id } })).toMatchObject({ passed: false })
  expect(await database.courseCompletion.count({ where: { personId, course: quiz, withdrawnAt: null } })).toBe(0)
  expect(await database.revocation.findFirstOrThrow({ where: { certificateId: certificate.id } })).toMatchObject({ reason: 'ISSUED_IN_ERROR', reinstatedAt: null })
  const again = await propose(lead, question, { 'mend.right': rightsOf(question), benefit: 'BOTH_WAYS' })
  await approve(admin, again)
  expect(await database.attempt.findUniqueOrThrow({ where: { id: attempt.id } })).toMatchObject({ points: attempt.points, passed: true })
  expect(await database.courseCompletion.count({ where: { personId, course: quiz, withdrawnAt: null } })).toBe(1)
  expect(await database.revocation.count({ where: { certificateId: certificate.id, reinstatedAt: null } })).toBe(0)
})

test('nobody approves their own proposal, a lead approves none, and what is withdrawn or decided is over', async () => {
  const question = single(3)
  await ended(await admit('8031'), { missed: [question.id] })
  const own = await propose(admin, question)
  const refused = await admin.post(own, { intent: 'approve', shown: await shownOn(lead, own) })
  expect([refused.status, refused.text.includes('自己提出的更正不能自己同意')]).toEqual([403, true])
  expect((await lead.post(own, { intent: 'approve', shown: 'x' })).status).toBe(403)
  expect((await lead.post(own, { intent: 'decline' })).status).toBe(403)
  expect((await lead.post(own, { intent: 'withdraw' })).status).toBe(403)
  for (const number of ['1001', '2001']) {
    const other = await app.signedIn(number)
    expect((await other.get(own)).status).toBe(403)
    expect((await other.post(own, { intent: 'approve', shown: 'x' })).status).toBe(403)
    expect((await other.get(page(question))).status).toBe(403)
  }
  expect((await admin.post(own, { intent: 'withdraw' })).status).toBe(302)
  expect((await admin.post(own, { intent: 'withdraw' })).status).toBe(302)
  expect(plain(await lead.get(own))).toContain('已撤回')
  const next = await propose(lead, question)
  expect((await admin.post(next, { intent: 'decline' })).status).toBe(302)
  expect((await approve(admin, next)).status).toBe(409)
  expect(await database.regradeResult.count({ where: { regradeId: { in: [own, next].map((one) => one.replace('/team/regrades/', '')) } } })).toBe(0)
  for (const address of ['/team/regrades/nothing-of-this-name', `/team/quizzes/${quiz}/no-such-question/regrade`, '/team/quizzes/no-such-quiz/q/regrade']) expect((await lead.get(address)).status).toBe(404)
  expect((await admin.post('/team/regrades/nothing-of-this-name', { intent: 'approve', shown: 'x' })).status).toBe(404)
})

test('one question has one proposal at a time; pressed twice, also at once, it is one, and so is its approval', async () => {
  const question = single(3)
  const fields = { ...form({}), 'mend.right': [...rightsOf(question), wrongOf(question)] }
  const pressed = await Promise.all([1, 2, 3].map(() => lead.post(page(question), fields)))
  expect(new Set(pressed.map(({ location }) => location)).size).toBe(1)
  const [address = ''] = pressed.map(({ location }) => location ?? '')
  const second = await admin.post(page(question), { ...form({ kind: 'leave-out' }) })
  expect([second.status, second.text.includes('这道题已有一份更正等待复核')]).toEqual([409, true])
  const shown = await shownOn(admin, address)
  const approved = await Promise.all([1, 2, 3].map(() => admin.post(address, { intent: 'approve', shown })))
  expect(approved.map(({ status }) => status)).toEqual([302, 302, 302])
  const regradeId = address.replace('/team/regrades/', '')
  expect(await database.regradeApplication.count({ where: { regradeId } })).toBe(1)
  expect(await database.auditEvent.count({ where: { subject: `regrade:${regradeId}`, action: 'apply-regrade' } })).toBe(1)
})

test('who hands in between the look and the approval is shown first, and then counted', async () => {
  const question = single(4)
  await ended(await admit('8041'), { missed: [question.id] })
  const address = await propose(lead, question)
  const shown = await shownOn(admin, address)
  const late = await ended(await admit('8042'), { missed: [question.id] })
  const refused = await admin.post(address, { intent: 'approve', shown })
  expect([refused.status, plain(refused).includes('又有人交了卷')]).toEqual([409, true])
  expect(await database.regradeResult.count({ where: { attemptId: late.id } })).toBe(0)
  expect((await approve(admin, address)).status).toBe(302)
  expect(await database.regradeResult.count({ where: { attemptId: late.id } })).toBe(1)
})

test('an attempt that was open is scored by the mended key, and who begins later is asked the mended question', async () => {
  const question = truthOf(0)
  const { id: personId } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1002' } })
  for (const { slug, hash } of course?.lessons ?? []) await completeLesson({ personId, course: quiz, lesson: slug, hash, at: new Date() })
  const learner = await app.signedIn('1002')
  const attempt = (await learner.post(`/quizzes/${quiz}`, {})).location ?? ''
  const id = attempt.replace('/attempts/', '')
  await ended(await admit('8051'), { missed: [] })
  const address = await propose(lead, question, { 'mend.truth': String(!question.answer), benefit: 'BOTH_WAYS' })
  await approve(admin, address)
  const answers = [{ question: question.id, sequence: 1, answer: { type: 'true-false', value: !question.answer }, flagged: false }]
  expect((await learner.send(`${attempt}/answers`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ answers }) })).status).toBe(200)
  await learner.post(`${attempt}/hand-in`, {})
  const row = await database.attempt.findUniqueOrThrow({ where: { id } })
  expect(row.points).toBe(inHundredths(question.points))
  expect(await database.regradeResult.count({ where: { attemptId: id, taken: true } })).toBe(1)
  await database.attempt.update({ where: { id }, data: { startedAt: new Date(Date.now() - 7_200_000), endedAt: new Date(Date.now() - 7_000_000) } })
  const next = ((await learner.post(`/quizzes/${quiz}`, {})).location ?? '').replace('/attempts/', '')
  const { paper } = await database.attempt.findUniqueOrThrow({ where: { id: next } })
  const drawn = AttemptPaper.parse(paper).questions.find((one) => one.question.id === question.id)
  expect(drawn?.question).toMatchObject({ answer: !question.answer })
  // Whoever sits the quiz sees nothing of its keys on the desk.
  await database.attempt.update({ where: { id: next }, data: { personId: (await database.person.findUniqueOrThrow({ where: { employeeNumber: '3001' } })).id, openKey: `${(await database.person.findUniqueOrThrow({ where: { employeeNumber: '3001' } })).id}:${quiz}` } })
  expect((await lead.get(address)).location).toBe(`/quizzes/${quiz}`)
  expect((await lead.get(page(question))).location).toBe(`/quizzes/${quiz}`)
  await database.attempt.delete({ where: { id: next } })
})

test('a void question gives everybody its points, one left out counts for nobody, and neither is asked again', async () => {
  const question = questions.find(({ type }) => type === 'multiple')
  if (!question) throw new Error('no question of several answers')
  const person = await admit('8061')
  const attempt = await ended(person, { missed: [question.id] })
  const address = await propose(lead, question, { kind: 'accept-all' })
  await approve(admin, address)
  expect(await database.attempt.findUniqueOrThrow({ where: { id: attempt.id } })).toMatchObject({ points: attempt.points + inHundredths(question.points) })
  const out = await propose(lead, question, { kind: 'leave-out', benefit: 'BOTH_WAYS' })
  await approve(admin, out)
  expect(await database.attempt.findUniqueOrThrow({ where: { id: attempt.id } })).toMatchObject({ points: attempt.points, maxPoints: attempt.maxPoints - inHundredths(question.points) })
  const entry = plain(await (await app.signedIn('1003')).get(`/quizzes/${quiz}`))
  expect(entry).toContain(`${questions.length - 1} 题，`)
})

test('a new explanation is proposed with the key, previewed in both languages, and shown from the approval on; the old one stays on record', async () => {
  const question = single(4)
  const { id: personId } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1004' } })
  const attempt = await ended(personId, { missed: [question.id] })
  const old = question.explanation?.zh ?? ''
  const said = { 'mend.explanation.zh': '新规第十二条写明：两种做法都可以。', 'mend.explanation.en': 'Since article 12 both are right.' }
  const fields = { ...form({ intent: 'preview' }), 'mend.right': [wrongOf(question)] }
  const before = plain(await lead.get(page(question)))
  expect(before).toContain(old)
  const half = await lead.post(page(question), { ...fields, ...said, 'mend.explanation.en': '' })
  expect([half.status, half.text.includes('要么中文、英文都写'), half.text.includes(said['mend.explanation.zh'])]).toEqual([400, true, true])
  expect(plain(await lead.post(page(question), fields))).toContain('它和更正后的答案对得上吗')
  const preview = plain(await lead.post(page(question), { ...fields, ...said }))
  for (const words of [old, ...Object.values(said)]) expect(preview).toContain(words)
  const address = await propose(lead, question, { 'mend.right': [wrongOf(question)], ...said })
  const seen = plain(await admin.get(address))
  for (const words of [old, ...Object.values(said)]) expect(seen).toContain(words)
  const learner = await app.signedIn('1004')
  const result = async () => plain(await learner.get(`/attempts/${attempt.id}/result`))
  expect(await result()).toContain(old)
  await approve(admin, address)
  const after = await result()
  expect([after.includes(said['mend.explanation.zh']), after.includes(old), after.includes('赵明霞提出，周䶮复核同意')]).toEqual([true, false, true])
  const now = course && (await asAskedNow(course)).quiz.questions.find(({ id }) => id === question.id)
  expect(now?.explanation).toEqual({ zh: said['mend.explanation.zh'], en: said['mend.explanation.en'] })
  expect(plain(await admin.get(address))).toContain(old)
  const { paper } = await database.attempt.findUniqueOrThrow({ where: { id: attempt.id } })
  expect(AttemptPaper.parse(paper).questions.find((one) => one.question.id === question.id)?.question.explanation).toEqual(question.explanation)
})

test('a daily answer whose key was mended since says so, by whom and why, and leaves the mistakes with a word', async () => {
  const question = questions.filter(({ type }) => type === 'multiple')[1]
  if (!question) throw new Error('not so many questions of several answers')
  const { id: personId } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1005' } })
  const drawn = drawQuestion(question, 'any')
  const answer = wrongAnswer(drawn)
  const answeredAt = new Date(Date.now() - 2 * 86_400_000)
  const card = { personId, course: quiz, question: question.id, hash: questionHash(question), ...remember(null, 1, answeredAt) }
  const { id } = await database.reviewAnswer.create({ data: { person: { connect: { id: personId } }, card: { create: card }, day: '2026-01-05', place: 1, drawn, answer, rating: 1, answeredAt } })
  for (const { slug, hash } of course?.lessons ?? []) await completeLesson({ personId, course: quiz, lesson: slug, hash, at: answeredAt })
  const learner = await app.signedIn('1005')
  const [book, day] = [async () => plain(await learner.get('/practice')), async () => plain(await learner.get(`/practice/answers/${id}`))]
  expect([(await book()).includes('答案更正过'), (await day()).includes('更正过')]).toEqual([false, false])
  await approve(admin, await propose(lead, question, { 'mend.right': answer.type === 'multiple' ? answer.choices : [] }))
  const [mistakes, looked] = [await book(), await day()]
  for (const words of ['答案更正过的错题', '赵明霞提出，周䶮复核同意', `/practice/answers/${id}`]) expect(mistakes).toContain(words)
  for (const words of ['这道题的答案', '更正过', '赵明霞提出，周䶮复核同意', '新规第十二条：这一项也对', '按更正后的答案是对的，不再算错题']) expect(looked).toContain(words)
  // One who answers the mended question is told nothing of what was before.
  const later = await database.reviewAnswer.create({ data: { person: { connect: { id: personId } }, card: { create: { ...card, hash: 'of the mended one' } }, day: '2026-01-06', place: 1, drawn, answer, rating: 1, answeredAt: new Date(Date.now() + 60_000) } })
  expect(plain(await learner.get(`/practice/answers/${later.id}`))).not.toContain('更正过')
})

test('five hundred attempts are regraded at once, and many certificates show how far they are', async () => {
  const question = truthOf(1)
  const missed = justBelow(question)
  for (let taker = 0; taker < 500; taker += 1) await ended(await admit(`9${String(taker).padStart(4, '0')}`), { missed: taker < 20 ? missed : [question.id] })
  const address = await propose(lead, question, { 'mend.truth': String(!question.answer), benefit: 'BOTH_WAYS' })
  expect((await approve(admin, address)).status).toBe(302)
  const regradeId = address.replace('/team/regrades/', '')
  await expect.poll(async () => database.regradeApplication.count({ where: { regradeId } }), { timeout: 60_000 }).toBe(1)
  expect(await database.regradeResult.count({ where: { regradeId, taken: true } })).toBeGreaterThanOrEqual(500)
  expect(await database.certificate.count({ where: { person: { employeeNumber: { startsWith: '9' } } } })).toBeGreaterThanOrEqual(20)
  const shown = plain(await admin.get(address))
  expect(shown).toContain('已生效')
  expect(shown).toContain('没有一一列出')
}, 180_000)

test('who did not pass and may sit again reads what was done, without the words that may name the answer; two attempts are two lines told apart', async () => {
  const { id: personId } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1006' } })
  const question = single(3)
  const missed = [question.id, ...questions.slice(0, 14).map(({ id }) => id)]
  const attempts = await Promise.all([1, 2].map((days) => ended(personId, { missed, at: new Date(Date.now() - days * 86_400_000) })))
  await approve(admin, await propose(lead, question, { kind: 'leave-out', reason: '新规第十二条：这一项也对' }))
  const learner = await app.signedIn('1006')
  const result = plain(await learner.get(`/attempts/${attempts[0]?.id}/result`))
  expect(result).toContain('原因：这道题有问题，不再计分。')
  expect(result).not.toContain('新规第十二条')
  const lines = [...plain(await learner.get('/')).matchAll(/《[^》]+》测验的成绩更正了（([^）]+) 交卷的那次）/g)].map(([, time]) => time)
  expect(new Set(lines).size).toBe(2)
})
