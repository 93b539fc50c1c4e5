import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { completeLesson } from '#app/learning/completions.server.ts'
import { database } from '#app/platform/database.server.ts'
import { clockWords } from '#app/platform/dates.ts'
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import type { Answer } from '#app/quizzes/answer.ts'
import { seedCast } from '#prisma/cast.ts'
import { fieldsOf, modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser, Page } from '#tests/support/browser.ts'

const quiz = 'service-etiquette'
const minute = 60_000
let app: App

beforeAll(async () => {
  await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

async function personOf(employeeNumber: string) {
  return database.person.findUniqueOrThrow({ where: { employeeNumber } })
}

async function readLessons(employeeNumber: string, course = quiz) {
  const { id } = await personOf(employeeNumber)
  for (const { slug, hash } of findCourse(course)?.lessons ?? []) await completeLesson({ personId: id, course, lesson: slug, hash, at: new Date() })
}

/** Somebody who has read the course, signed in. */
async function readerOf(employeeNumber: string, course = quiz): Promise<Browser> {
  await readLessons(employeeNumber, course)
  return app.signedIn(employeeNumber)
}

async function start(browser: Browser, course = quiz): Promise<string> {
  const started = await browser.post(`/quizzes/${course}`, {})
  expect(started.status).toBe(302)
  return started.location?.replace('/attempts/', '') ?? ''
}

async function attemptOf(attemptId: string) {
  const { personId } = await database.attempt.findUniqueOrThrow({ where: { id: attemptId } })
  const attempt = await findAttempt({ personId, attemptId })
  if (!attempt) throw new Error('the attempt is gone')
  return attempt
}

type Save = { question: string; sequence: number; answer: Answer | null; flagged?: boolean }

async function save(browser: Browser, attemptId: string, saves: Save[]): Promise<Page> {
  return browser.send(`/attempts/${attemptId}/answers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ answers: saves.map((one) => ({ flagged: false, ...one })) }),
  })
}

/** Saves an answer to every question, the right one to the first `rights` (all of them, if not said). */
async function answerAll(browser: Browser, attemptId: string, rights = Infinity): Promise<void> {
  const { paper } = await attemptOf(attemptId)
  const saves = paper.questions.map((drawn, index) => ({
    question: drawn.question.id,
    sequence: index + 1,
    answer: index < rights ? modelAnswer(drawn) : wrongAnswer(drawn),
  }))
  for (const one of saves) expect((await save(browser, attemptId, [one])).status).toBe(200)
}

async function moveInTime(attemptId: string, ms: number): Promise<void> {
  const { startedAt, deadline, endedAt } = await database.attempt.findUniqueOrThrow({ where: { id: attemptId } })
  const moved = (at: Date) => new Date(at.getTime() + ms)
  await database.attempt.update({
    where: { id: attemptId },
    data: { startedAt: moved(startedAt), deadline: moved(deadline), endedAt: endedAt && moved(endedAt) },
  })
}

const singleOf = async (attemptId: string) => {
  const { paper } = await attemptOf(attemptId)
  const drawn = paper.questions.find(({ question }) => question.type === 'single')
  if (!drawn) throw new Error('this quiz has no single choice')
  return drawn
}

test('a member reads the course, answers, hands in and holds a certificate', async () => {
  const browser = await readerOf('1001')
  const entry = await browser.get(`/quizzes/${quiz}`)
  expect(entry.text).toContain('17 题，共 78 分')
  const attempt = await start(browser)
  await answerAll(browser, attempt)
  expect((await browser.get(`/attempts/${attempt}/hand-in`)).text).toContain('17 题都已作答')
  const handedIn = await browser.post(`/attempts/${attempt}/hand-in`, {})
  expect(handedIn.location).toBe(`/attempts/${attempt}/result`)
  const result = await browser.get(`/attempts/${attempt}/result`)
  expect(result.text).toContain('成绩 100%，合格线 80%')
  expect(result.text).toContain('78 / 78 分')
  expect(result.text).toContain('唱收唱付是给双方听的')
  const { id } = await personOf('1001')
  const [certificate, completion] = await Promise.all([
    database.certificate.findUniqueOrThrow({ where: { earnedBy: `attempt:${attempt}` } }),
    database.courseCompletion.findFirstOrThrow({ where: { personId: id, course: quiz } }),
  ])
  expect(certificate.personId).toBe(id)
  expect(completion.attemptId).toBe(attempt)
  expect((await browser.get('/certificates')).text).toContain(certificate.serial)
})

test('who has not read every lesson is told which are missing and cannot start', async () => {
  const browser = await app.signedIn('1007')
  const [first] = findCourse(quiz)?.lessons ?? []
  expect((await browser.get(`/quizzes/${quiz}`)).text).toContain(first?.title.zh ?? '?')
  const refused = await browser.post(`/quizzes/${quiz}`, {})
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('还有课时没有学完')
})

test('two starts at once, and a third later, are one attempt', async () => {
  const browser = await readerOf('1002')
  const started = await Promise.all([1, 2, 3, 4].map(() => start(browser)))
  started.push(await start(browser))
  expect(new Set(started).size).toBe(1)
  expect(await database.attempt.count({ where: { person: { employeeNumber: '1002' } } })).toBe(1)
})

test('no key is in any answer of the server before the review', async () => {
  const browser = await readerOf('1002')
  const attempt = await start(browser)
  const { paper } = await attemptOf(attempt)
  const answers = await Promise.all(
    ['', '.data', '/hand-in', '/hand-in.data', '/result', '/result.data'].map((end) => browser.get(`/attempts/${attempt}${end}`)),
  )
  answers.push(await browser.get(`/quizzes/${quiz}`), await browser.get(`/quizzes/${quiz}.data`))
  for (const { text } of answers) {
    expect(text).not.toMatch(/"(?:right|weight|optionPoints|explanation|isKey|paper)\\?"/)
    for (const { question } of paper.questions) expect(text).not.toContain(question.explanation?.zh)
  }
  // What the page shows first of a matching's right sides says nothing of which pair they belong to.
  const page = answers[0]?.text ?? ''
  for (const { question, order } of paper.questions) {
    if (question.type === 'matching') expect(order.shown.map(({ key }) => key)).toEqual(order.shown.map((_, index) => `r${index + 1}`))
    expect(page).toContain(`answer.${question.id}`)
  }
})

test('a drawn hand is fetched by its question, so that its name tells nothing', async () => {
  const browser = await readerOf('1002', 'sign-language-basics')
  const attempt = await start(browser, 'sign-language-basics')
  const { paper } = await attemptOf(attempt)
  const drawn = paper.questions.find(({ question }) => 'hand' in question && question.hand !== undefined)
  const page = await browser.get(`/attempts/${attempt}`)
  expect(page.text).not.toMatch(/hands\/\w+\.svg/)
  const picture = await browser.get(`/attempts/${attempt}/pictures/${drawn?.question.id}`)
  expect(picture.headers.get('content-type')).toBe('image/svg+xml')
  expect(picture.text).toMatch(/^<svg /)
  const other = await app.signedIn('1005')
  expect((await other.get(`/attempts/${attempt}/pictures/${drawn?.question.id}`)).status).toBe(404)
})

test('a retake asks what was not asked before, then what was asked longest ago, and as much for as many points', async () => {
  const course = 'sign-language-basics'
  const pool = findCourse(course)?.quiz.questions ?? []
  const browser = await readerOf('0101', course)
  const entry = (await browser.get(`/quizzes/${course}`)).text.replaceAll('<!-- -->', '')
  expect(entry).toContain('16 题，共 57 分')
  expect(entry).toContain(`每次从 ${pool.length} 道题里抽 16 道`)
  expect((await browser.get(`/learn/${course}`)).text.replaceAll('<!-- -->', '')).toContain('16 题')
  const papers: string[][] = []
  for (const _ of [1, 2, 3]) {
    const attempt = await start(browser, course)
    // Asked again while it is open it is the same paper.
    expect(await start(browser, course)).toBe(attempt)
    papers.push((await attemptOf(attempt)).paper.questions.map(({ question }) => question.id))
    const handedIn = await browser.post(`/attempts/${attempt}/hand-in`, {})
    expect(handedIn.location).toBe(`/attempts/${attempt}/result`)
    expect((await browser.get(`/attempts/${attempt}/result`)).text.replaceAll('<!-- -->', '')).toContain('0 / 57 分')
    await moveInTime(attempt, -60 * minute)
  }
  const [first = [], second = [], third = []] = papers
  expect(new Set([...first, ...second]).size).toBe(32)
  const left = pool.flatMap(({ id }) => (first.includes(id) || second.includes(id) ? [] : id))
  expect(third).toEqual(expect.arrayContaining(left))
  expect(third.filter((id) => second.includes(id))).toEqual([])
})

test('a save that arrives late or twice changes nothing', async () => {
  const browser = await readerOf('1002')
  const attempt = await start(browser)
  const drawn = await singleOf(attempt)
  const question = drawn.question.id
  const [right, wrong] = [modelAnswer(drawn), wrongAnswer(drawn)]
  expect((await save(browser, attempt, [{ question, sequence: 9, answer: right, flagged: true }])).status).toBe(200)
  expect((await save(browser, attempt, [{ question, sequence: 4, answer: wrong }])).status).toBe(200)
  expect((await save(browser, attempt, [{ question, sequence: 9, answer: wrong }])).status).toBe(200)
  expect((await attemptOf(attempt)).answers.get(question)).toMatchObject({ sequence: 9, answer: right, flagged: true })
  expect((await save(browser, attempt, [{ question, sequence: 10, answer: null }])).status).toBe(200)
  expect((await attemptOf(attempt)).answers.get(question)).toMatchObject({ sequence: 10, answer: null, flagged: false })
})

test('a hundred saves of one question at once leave the highest', async () => {
  const browser = await readerOf('1002')
  const attempt = await start(browser)
  const drawn = await singleOf(attempt)
  const question = drawn.question.id
  const sequences = Array.from({ length: 100 }, (_, index) => 1_000 + ((index * 37) % 100))
  const pages = await Promise.all(
    sequences.map((sequence) => save(browser, attempt, [{ question, sequence, answer: sequence === 1_099 ? modelAnswer(drawn) : wrongAnswer(drawn) }])),
  )
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]))
  expect((await attemptOf(attempt)).answers.get(question)).toMatchObject({ sequence: 1_099, answer: modelAnswer(drawn) })
})

test('what is no answer to the question is a 400, and nothing of its batch is kept', async () => {
  const browser = await readerOf('1002')
  const attempt = await start(browser)
  const drawn = await singleOf(attempt)
  const { paper } = await attemptOf(attempt)
  const other = paper.questions.find(({ question }) => question.type === 'true-false')
  const good = { question: other?.question.id ?? '', sequence: 5_000, answer: { type: 'true-false' as const, value: true } }
  const bad: unknown[] = [
    { answers: [good, { question: drawn.question.id, sequence: 1, answer: { type: 'single', choice: 'nothing' }, flagged: false }] },
    { answers: [{ ...good, flagged: false }, { question: 'no-such-question', sequence: 1, answer: null, flagged: false }] },
    { answers: [{ ...good, flagged: false, sequence: -1 }] },
    { answers: [] },
    null,
  ]
  const bodies = [...bad.map((body) => JSON.stringify(body)), '{', '', '"']
  for (const body of bodies) {
    const answer = await browser.send(`/attempts/${attempt}/answers`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
    expect(answer.status, body).toBe(400)
    expect(answer.text).not.toMatch(/\n\s+at /)
  }
  const huge = await browser.send(`/attempts/${attempt}/answers`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ answers: [{ ...good, flagged: false }], more: 'x'.repeat(1_000_000) }) })
  expect([huge.status, huge.text]).toEqual([413, '{"refused":"too-large"}'])
  expect((await attemptOf(attempt)).answers.has(good.question)).toBe(false)
})

test("somebody else's attempt is a 404 wherever one asks", async () => {
  const browser = await readerOf('1002')
  const attempt = await start(browser)
  const drawn = await singleOf(attempt)
  const stranger = await app.signedIn('1006')
  for (const end of ['', '/hand-in', '/result']) expect((await stranger.get(`/attempts/${attempt}${end}`)).status).toBe(404)
  expect((await save(stranger, attempt, [{ question: drawn.question.id, sequence: 99_999, answer: wrongAnswer(drawn) }])).status).toBe(404)
  expect((await stranger.post(`/attempts/${attempt}`, { intent: 'save' })).status).toBe(404)
  expect((await stranger.post(`/attempts/${attempt}/hand-in`, {})).status).toBe(404)
  expect((await attemptOf(attempt)).end).toBeNull()
})

test('an answer after the deadline is a 409, five seconds of grace apart', async () => {
  const browser = await readerOf('1003')
  const attempt = await start(browser)
  const drawn = await singleOf(attempt)
  const one = { question: drawn.question.id, sequence: 1, answer: modelAnswer(drawn) }
  await moveInTime(attempt, -20 * minute - 1_000)
  expect((await save(browser, attempt, [one])).status).toBe(200)
  await moveInTime(attempt, -5_000)
  const late = await save(browser, attempt, [{ ...one, sequence: 2, answer: wrongAnswer(drawn) }])
  expect(late.status).toBe(409)
  expect((await attemptOf(attempt)).answers.get(one.question)).toMatchObject({ sequence: 1 })
})

test('an attempt whose time is over is handed in as it stands by whoever looks next', async () => {
  const browser = await readerOf('1003')
  const open = await database.attempt.findFirstOrThrow({ where: { person: { employeeNumber: '1003' }, endedAt: null } })
  const looked = await browser.get(`/attempts/${open.id}`)
  expect(looked.location).toBe(`/attempts/${open.id}/result`)
  const result = await browser.get(`/attempts/${open.id}/result`)
  expect(result.text).toContain('时间到了，系统按已保存的作答交了卷。')
  const { ending, endedAt, deadline, points } = await database.attempt.findUniqueOrThrow({ where: { id: open.id } })
  expect({ ending, endedAt, points }).toEqual({ ending: 'TIME_OUT', endedAt: deadline, points: 400 })
})

test('after a failed attempt one waits, and after the last one there is no more', async () => {
  const browser = await readerOf('1003')
  const earlier = await database.attempt.findFirstOrThrow({ where: { person: { employeeNumber: '1003' } } })
  expect((await browser.get(`/quizzes/${quiz}`)).text).toContain('起可以再考')
  expect((await browser.post(`/quizzes/${quiz}`, {})).status).toBe(409)
  expect(await database.attempt.count({ where: { person: { employeeNumber: '1003' } } })).toBe(1)
  await moveInTime(earlier.id, -31 * minute)
  for (let count = 2; count <= 3; count += 1) {
    const attempt = await start(browser)
    await answerAll(browser, attempt, 2)
    await browser.post(`/attempts/${attempt}/hand-in`, {})
    expect((await browser.get(`/attempts/${attempt}/result`)).text).toContain('未通过')
    await moveInTime(attempt, -31 * minute)
  }
  expect((await browser.get(`/quizzes/${quiz}`)).text).toContain('机会已经用完')
  expect((await browser.post(`/quizzes/${quiz}`, {})).status).toBe(409)
  expect(await database.certificate.count({ where: { person: { employeeNumber: '1003' } } })).toBe(0)
})

test('handing in ten times at once is one result, one completion, one certificate', async () => {
  const browser = await readerOf('1004')
  const attempt = await start(browser)
  await answerAll(browser, attempt, 15)
  const pages = await Promise.all(Array.from({ length: 10 }, () => browser.post(`/attempts/${attempt}/hand-in`, {})))
  expect(new Set(pages.map(({ location }) => location))).toEqual(new Set([`/attempts/${attempt}/result`]))
  const mine = { person: { employeeNumber: '1004' } }
  expect(await database.certificate.count({ where: mine })).toBe(1)
  expect(await database.courseCompletion.count({ where: mine })).toBe(1)
  const late = await save(browser, attempt, [{ question: (await singleOf(attempt)).question.id, sequence: 9_999_999, answer: null }])
  expect(late.status).toBe(409)
  expect((await browser.post(`/quizzes/${quiz}`, {})).text).toContain('您已经通过')
})

test('kill -9 between "saved" and the hand-in loses nothing', async () => {
  const browser = await readerOf('1005')
  const attempt = await start(browser)
  const { paper } = await attemptOf(attempt)
  for (const [index, drawn] of paper.questions.entries()) {
    const saved = await save(browser, attempt, [{ question: drawn.question.id, sequence: index + 1, answer: modelAnswer(drawn) }])
    expect(saved.status).toBe(200)
    if (index === 7) {
      await app.crash()
      await app.restart()
    }
  }
  await app.crash()
  await app.restart()
  await browser.post(`/attempts/${attempt}/hand-in`, {})
  expect((await browser.get(`/attempts/${attempt}/result`)).text).toContain('成绩 100%')
})

test('without scripts the page itself saves every answer, and names what cannot be read', async () => {
  const browser = await readerOf('2002')
  const attempt = await start(browser)
  const { paper } = await attemptOf(attempt)
  const fields: Record<string, string | string[]> = { intent: 'save' }
  for (const drawn of paper.questions) {
    for (const [name, value] of fieldsOf(drawn.question.id, modelAnswer(drawn))) fields[name] = [fields[name] ?? [], value].flat()
  }
  const twice = Object.keys(fields).filter((name) => name.startsWith('answer.six-moves.'))
  const refused = await browser.post(`/attempts/${attempt}`, { ...fields, [twice[0] ?? '']: '2', [twice[1] ?? '']: '2' })
  expect(refused.status).toBe(400)
  expect(refused.text).toContain('每一项都要有一个序号')
  expect(refused.text).toContain('有 1 题还没有存全')
  expect((await attemptOf(attempt)).answers.size).toBe(16)
  const asked = await browser.post(`/attempts/${attempt}`, { ...fields, intent: 'hand-in' })
  expect(asked.location).toBe(`/attempts/${attempt}/hand-in`)
  expect((await attemptOf(attempt)).answers.size).toBe(17)
  await browser.post(`/attempts/${attempt}/hand-in`, {})
  expect((await browser.get(`/attempts/${attempt}/result`)).text).toContain('成绩 100%')
})

test('a name that no font can print stops the hand-in with a sentence, and the answers stay', async () => {
  const person = await personOf('1006')
  await database.person.update({ where: { id: person.id }, data: { name: '郑\u{F0000}栋' } })
  const browser = await readerOf('1006')
  const attempt = await start(browser)
  await answerAll(browser, attempt)
  const refused = await browser.post(`/attempts/${attempt}/hand-in`, {})
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('\u{F0000}')
  expect(refused.text).toContain('您的作答都已保存')
  expect((await attemptOf(attempt)).end).toBeNull()
  await moveInTime(attempt, -21 * minute)
  expect((await browser.get(`/attempts/${attempt}`)).text).toContain('还不能交卷')
  await database.person.update({ where: { id: person.id }, data: { name: person.name } })
  expect((await browser.get(`/attempts/${attempt}`)).location).toBe(`/attempts/${attempt}/result`)
  expect(await database.certificate.count({ where: { personId: person.id } })).toBe(1)
})

test('a quiz that does not exist is a friendly 404', async () => {
  const browser = await app.signedIn('1001')
  expect((await browser.get('/quizzes/nothing')).status).toBe(404)
  expect((await browser.post('/quizzes/nothing', {})).status).toBe(404)
})

test('an open attempt is the first thing on Today and says until when, as its own page does', async () => {
  const browser = await readerOf('0101')
  const attempt = await start(browser)
  const { deadline } = await attemptOf(attempt)
  const until = `${clockWords(deadline, 'Asia/Shanghai')} 截止`
  const today = await browser.get('/')
  expect(today.text).toMatch(new RegExp(`<h2 id="next"[^>]*>继续作答：《[^》]+》测验，${until}`))
  expect(today.text).toContain(`href="/attempts/${attempt}"`)
  expect((await browser.get(`/attempts/${attempt}`)).text).toContain(until)
  await moveInTime(attempt, -60 * minute)
  expect((await browser.get('/')).text).not.toContain('继续作答')
})

test('who comes back to an attempt that was handed in is told so once, and may look at the mistakes alone', async () => {
  const browser = await readerOf('0301')
  const attempt = await start(browser)
  await answerAll(browser, attempt, 15)
  await browser.post(`/attempts/${attempt}/hand-in`, {})
  const result = await browser.get(`/attempts/${attempt}/result`)
  expect(result.text).not.toContain('已经交过了')
  const { location } = await browser.get(`/attempts/${attempt}`)
  expect((await browser.get(location ?? '')).text).toContain('已经交过了')
  const cards = (page: Page) => [...page.text.matchAll(/<li id="question-[^"]+" class="card/g)].length
  expect([cards(result), cards(await browser.get(`/attempts/${attempt}/result?only=wrong`))]).toEqual([17, 2])
})

test('of a matching with one choice taken twice the clear pairs are saved, and the hand-in names the card', async () => {
  const browser = await readerOf('1007')
  const attempt = await start(browser)
  const drawn = (await attemptOf(attempt)).paper.questions.find(({ question }) => question.type === 'matching')
  if (!drawn) throw new Error('this quiz has no matching')
  const fields = fieldsOf(drawn.question.id, modelAnswer(drawn))
  const [, taken = ''] = fields[0] ?? []
  const twice = fields.map(([name, value], index) => [name, index === 1 ? taken : value] as const)
  const refused = await browser.post(`/attempts/${attempt}`, { ...Object.fromEntries(twice), intent: 'hand-in' })
  expect([refused.status, refused.text.includes('同一个选项不能配两次')]).toEqual([400, true])
  const saved = (await attemptOf(attempt)).answers.get(drawn.question.id)?.answer
  expect(saved?.type === 'matching' && Object.keys(saved.pairs)).toHaveLength(fields.length - 2)
  expect((await browser.get(`/attempts/${attempt}/hand-in`)).text).toContain(`#question-${drawn.question.id}`)
})
