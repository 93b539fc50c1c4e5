// The item analysis of an exam and of its paper: for the unit's lead alone, and of nothing that fewer than ten had.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { quizOfSitting } from '#app/exams/exam-quiz.ts'
import { findSheet, listPublishedPapers } from '#app/papers/sheets.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { Answer } from '#app/quizzes/answer.ts'
import { openKeyOf } from '#app/quizzes/attempts/hand-in.server.ts'
import { drawPaper } from '#app/quizzes/paper.ts'
import type { Question } from '#app/quizzes/question.ts'
import { isPassed, scorePaper } from '#app/quizzes/scoring.ts'
import { seedCast } from '#prisma/cast.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { seedPapers } from '#prisma/seed/papers.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

let app: App
let lead: Browser, otherLead: Browser
let paperId: string, examId: string, other: string, leadId: string
let questions: Question[], spare: Question
let sittings: string[]

beforeAll(async () => {
  const ids = await seedCast(database)
  const people = Object.fromEntries((await database.person.findMany()).map(({ id, name, employeeNumber }) => [employeeNumber, { id, name }]))
  await seedPapers({ database, ids, people, now: new Date(), origin: 'http://localhost' })
  const [version] = await listPublishedPapers(ids.team)
  const [sheetA, sheetB] = await Promise.all((['A', 'B'] as const).map((label) => findSheet(version?.id ?? '', label)))
  questions = sheetA?.questions.map(({ question }) => question) ?? []
  const others = sheetB?.questions.map(({ question }) => question).filter(({ id }) => questions.every((one) => one.id !== id)) ?? []
  if (!version || !others[0]) throw new Error('no paper was drawn')
  spare = others[0]
  paperId = version.paperId
  leadId = people['3001']?.id ?? ''
  const exam = (title: string, sittingCount: number) => database.exam.create({
    data: { unitId: ids.team, month: '2026-10', title, versionId: version.id, createdBy: leadId, requestKey: randomUUID(), sittings: { create: Array.from({ length: sittingCount }, (_, index) => ({ kind: index === 0 ? 'MAIN' : 'MAKE_UP', opensAt: new Date('2026-10-01'), closesAt: new Date('2026-10-05'), openedBy: leadId, requestKey: randomUUID() })) } },
    include: { sittings: true },
  })
  const [one, two] = [await exam('十月月考', 2), await exam('九月月考', 1)]
  ;[examId, other] = [one.id, two.id]
  const main = one.sittings.find(({ kind }) => kind === 'MAIN')?.id ?? ''
  const makeUp = one.sittings.find(({ kind }) => kind === 'MAKE_UP')?.id ?? ''
  sittings = [main, makeUp, two.sittings[0]?.id ?? '']
  app = await startApp()
  ;[lead, otherLead] = await Promise.all([app.signedIn('3001'), app.signedIn('0301')])
})
afterAll(() => app.stop())

type Sat = { number: string; missed: number; sitting?: number; with?: readonly Question[] }

/** Somebody who has sat since left the unit, or none at all: an exam's results are the exam's. */
async function sat({ number, missed, sitting = 0, with: asked = questions }: Sat): Promise<void> {
  const { id: personId } = await database.person.upsert({ where: { employeeNumber: number }, update: {}, create: { employeeNumber: number, name: `考生${number}` } })
  const paper = { ...drawPaper(asked, `${number} ${sitting}`), title: { zh: '十月月考', en: '十月月考' }, minutes: 40, certificate: null, exam: { id: examId } }
  const answers = new Map(paper.questions.map((drawn): [string, Answer] => [drawn.question.id, asked.findIndex(({ id }) => id === drawn.question.id) < missed ? wrongAnswer(drawn) : modelAnswer(drawn)]))
  const { points, maxPoints, perQuestion } = scorePaper(paper, answers)
  const at = new Date(Date.parse('2026-10-02T02:00:00Z') + sitting * 86_400_000)
  await database.attempt.create({
    data: {
      ...{ personId, quiz: quizOfSitting(sittings[sitting] ?? ''), paper, passMark: 80, startedAt: at, deadline: at, endedAt: at, ending: 'HANDED_IN', points, maxPoints },
      passed: isPassed({ points, maxPoints }, 80),
      scores: perQuestion,
      responses: { create: [...answers].map(([questionId, answer]) => ({ questionId, sequence: 1, answer })) },
    },
  })
}

