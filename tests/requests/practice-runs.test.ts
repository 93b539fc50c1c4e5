import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { completeLesson } from '#app/learning/completions.server.ts'
import { database } from '#app/platform/database.server.ts'
import { listVersions } from '#app/practice/cards/deck.ts'
import { remember } from '#app/practice/cards/schedule.ts'
import { findRun } from '#app/practice/runs/runs.server.ts'
import { drawPaper } from '#app/quizzes/paper.ts'
import { seedCast } from '#prisma/cast.ts'
import { fieldsOf, modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

const course = 'service-etiquette'
const longAgo = new Date(Date.now() - 20 * 86_400_000)
let app: App
let browser: Browser, other: Browser
let personId: string

beforeAll(async () => {
  await seedCast(database)
  app = await startApp()
  ;[browser, other] = await Promise.all([app.signedIn('1001'), app.signedIn('1002')])
  ;({ id: personId } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1001' } }))
  for (const { slug, hash } of findCourse(course)?.lessons ?? []) await completeLesson({ personId, course, lesson: slug, hash, at: longAgo })
})
afterAll(() => app.stop())
beforeEach(async () => {
  await database.practiceRunAnswer.deleteMany()
  await database.practiceRun.deleteMany()
  await database.reviewCard.deleteMany()
  await database.attempt.deleteMany()
})

const versions = () => listVersions(course, findCourse(course)?.quiz.questions ?? [])

/** So many questions answered wrong once, of every type that the quiz has. */
async function mistakes(count: number) {
  const chosen = [...new Map(versions().map((one) => [one.question.type, one])).values(), ...versions()].slice(0, count)
  for (const [index, { question, hash }] of [...new Set(chosen)].entries()) {
    const at = new Date(longAgo.getTime() + index * 1000)
    await database.reviewCard.create({ data: { personId, course, question: question.id, hash, ...remember(null, 1, at), attemptId: null } })
  }
  return [...new Set(chosen)]
}

async function inTurn() {
  const run = await findRun(personId, new Date())
  if (!run?.asked) throw new Error('nothing is asked')
  return run.asked
}

function fieldsFor({ place, cardId, drawn }: Awaited<ReturnType<typeof inTurn>>, isRight: boolean): Record<string, string[]> {
  const fields: Record<string, string[]> = { place: [String(place)], card: [cardId] }
  for (const [name, value] of fieldsOf(drawn.question.id, isRight ? modelAnswer(drawn) : wrongAnswer(drawn))) fields[name] = [...(fields[name] ?? []), value]
  return fields
}

async function answer(isRight: boolean) {
  const asked = await inTurn()
  return { asked, page: await browser.post('/practice/run', fieldsFor(asked, isRight)) }
}

test('open mistakes are practised until each was right; those known leave the list and stay findable', async () => {
  const wrong = await mistakes(4)
  expect((await browser.get('/practice')).text).toContain(`练这 ${wrong.length} 道错题`)
  expect((await browser.post('/practice/run', { do: 'begin' })).location).toBe('/practice/run')
  const first = await answer(false)
  const review = await browser.get(first.page.location ?? '')
  for (const said of ['下一题', `已会 0 题，还有 ${wrong.length} 题`]) expect(review.text).toContain(said)
  for (const _ of wrong.slice(1)) await answer(true)
  expect((await browser.get('/practice/run')).text).toContain('再来一次')
  const last = await answer(true)
  expect(last.asked.cardId).toBe(first.asked.cardId)
  expect((await browser.get(last.page.location ?? '')).text).toContain('这一轮都会了')
  const notebook = (await browser.get('/practice')).text
  expect([notebook.includes(`已会的 ${wrong.length} 道`), notebook.includes('现在没有错题')]).toEqual([true, true])
  const cards = await database.reviewCard.findMany({ orderBy: { rating: 'asc' } })
  expect(cards.map(({ rating }) => rating)).toEqual([2, ...wrong.slice(1).map(() => 3)])
  expect((await browser.get(`/practice/answers/${(last.page.location ?? '').replace(/^.*after=([^#]+).*$/, '$1')}`)).status).toBe(200)
})

test('a run waits on the server for whoever comes back, on any device', async () => {
  await mistakes(3)
  await Promise.all([1, 2, 3].map(() => browser.post('/practice/run', { do: 'begin' })))
  expect(await database.practiceRun.count()).toBe(1)
  await answer(true)
  const second = await app.signedIn('1001')
  expect((await second.get('/practice')).text).toContain('接着练错题')
  expect((await second.get('/practice/run')).text).toContain('已会 1 题，还有 2 题')
})

test('pressed twice it is one answer; a question that has passed is told', async () => {
  await mistakes(3)
  await browser.post('/practice/run', { do: 'begin' })
  const asked = await inTurn()
  const presses = await Promise.all([1, 2, 3].map(() => browser.post('/practice/run', fieldsFor(asked, true))))
  expect(new Set(presses.map(({ location }) => location)).size).toBe(1)
  expect(await database.practiceRunAnswer.count()).toBe(1)
  const passed = await browser.post('/practice/run', { ...fieldsFor(asked, true), place: ['2'] })
  expect([passed.status, passed.text.includes('这一题已经过去了')]).toEqual([409, true])
  const blank = await browser.post('/practice/run', { place: '2', card: (await inTurn()).cardId })
  expect([blank.status, blank.text.includes('请先把答案选好')]).toEqual([400, true])
  const nonsense = await browser.post('/practice/run', { place: 'x', card: 'y', [`answer.${asked.drawn.question.id}`]: 'z'.repeat(100_000) })
  expect(nonsense.status).toBe(409)
})

test('nobody practises or looks at another’s run', async () => {
  await mistakes(2)
  await browser.post('/practice/run', { do: 'begin' })
  const { asked, page } = await answer(false)
  expect((await other.post('/practice/run', fieldsFor(asked, true))).location).toBe('/practice')
  expect((await other.get('/practice/run')).text).toContain('现在没有错题可练')
  const id = (page.location ?? '').replace(/^.*after=([^#]+).*$/, '$1')
  expect((await other.get(`/practice/answers/${id}`)).status).toBe(404)
  expect((await other.get(`/practice/run?after=${id}`)).text).not.toContain('下一题')
})

test('a question that stands in an open attempt is not practised meanwhile, whatever its quiz and its id', async () => {
  const wrong = await mistakes(2)
  await browser.post('/practice/run', { do: 'begin' })
  const asked = await inTurn()
  const row = (quiz: string, paper: ReturnType<typeof drawPaper>) => ({ personId, quiz, openKey: `${personId}:${quiz}`, paper, passMark: 80, deadline: new Date(Date.now() + 60_000) })
  const renamed = drawPaper([{ ...asked.drawn.question, id: 'another-name' }], 'seed')
  const { id } = await database.attempt.create({ data: row('monthly-exam', renamed) })
  expect((await inTurn()).cardId).not.toBe(asked.cardId)
  expect((await browser.post('/practice/run', fieldsFor(asked, true))).status).toBe(409)
  const { page } = await answer(false)
  await database.attempt.create({ data: row(course, drawPaper(wrong.map(({ question }) => question), 'seed')) })
  expect((await browser.get('/practice/run')).text).toContain('剩下的题正在测验里')
  for (const address of [page.location ?? '', (page.location ?? '').replace('run?after=', 'answers/')]) expect((await browser.get(address)).text).toContain('正确答案先收起来')
  await database.attempt.deleteMany({ where: { quiz: course } })
  await database.attempt.update({ where: { id }, data: { endedAt: new Date(), openKey: null } })
  expect((await inTurn()).cardId).toBe(asked.cardId)
})

test('before it is answered nothing of the question in turn says what is right', async () => {
  await mistakes(5)
  await browser.post('/practice/run', { do: 'begin' })
  const { drawn } = await inTurn()
  const { text } = await browser.get('/practice/run')
  expect(text).toContain(drawn.question.prompt.zh)
  if (drawn.question.explanation) expect(text).not.toContain(drawn.question.explanation.zh)
  expect(text).not.toMatch(/"right":true|isKey/)
})
