import excel from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewQuizAnalysis } from '#app/desk/quizzes/quiz-analysis.server.ts'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { Answer } from '#app/quizzes/answer.ts'
import { openKeyOf } from '#app/quizzes/attempts/hand-in.server.ts'
import { drawPaper } from '#app/quizzes/paper.ts'
import { isPassed, scorePaper } from '#app/quizzes/scoring.ts'
import { seedCast } from '#prisma/cast.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { sitQuiz } from '#prisma/seed/quizzes.ts'
import { type App, startApp } from '#tests/support/app.ts'
import { statementsOf } from '#tests/support/statements.ts'

const quiz = 'service-etiquette'
const questions = findCourse(quiz)?.quiz.questions ?? []
let app: App
let units: Awaited<ReturnType<typeof seedCast>>

beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

async function admit(number: string, membership: { from: string; until?: string } = { from: '2025-01-01' }): Promise<string> {
  const { id } = await database.person.create({ data: { employeeNumber: number, name: `答题人${number}`, memberships: { create: { unitId: units.team, ...membership } } } })
  return id
}

type Sat = { personId: string; missed: readonly string[]; at?: string; of?: string }

/** An attempt that has been handed in, with another order of its own, wrong in these questions. */
async function handedIn({ personId, missed, at = '2026-03-02T02:00:00Z', of = quiz }: Sat): Promise<void> {
  const course = findCourse(of)
  if (!course) throw new Error('no such course')
  const { title, quiz: rules, certificate } = course
  const paper = { ...drawPaper(rules.questions, `${personId} ${at}`), title, minutes: rules.minutes, certificate }
  const answers = new Map(paper.questions.map((drawn): [string, Answer] => [drawn.question.id, missed.includes(drawn.question.id) ? wrongAnswer(drawn) : modelAnswer(drawn)]))
  const { points, maxPoints, perQuestion } = scorePaper(paper, answers)
  const when = new Date(at)
  await database.attempt.create({
    data: {
      ...{ personId, quiz: of, paper, passMark: rules.passMark, startedAt: when, deadline: when, endedAt: when, ending: 'HANDED_IN', points, maxPoints },
      passed: isPassed({ points, maxPoints }, rules.passMark),
      scores: perQuestion,
      responses: { create: [...answers].map(([questionId, answer]) => ({ questionId, sequence: 1, answer })) },
    },
  })
}

const ids = questions.map(({ id }) => id)
const scope = () => ({ units: [{ id: units.team, timeZone: 'Asia/Shanghai' }] })
const analysed = async () => (await viewQuizAnalysis({ quiz, scope: scope(), chosen: 'first', language: 'zh-CN' }))?.analysis ?? null
const plain = (answer: { text: string }) => answer.text.replaceAll('<!-- -->', '')

test('the points of each question are kept at hand-in, and add up to those of the attempt', async () => {
  const people = Object.fromEntries((await database.person.findMany()).map(({ id, name, employeeNumber }) => [employeeNumber, { id, name }]))
  await sitQuiz({ database, ids: units, people, now: new Date(), origin: 'http://localhost' }, { number: '0101', course: 'sign-language-basics', daysAgo: 1, mistakes: 3 })
  const { scores, points } = await database.attempt.findFirstOrThrow({ where: { personId: people['0101']?.id ?? '' } })
  expect(Array.isArray(scores) ? scores.reduce<number>((sum, one) => sum + (typeof one === 'object' && one !== null && 'points' in one ? Number(one['points']) : 0), 0) : null).toBe(points)
})

