// A key mended after an exam: proposed by who leads the unit, approved by another over it, for all sittings at once.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPassedExam } from '#app/exams/passed-exam.server.ts'
import { quizOfExam, quizOfSitting } from '#app/exams/exam-quiz.ts'
import { findSheet, listPublishedPapers } from '#app/papers/sheets.server.ts'
import { database } from '#app/platform/database.server.ts'
import { onChange } from '#app/platform/live.server.ts'
import type { Answer } from '#app/quizzes/answer.ts'
import { openKeyOf } from '#app/quizzes/attempts/hand-in.server.ts'
import { drawPaper } from '#app/quizzes/paper.ts'
import { inHundredths, type SingleQuestion, type Question } from '#app/quizzes/question.ts'
import { approveRegrade } from '#app/quizzes/regrade/approving.server.ts'
import { findRegrade } from '#app/quizzes/regrade/proposals.server.ts'
import { fingerprintOf, planRegrade } from '#app/quizzes/regrade/regrade-plan.server.ts'
import { examReview } from '#app/quizzes/review-options.ts'
import { isPassed, scorePaper } from '#app/quizzes/scoring.ts'
import { seedCast } from '#prisma/cast.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { seedPapers } from '#prisma/seed/papers.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { memberOf } from '#tests/support/page-statements.ts'

const day = 86_400_000
const title = '十一月月考'
let app: App
let units: Awaited<ReturnType<typeof seedCast>>
let lead: Browser, admin: Browser
let examId: string, sittings: string[]
let questions: Question[]

beforeAll(async () => {
  units = await seedCast(database)
  const people = Object.fromEntries((await database.person.findMany()).map(({ id, name, employeeNumber }) => [employeeNumber, { id, name }]))
  await seedPapers({ database, ids: units, people, now: new Date(), origin: 'http://localhost' })
  const [version] = await listPublishedPapers(units.team)
  const sheet = version && (await findSheet(version.id, 'A'))
  if (!version || !sheet) throw new Error('no paper was drawn')
  questions = sheet.questions.map(({ question }) => question)
  const openedBy = people['3001']?.id ?? ''
  const sitting = (kind: 'MAIN' | 'MAKE_UP', daysAgo: number) => ({ kind, opensAt: new Date(Date.now() - (daysAgo + 2) * day), closesAt: new Date(Date.now() - daysAgo * day), openedBy, requestKey: randomUUID() })
  const exam = await database.exam.create({
    data: { unitId: units.team, month: '2026-11', title, versionId: version.id, createdBy: openedBy, requestKey: randomUUID(), sittings: { create: [sitting('MAIN', 6), sitting('MAKE_UP', 2)] } },
    include: { sittings: { orderBy: { opensAt: 'asc' } } },
  })
  examId = exam.id
  sittings = exam.sittings.map(({ id }) => id)
  app = await startApp()
  ;[lead, admin] = await Promise.all([app.signedIn('3001'), app.signedIn('9001')])
})
afterAll(() => app.stop())

const singles = () => questions.flatMap((question) => (question.type === 'single' ? [question] : []))
const single = (place: number): SingleQuestion => {
  const question = singles()[place]
  if (!question) throw new Error('not so many single choices')
  return question
}
const idOf = async (employeeNumber: string) => (await database.person.findUniqueOrThrow({ where: { employeeNumber } })).id
const plain = ({ text }: { text: string }) => text.replaceAll('<!-- -->', '')

/** The paper of one person, as a sitting freezes it. */
function paperOf(seed: string) {
  return { ...drawPaper(questions, seed), title: { zh: title, en: title }, minutes: 40, review: examReview, certificate: null, exam: { id: examId } }
}

type Sat = { missed: readonly string[]; sitting?: number; passMark?: number }