const plain = (answer: { text: string }) => answer.text.replaceAll('<!-- -->', '')
const ofExam = () => `/team/exams/${examId}/analysis`
const ofPaper = () => `/team/papers/${paperId}/analysis`

test('with nine takers an exam shows no figure, with ten it does; each question that ten had leads to its answers', async () => {
  expect(plain(await lead.get(ofExam()))).toContain('还没有人交过卷')
  for (let taker = 1; taker <= 9; taker += 1) await sat({ number: `90${taker}`, missed: taker % 5, with: taker === 1 ? [...questions, spare] : questions })
  const nine = plain(await lead.get(ofExam()))
  expect([nine.includes('现在有 9 人考过'), nine.includes('标准误')]).toEqual([true, false])
  expect((await lead.get(`${ofExam()}/table.xlsx`)).status).toBe(404)
  expect((await lead.get(`${ofExam()}/${questions[0]?.id}`)).status).toBe(404)
  await sat({ number: '910', missed: 0 })
  const ten = plain(await lead.get(ofExam()))
  for (const said of ['只有 10 人', '内部一致性系数', '题目分布图', `${ofExam()}/${questions[0]?.id}`, '另有 1 道题考到的人不足 10 人']) expect(ten).toContain(said)
  // One person had it: its figures are that person's.
  expect(ten).not.toContain(spare.id)
  expect((await lead.get(`${ofExam()}/${spare.id}`)).status).toBe(404)
  const one = plain(await lead.get(`${ofExam()}/${questions[0]?.id}`))
  expect([one.includes('第 1 题'), one.includes('考生'), one.includes(`${ofExam()}/${questions[0]?.id}/regrade`)]).toEqual([true, false, true])
  const table = await lead.get(`${ofExam()}/table.xlsx`)
  expect([table.status, table.bytes.length > 1000]).toEqual([200, true])
})

test('of a person who sat the make-up too the first attempt counts, unless another is asked for', async () => {
  await sat({ number: '904', missed: 0, sitting: 1 })
  const attempts = async (chosen: string) => /tabular-nums">(\d+)<\/span><span[^>]*>次作答/.exec(plain(await lead.get(`${ofExam()}?attempts=${chosen}`)))?.[1]
  expect([await attempts('first'), await attempts('all')]).toEqual(['10', '11'])
})

test('a paper is analysed over all exams that it was drawn for', async () => {
  await sat({ number: '911', missed: 2, sitting: 2 })
  expect(plain(await lead.get(ofPaper()))).toContain('只有 11 人')
  expect(plain(await lead.get(`/team/exams/${other}/analysis`))).toContain('现在有 1 人考过')
  // What is regraded is one exam.
  expect((await lead.get(`${ofPaper()}/${questions[0]?.id}`)).text).not.toContain('/regrade')
  expect((await lead.get(`${ofPaper()}/table.xlsx`)).status).toBe(200)
  expect((await lead.get(`/team/papers/${paperId}`)).text).toContain(ofPaper())
  expect((await lead.get(`/team/exams/${examId}`)).text).toContain(ofExam())
})

test('the analysis of an exam is for its unit’s lead alone, and stands in no list of quizzes', async () => {
  for (const page of [ofExam(), ofPaper()])
    for (const address of [page, `${page}/table.xlsx`, `${page}/${questions[0]?.id}`]) {
      expect((await otherLead.get(address)).status).toBe(404)
      for (const number of ['1001', '9001']) expect((await (await app.signedIn(number)).get(address)).status).toBe(403)
    }
  expect((await lead.get('/team/quizzes')).text).not.toContain('十月月考')
  expect((await lead.get(`/team/quizzes/${encodeURIComponent(quizOfSitting(sittings[0] ?? ''))}`)).status).toBe(404)
})

test('a lead who sits a make-up at this moment sees no answers', async () => {
  const now = new Date()
  const paper = { ...drawPaper(questions, 'lead'), title: { zh: '十月月考', en: '十月月考' }, minutes: 40, certificate: null, exam: { id: examId } }
  const quiz = quizOfSitting(sittings[1] ?? '')
  await database.attempt.create({ data: { personId: leadId, quiz, openKey: openKeyOf(leadId, quiz), paper, passMark: 80, startedAt: now, deadline: new Date(now.getTime() + 60_000) } })
  expect(plain(await lead.get(`${ofExam()}/${questions[0]?.id}`))).toContain('您自己正在作答')
  await database.attempt.deleteMany({ where: { personId: leadId } })
})
