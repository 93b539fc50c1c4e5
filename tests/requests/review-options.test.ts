// What is shown of an ended attempt and when: never a key while the quiz's review options keep it back, wherever one looks.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { completeLesson } from '#app/learning/completions.server.ts'
import { database } from '#app/platform/database.server.ts'
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import type { ReviewOptions } from '#app/quizzes/review-options.ts'
import { seedCast } from '#prisma/cast.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { type App, startApp } from '#tests/support/app.ts'
import { attemptWith } from '#tests/support/attempt-with.ts'
import type { Browser } from '#tests/support/browser.ts'
import { secretsOf } from '#tests/support/key-secrets.ts'

const etiquette = 'service-etiquette'
let app: App

beforeAll(async () => {
  await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

type Sitting = { quiz?: string; knows?: boolean; review?: Partial<ReviewOptions> }

/** Sits a quiz to its end, all wrong or all right; `review`: as the paper froze it. */
async function sit(employeeNumber: string, { quiz = etiquette, knows = false, review }: Sitting = {}) {
  const { id: personId } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  for (const { slug, hash } of findCourse(quiz)?.lessons ?? []) await completeLesson({ personId, course: quiz, lesson: slug, hash, at: new Date() })
  const browser = await app.signedIn(employeeNumber)
  const begun = (await browser.post(`/quizzes/${quiz}`, {})).location?.replace('/attempts/', '') ?? ''
  const attemptId = review ? await attemptWith({ review }, begun) : begun
  const page = `/attempts/${attemptId}`
  const attempt = await findAttempt({ personId, attemptId })
  if (!attempt) throw new Error('the quiz did not start')
  const { paper } = attempt
  const answers = paper.questions.map((drawn, index) => ({ question: drawn.question.id, sequence: index + 1, answer: knows ? modelAnswer(drawn) : wrongAnswer(drawn), flagged: false }))
  await browser.send(`${page}/answers`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ answers }) })
  expect((await browser.post(`${page}/hand-in`, {})).location).toBe(`${page}/result`)
  // The next attempt may begin at once.
  const hourAgo = new Date(Date.now() - 3_600_000)
  await database.attempt.update({ where: { id: attemptId }, data: { startedAt: hourAgo, endedAt: new Date(hourAgo.getTime() + 60_000) } })
  return { browser, page, attemptId, paper, personId }
}

/** Everything that the person can open which could tell of this attempt. */
async function allThatIsSaid(browser: Browser, page: string, quiz: string): Promise<string> {
  const places = [
    ...['/result', '/result.data', '/result?only=wrong', '/result.data?only=wrong', '', '/hand-in', '/seat'].map((end) => page + end),
    ...['/practice', '/practice.data', '/', '/_root.data', '/certificates', '/certificates.data', `/quizzes/${quiz}`, `/quizzes/${quiz}.data`, `/learn/${quiz}`, '/account', '/offline'],
  ]
  const answers = await Promise.all(places.map((place) => browser.get(place)))
  return answers.map(({ text }) => text).join('\n')
}

test.each([
  ['1001', etiquette],
  ['1002', 'mentorship-rotation'],
  ['1003', 'sign-language-basics'],
])('who failed (%s) and may sit %s again is told no key, wherever he looks', async (number, quiz) => {
  const { browser, page, paper } = await sit(number, { quiz })
  const said = await allThatIsSaid(browser, page, quiz)
  expect(said).toContain('通过以后，或机会用完以后可以看到')
  expect(said).toContain(paper.questions[0]?.question.prompt.zh.split('\n')[0])
  const secrets = secretsOf(paper)
  expect(secrets.length).toBeGreaterThan(10)
  for (const secret of secrets) expect(said.includes(secret) && secret).toBe(false)
  const result = await browser.get(`${page}/result`)
  expect(result.text).toContain('分</p>')
  for (const word of ['答对', '答错', '部分对', '正确：']) expect(result.text.includes(word) && word).toBe(false)
  expect(result.text).not.toMatch(/"(?:isKey|right|verdict|partly|isRight|weight)\\?"/)
  // The notebook lists no mistake, and the daily question asks nothing of this quiz.
  const notebook = await browser.get('/practice')
  expect(notebook.text).not.toContain(`${page}/result`)
})

test('once no attempt is left the keys are shown, and the notebook collects the mistakes', async () => {
  await sit('1004')
  await sit('1004')
  const { browser, page, paper } = await sit('1004')
  const result = await browser.get(`${page}/result`)
  expect(result.text).toContain('答错')
  for (const { question } of paper.questions) if (question.explanation) expect(result.text).toContain(question.explanation.zh.slice(0, 8))
  expect((await browser.get('/practice')).text).toContain(`${page}/result#question-`)
})

test('who passed sees the keys of every attempt before as well', async () => {
  const first = await sit('1005')
  const { browser, page } = await sit('1005', { knows: true })
  for (const one of [page, first.page]) expect((await browser.get(`${one}/result`)).text).toContain('正确答案</')
})

test('while another attempt is open no key of the quiz is shown, whatever the paper allows', async () => {
  const { browser, page } = await sit('1006', { review: { keys: 'at-once', explanations: 'at-once' } })
  expect((await browser.get(`${page}/result`)).text).toContain('答错')
  await browser.post(`/quizzes/${etiquette}`, {})
  const during = await browser.get(`${page}/result`)
  expect(during.text).toContain('正在作答的这一次交卷以后可以看到')
  expect(during.text).not.toContain('答错')
})

test('a paper that keeps all back shows passed or not alone, also on the certificate, and no picture', async () => {
  const review = { score: 'never', answers: 'never', keys: 'never', explanations: 'never' } as const
  const { browser, page, attemptId, paper } = await sit('1007', { quiz: 'sign-language-basics', knows: true, review })
  const result = await browser.get(`${page}/result`)
  expect(result.text).toContain('通过')
  expect(result.text).toContain('分数暂不公布')
  const data = await browser.get(`${page}/result.data`)
  for (const { text } of [result, data]) {
    expect(text).not.toContain('100%')
    for (const { question } of paper.questions) expect(text).not.toContain(question.prompt.zh.split('\n')[0])
  }
  const drawn = paper.questions.find(({ question }) => 'hand' in question && question.hand !== undefined)
  expect((await browser.get(`${page}/pictures/${drawn?.question.id}`)).status).toBe(404)
  const { facts } = await database.certificate.findUniqueOrThrow({ where: { earnedBy: `attempt:${attemptId}` } })
  expect(facts).toMatchObject({ line: '' })
})

test('what waits for the close of a window never comes of a quiz that has none', async () => {
  const { browser, page } = await sit('2001', { knows: true, review: { keys: 'after-close', explanations: 'after-close' } })
  const { text } = await browser.get(`${page}/result`)
  expect(text).toContain('考试窗口关闭以后可以看到')
  expect(text).not.toContain('正确答案</')
})

test('the quiz says before one begins what will be shown, and when', async () => {
  const browser = await app.signedIn('3001')
  const entry = await browser.get(`/quizzes/${etiquette}`)
  for (const words of ['交卷后能看到什么', '正确答案和对错', '通过以后，或机会用完以后']) expect(entry.text).toContain(words)
})