/** Somebody's attempt that has ended, wrong in these questions. */
async function ended(personId: string, { missed, sitting = 0, passMark = 80 }: Sat) {
  const paper = paperOf(`${personId} ${sitting}`)
  const answers = new Map(paper.questions.map((drawn): [string, Answer] => [drawn.question.id, missed.includes(drawn.question.id) ? wrongAnswer(drawn) : modelAnswer(drawn)]))
  const { points, maxPoints, perQuestion } = scorePaper(paper, answers)
  const at = new Date(Date.now() - (sitting === 0 ? 7 : 3) * day)
  const passed = isPassed({ points, maxPoints }, passMark)
  const { id } = await database.attempt.create({
    data: {
      ...{ personId, quiz: quizOfSitting(sittings[sitting] ?? ''), paper, passMark, startedAt: at, deadline: at, endedAt: at, ending: 'HANDED_IN', points, maxPoints, passed, scores: perQuestion },
      responses: { create: [...answers].map(([questionId, answer]) => ({ questionId, sequence: 1, answer })) },
    },
  })
  return { id, points, maxPoints, passed }
}

const rightsOf = ({ options }: SingleQuestion) => options.filter(({ right }) => right === true).map(({ id }) => id)
const wrongOf = ({ options }: SingleQuestion) => options.find(({ right }) => right !== true)?.id ?? ''
const page = ({ id }: Question) => `/team/exams/${examId}/analysis/${id}/regrade`
const form = (fields: Record<string, string | string[]> = {}) => ({ requestKey: randomUUID(), reason: '新规第十二条：这一项也对', benefit: 'LEARNER', kind: 'key', intent: 'propose', ...fields })

async function propose(browser: Browser, question: SingleQuestion, fields: Record<string, string | string[]> = {}): Promise<string> {
  const answer = await browser.post(page(question), form({ 'mend.right': [...rightsOf(question), wrongOf(question)], ...fields }))
  expect([answer.status, answer.location?.startsWith('/team/regrades/')]).toEqual([302, true])
  return answer.location ?? ''
}

async function approve(browser: Browser, address: string) {
  const shown = /name="shown" value="([^"]+)"/.exec((await browser.get(address)).text)?.[1] ?? ''
  return browser.post(address, { intent: 'approve', shown })
}

/** As the page does, in this process: whoever listens here hears of it. */
async function approveHere(address: string): Promise<void> {
  const id = address.replace('/team/regrades/', '')
  const regrade = await findRegrade(id)
  if (!regrade) throw new Error('not proposed')
  const shown = fingerprintOf(await planRegrade(regrade))
  expect(await approveRegrade(await memberOf('9001'), { id, shown }, { now: new Date(), origin: app.url })).toEqual({ refused: null })
}

const attempt = (id: string) => database.attempt.findUniqueOrThrow({ where: { id } })