test('with nine takers no figure is shown, and why; with ten there are figures that move by chance', async () => {
  for (let taker = 1; taker <= 9; taker += 1) await handedIn({ personId: await admit(`80${taker}`), missed: ids.slice(0, taker) })
  const lead = await app.signedIn('3001')
  const nine = plain(await lead.get(`/team/quizzes/${quiz}`))
  expect(nine).toContain('现在有 9 人考过')
  expect(nine).toContain('还差 1 人')
  expect(nine).not.toContain('标准误')
  expect((await lead.get(`/team/quizzes/${quiz}/table.xlsx`)).status).toBe(404)
  expect((await lead.get(`/team/quizzes/${quiz}/${ids[0]}`)).status).toBe(404)
  await handedIn({ personId: await admit('810'), missed: [] })
  const ten = plain(await lead.get(`/team/quizzes/${quiz}`))
  for (const words of ['只有 10 人，不到 30 人时', '内部一致性系数', '标准误', '区分度', '随机猜测分', '总分分布', '题目分布图']) expect(ten).toContain(words)
  expect(ten).toContain(`/team/quizzes/${quiz}/${ids[0]}`)
  expect(plain(await lead.get('/team/quizzes'))).toContain('10 次作答 · 10 人')
})

test('a question that nearly everybody gets is too easy, and one that the better ones miss has a doubtful key and stands first', async () => {
  for (const number of ['811', '812', '813']) await handedIn({ personId: await admit(number), missed: [ids[14] ?? ''] })
  const items = (await analysed())?.items ?? []
  expect(items[0]).toMatchObject({ id: ids[14], number: 15, flags: ['keyDoubtful'] })
  expect(items.find(({ id }) => id === ids[12])).toMatchObject({ facility: 100, discrimination: null, flags: ['tooEasy'] })
  // Question 1 was missed by nine of thirteen.
  expect(items.find(({ id }) => id === ids[0])?.facility).toBeCloseTo(400 / 13)
})

test('attempts that ended before points were kept give the same figures, by their frozen papers', async () => {
  const before = await analysed()
  const kept = await database.attempt.findMany({ where: { quiz }, select: { id: true, scores: true }, orderBy: { id: 'asc' }, take: 6 })
  for (const { id } of kept) await database.$executeRaw`UPDATE "Attempt" SET "scores" = NULL WHERE "id" = ${id}`
  expect(await analysed()).toEqual(before)
  expect(before?.items).toHaveLength(17)
})

test('of somebody who sat twice the first attempt counts, unless another is asked for', async () => {
  const personId = await admit('814')
  await handedIn({ personId, missed: ids, at: '2026-03-03T02:00:00Z' })
  await handedIn({ personId, missed: [], at: '2026-03-04T02:00:00Z' })
  const count = async (chosen: 'first' | 'best' | 'all') => {
    const figures = await viewQuizAnalysis({ quiz, scope: scope(), chosen, language: 'zh-CN' })
    return [figures?.attempts, figures?.takers, figures?.analysis?.histogram[0]]
  }
  expect(await count('first')).toEqual([14, 14, 1])
  expect(await count('best')).toEqual([14, 14, 0])
  expect(await count('all')).toEqual([15, 14, 1])
  expect(plain(await (await app.signedIn('3001')).get(`/team/quizzes/${quiz}?attempts=best`))).toMatch(/value="best"[^>]*selected/)
})

test('results stay with the team that they were achieved in: what was sat elsewhere or later does not count', async () => {
  const personId = await admit('815', { from: '2025-01-01', until: '2026-02-01' })
  await handedIn({ personId, missed: [], at: '2026-01-31T15:00:00Z' })
  await handedIn({ personId, missed: ids, at: '2026-01-31T16:30:00Z' })
  const figures = await viewQuizAnalysis({ quiz, scope: scope(), chosen: 'all', language: 'zh-CN' })
  expect(figures?.attempts).toBe(16)
})