test('who failed an exam by a wrong key passes once it is mended: in every sitting, told with the reason, on the wall; the old score stays on record', async () => {
  const question = single(0)
  const [personId, other] = [await idOf('1005'), await idOf('1006')]
  // Everybody has all but this one right, and the whole paper is asked for.
  const failed = await ended(personId, { missed: [question.id], passMark: 100 })
  const made = await ended(other, { missed: [question.id], passMark: 100, sitting: 1 })
  expect([failed.passed, made.passed, await findPassedExam({ id: units.team, timeZone: 'Asia/Shanghai' }, new Date())]).toEqual([false, false, null])
  const preview = await lead.post(page(question), { ...form({ intent: 'preview', 'mend.right': [...rightsOf(question), wrongOf(question)] }), reason: '' })
  for (const said of ['2 次（共 2 次作答有这道题）', '2 人会由未通过变为通过', '题库里的题不会跟着改']) expect(plain(preview)).toContain(said)
  for (const id of [personId, other]) expect(plain(preview)).toContain((await database.person.findUniqueOrThrow({ where: { id } })).name)
  const address = await propose(lead, question)
  expect(await attempt(failed.id)).toMatchObject({ points: failed.points, passed: false })
  expect(plain(await admin.get('/'))).toContain('有答案更正等您复核')
  const waits = plain(await admin.get('/team/regrades'))
  for (const said of [title, address, question.prompt.zh.split('\n')[0] ?? '']) expect(waits).toContain(said)
  expect((await approve(admin, address)).location).toBe(address)
  for (const { id, points, maxPoints } of [failed, made]) {
    expect(await attempt(id)).toMatchObject({ points: points + inHundredths(question.points), maxPoints, passed: true })
    expect(await database.regradeResult.findFirstOrThrow({ where: { attemptId: id } })).toMatchObject({ taken: true, before: { points, passed: false }, after: { passed: true } })
  }
  // An exam completes no course and certifies nothing by itself.
  expect(await database.courseCompletion.count({ where: { personId } })).toBe(0)
  expect(await database.certificate.count({ where: { earnedBy: `attempt:${failed.id}` } })).toBe(0)
  expect(plain(await admin.get(address))).toContain('2 人由未通过变为通过')
  const names = (await findPassedExam({ id: units.team, timeZone: 'Asia/Shanghai' }, new Date()))?.names ?? []
  expect(names).toHaveLength(2)
  const learner = await app.signedIn('1005')
  expect(plain(await learner.get('/'))).toContain(`《${title}》考试的成绩更正了`)
  const result = plain(await learner.get(`/attempts/${failed.id}/result`))
  for (const said of ['成绩更正过', '新规第十二条：这一项也对', `更正前 ${failed.points / 100} / ${failed.maxPoints / 100} 分`]) expect(result).toContain(said)
  const seen = plain(await lead.get(`/team/exams/${examId}/${personId}`))
  expect([seen.includes('100%'), seen.includes('答错'), seen.includes(page(question))]).toEqual([true, false, true])
  const subject = address.replace('/team/regrades/', 'regrade:')
  expect((await database.auditEvent.findMany({ where: { subject }, orderBy: { sequence: 'asc' } })).map(({ action }) => action)).toEqual(['propose-regrade', 'approve-regrade', 'apply-regrade'])
})

test('a pass that the mended key takes is told before, its certificate is withdrawn, and given back with the pass', async () => {
  const question = single(1)
  const personId = await idOf('1002')
  const passed = await ended(personId, { missed: [], passMark: 100 })
  const certificate = await database.certificate.create({ data: { serial: `T-${randomUUID()}`, kind: 'COURSE', earnedBy: `attempt:${passed.id}`, personId, unitId: units.team, facts: {}, pdf: new Uint8Array(), sha256: '' } })
  const turned = { 'mend.right': [wrongOf(question)], benefit: 'BOTH_WAYS' }
  expect(plain(await lead.post(page(question), form({ ...turned, intent: 'preview' })))).toContain('有人会变为未通过，需要补考；1 张证书会撤销')
  const address = await propose(lead, question, turned)
  const told: Promise<boolean | null>[] = []
  const stop = onChange(units.team, () => told.push(attempt(passed.id).then((row) => row.passed)))
  await approveHere(address)
  stop()
  // The wall hears of it once, when it is stored.
  expect(await Promise.all(told)).toEqual([false])
  expect(await attempt(passed.id)).toMatchObject({ passed: false })
  expect(await database.revocation.findFirstOrThrow({ where: { certificateId: certificate.id } })).toMatchObject({ reason: 'ISSUED_IN_ERROR', reinstatedAt: null })
  expect(plain(await lead.get(address))).toContain('1 张证书已撤销')
  await approve(admin, await propose(lead, question, { 'mend.right': rightsOf(question), benefit: 'BOTH_WAYS' }))
  expect(await attempt(passed.id)).toMatchObject({ points: passed.points, passed: true })
  expect(await database.revocation.count({ where: { certificateId: certificate.id, reinstatedAt: null } })).toBe(0)
})

test('an attempt that is open is scored by the mended key when it is handed in', async () => {
  const question = single(2)
  await ended(await idOf('1003'), { missed: [question.id] })
  await approve(admin, await propose(lead, question))
  const personId = await idOf('1004')
  const quiz = quizOfSitting(sittings[1] ?? '')
  const paper = paperOf('open')
  const drawn = paper.questions.find((one) => one.question.id === question.id)
  const { id } = await database.attempt.create({
    data: { personId, quiz, openKey: openKeyOf(personId, quiz), paper, passMark: 80, deadline: new Date(Date.now() + 60_000), responses: { create: { questionId: question.id, sequence: 1, answer: { type: 'single', choice: wrongOf(question) } } } },
  })
  expect(drawn?.question).toMatchObject({ id: question.id })
  const learner = await app.signedIn('1004')
  expect((await learner.post(`/attempts/${id}/hand-in`, {})).location).toBe(`/attempts/${id}/result`)
  expect(await attempt(id)).toMatchObject({ points: inHundredths(question.points) })
  expect(await database.regradeResult.count({ where: { attemptId: id, taken: true } })).toBe(1)
})

test('nobody approves their own; who neither leads nor administers the unit, or sits its exams, sees nothing of it', async () => {
  const question = single(3)
  await ended(await idOf('1007'), { missed: [question.id] })
  const address = await propose(lead, question)
  const own = await approve(lead, address)
  expect([own.status, own.text.includes('自己提出的更正不能自己同意')]).toEqual([403, true])
  const foreign = await app.signedIn('0301')
  for (const one of [address, page(question)]) expect((await foreign.get(one)).status).toBe(404)
  expect((await foreign.post(address, { intent: 'approve', shown: 'x' })).status).toBe(404)
  expect((await foreign.post(page(question), form())).status).toBe(404)
  expect(plain(await foreign.get('/team/regrades'))).not.toContain(title)
  for (const number of ['1001', '2001']) for (const one of [address, page(question)]) expect((await (await app.signedIn(number)).get(one)).status).toBe(403)
  // Who administers the unit and sits there as a member is one of those whose score it is.
  const member = await idOf('1003')
  await database.roleGrant.create({ data: { personId: member, role: 'ADMIN', unitId: units.team, grantedBy: await idOf('9001') } })
  const sitter = await app.signedIn('1003')
  for (const one of [address, page(question)]) expect((await sitter.get(one)).status).toBe(404)
  // The same by the address of a quiz, and of an exam that there is not.
  expect((await foreign.get(`/team/quizzes/${encodeURIComponent(quizOfExam(examId))}/${question.id}/regrade`)).status).toBe(404)
  expect((await lead.get(`/team/exams/nothing-of-this-name/analysis/${question.id}/regrade`)).status).toBe(404)
  expect((await lead.get(`/team/exams/${examId}/analysis/nothing/regrade`)).status).toBe(404)
})

test('a second lead of the unit approves too, but of a course’s quiz no lead does', async () => {
  const question = single(3)
  const waiting = await database.regrade.findFirstOrThrow({ where: { question: question.id, decision: null } })
  await database.roleGrant.create({ data: { personId: await idOf('2002'), role: 'LEAD', unitId: units.team, grantedBy: await idOf('9001') } })
  const second = await app.signedIn('2002')
  expect(plain(await second.get('/'))).toContain('有答案更正等您复核')
  expect((await approve(second, `/team/regrades/${waiting.id}`)).status).toBe(302)
  expect(await database.regradeApplication.count({ where: { regradeId: waiting.id } })).toBe(1)
})

test('who changes the question in the bank is told which exams were scored by it, and led to their regrade', async () => {
  const question = single(0)
  for (const address of [`/team/bank/${question.id}`, `/team/bank/${question.id}/edit`]) {
    const seen = plain(await lead.get(address))
    for (const said of [page(question), `${title}（${await database.attempt.count({ where: { endedAt: { not: null } } })} 份作答）`]) expect(seen).toContain(said)
  }
  const fresh = await database.bankQuestion.findFirstOrThrow({ where: { unitId: units.team, replacedBy: null, id: { notIn: questions.map(({ id }) => id) } } })
  expect(plain(await lead.get(`/team/bank/${fresh.id}`))).not.toContain('已经评过分')
})