test('a lead sees the team alone, an administrator all below the unit, others nothing', async () => {
  const other = await app.signedIn('0301')
  expect(plain(await other.get(`/team/quizzes/${quiz}`))).toContain('还没有人交过卷')
  expect((await other.get(`/team/quizzes/${quiz}?unit=${units.team}`)).status).toBe(403)
  const administrator = await app.signedIn('9001')
  expect(plain(await administrator.get(`/team/quizzes/${quiz}`))).toContain('标准误')
  expect(plain(await administrator.get(`/team/quizzes/${quiz}?unit=${units.secondTeam}`))).toContain('还没有人交过卷')
  for (const number of ['1001', '2001']) expect((await (await app.signedIn(number)).get(`/team/quizzes/${quiz}`)).status).toBe(403)
  expect((await other.get('/team/quizzes/no-such-quiz')).status).toBe(404)
})

test('the page of a question says how often each choice was made, by thirds, which is right, and no name', async () => {
  const lead = await app.signedIn('3001')
  const single = questions.find(({ type }) => type === 'single')
  const matching = questions.find(({ type }) => type === 'matching')
  const page = plain(await lead.get(`/team/quizzes/${quiz}/${single?.id ?? ''}`))
  for (const words of ['低分组', '高分组', '正确答案', '不显示谁答了什么']) expect(page).toContain(words)
  expect(page).not.toContain('答题人')
  // Every attempt has its own order of the right sides: counted by what was meant, the right ones are the most.
  const pairs = plain(await lead.get(`/team/quizzes/${quiz}/${matching?.id ?? ''}`))
  const missed = [ids.indexOf(matching?.id ?? ''), 9].reduce((one, place) => Math.min(one, place))
  const right = 15 - Math.max(0, 9 - missed) - 1
  expect(pairs).toContain(`${right}（${Math.round((100 * right) / 15)}%）`)
})

test('while one sits the quiz oneself, what people chose is withheld', async () => {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '3001' } })
  const lead = await app.signedIn('3001')
  const open = await database.attempt.create({ data: { personId: id, quiz, paper: {}, openKey: openKeyOf(id, quiz), passMark: 80, deadline: new Date(Date.now() + 60_000) } })
  const page = plain(await lead.get(`/team/quizzes/${quiz}/${ids[0]}`))
  expect(page).toContain('您自己正在作答这份测验')
  expect(page).not.toContain('正确答案')
  expect(page).not.toContain('低分组')
  await database.attempt.delete({ where: { id: open.id } })
})

test('the Excel file reads back with the paper and its questions', async () => {
  const answer = await (await app.signedIn('3001')).get(`/team/quizzes/${quiz}/table.xlsx`)
  expect(answer.status).toBe(200)
  const book = new excel.Workbook()
  await book.xlsx.load(new Uint8Array(answer.bytes).buffer)
  const [paper, items] = book.worksheets
  expect([paper?.name, items?.name]).toEqual(['试卷', '题目'])
  expect(items?.rowCount).toBe(18)
  const words = { keyDoubtful: '可能答案有误', tooHard: '太难', tooEasy: '太易' }
  const [worst] = (await analysed())?.items ?? []
  const [flag] = worst?.flags ?? []
  if (!flag) throw new Error('nothing is flagged')
  expect(items?.getRow(2).getCell(4).value).toContain(words[flag])
  expect(typeof items?.getRow(2).getCell(6).value).toBe('number')
})

test('an attempt without a paper that can be read is left out, and more takers ask the database no more often', async () => {
  const before = await viewQuizAnalysis({ quiz, scope: scope(), chosen: 'first', language: 'zh-CN' })
  await database.attempt.create({ data: { personId: await admit('816'), quiz, paper: {}, passMark: 80, deadline: new Date(), endedAt: new Date(), ending: 'HANDED_IN', points: 0, maxPoints: 100, passed: false } })
  expect(await viewQuizAnalysis({ quiz, scope: scope(), chosen: 'first', language: 'zh-CN' })).toEqual(before)
  const asked = (await statementsOf(analysed)).length
  for (let taker = 1; taker <= 20; taker += 1) await handedIn({ personId: await admit(`82${taker}`), missed: ids.slice(taker % 15) })
  expect((await statementsOf(analysed)).length).toBe(asked)
  expect(asked).toBeLessThanOrEqual(6)
})
