import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { completeLesson, findLearning } from '#app/learning/completions.server.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { isOneTap } from '#app/practice/cards/deck.ts'
import { drawQuestion } from '#app/practice/cards/draw-question.ts'
import { questionHash, shownHash } from '#app/practice/cards/question-hash.ts'
import { remember } from '#app/practice/cards/schedule.ts'
import { inWords } from '#app/practice/daily.server.ts'
import { listMistakes } from '#app/practice/notebook/notebook.server.ts'
import { findPracticeDay } from '#app/practice/practice-day.server.ts'
import { answerQuestion } from '#app/practice/question/answer-question.server.ts'
import { database } from '#app/platform/database.server.ts'
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { handIn } from '#app/quizzes/attempts/hand-in.server.ts'
import { saveAnswers } from '#app/quizzes/attempts/save-answers.server.ts'
import { startAttempt } from '#app/quizzes/attempts/start-attempt.server.ts'
import type { Answer } from '#app/quizzes/answer.ts'
import type { Question } from '#app/quizzes/question.ts'
import { seedCast } from '#prisma/cast.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser, Page } from '#tests/support/browser.ts'

const course = 'service-etiquette'
const dayMs = 86_400_000
let app: App
let units: Awaited<ReturnType<typeof seedCast>>

beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

const daysAgo = (days: number) => new Date(Date.now() - days * dayMs)

async function memberOf(employeeNumber: string): Promise<Member> {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  const member = await findMember(id)
  if (!member) throw new Error(`${employeeNumber} belongs to no unit`)
  return member
}

async function readLessons({ id }: Member, slug = course, lessons = Infinity): Promise<void> {
  for (const lesson of (findCourse(slug)?.lessons ?? []).slice(0, lessons)) {
    await completeLesson({ personId: id, course: slug, lesson: lesson.slug, hash: lesson.hash, at: daysAgo(40) })
  }
}

function questionAt(index: number): Question {
  const question = questionsOf(course).at(index)
  if (!question) throw new Error(`the course has no question ${index}`)
  return question
}

const questionsOf = (slug: string) => (findCourse(slug)?.quiz.questions ?? []).filter(isOneTap)

function fieldsFor(question: Question, { isWrong = false, slug = course } = {}): Record<string, string | string[]> {
  return { course: slug, question: question.id, version: shownHash(question), ...choicesOf(question, isWrong) }
}

function choicesOf(question: Question, isWrong: boolean): Record<string, string[]> {
  const drawn = drawQuestion(question, 'any')
  const answer: Answer = isWrong ? wrongAnswer(drawn) : modelAnswer(drawn)
  const values = answer.type === 'multiple' ? answer.choices : answer.type === 'single' ? [answer.choice] : answer.type === 'true-false' ? [String(answer.value)] : []
  return { [`answer.${question.id}`]: values }
}

function formFor(question: Question, isWrong = false): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fieldsFor(question, { isWrong }))) for (const one of [value].flat()) form.append(name, one)
  return form
}

/** The question that a page asks. */
function askedOn({ text }: Page, slug = course): Question | null {
  const id = /name="question" value="([^"]+)"/.exec(text)?.[1]
  return questionsOf(slug).find((question) => question.id === id) ?? null
}

async function asked(browser: Browser, slug = course): Promise<Question> {
  const question = askedOn(await browser.get('/practice'), slug)
  if (!question) throw new Error('nothing is asked')
  return question
}

test('who has read nothing is told where questions come from', async () => {
  const browser = await app.signedIn('1007')
  expect((await browser.get('/')).text).toContain('现在没有题。读完一课，就有题来找您。')
})

test('the question of the day is answered from Today, and its own page says what is right and why', async () => {
  await readLessons(await memberOf('1001'), course, 1)
  const browser = await app.signedIn('1001')
  const question = askedOn(await browser.get('/'))
  if (!question) throw new Error('Today asks nothing')
  const answered = await browser.post('/practice', fieldsFor(question))
  expect([answered.status, answered.location]).toEqual([302, expect.stringMatching(/^\/practice\/answers\//)])
  const page = await browser.get(answered.location ?? '')
  expect(page.text).toContain(question.explanation?.zh)
  expect(page.text).toContain('答对')
  const today = await browser.get('/')
  expect(today.text).toContain('今天已答 1 题')
  expect(today.text).toContain('已连续 1 天')
  expect(askedOn(today)).toBeNull()
  expect((await browser.get('/practice')).text).toContain(question.prompt.zh)
})

test('where scripts run the answer comes back into its place', async () => {
  const browser = await app.signedIn('1001')
  const question = await asked(browser)
  const reply = await browser.post('/practice', { ...fieldsFor(question, { isWrong: true }), stay: 'here', took: '4200' })
  expect(reply.status).toBe(200)
  expect(reply.text).toContain(question.explanation?.zh)
  const row = await database.reviewAnswer.findFirstOrThrow({ where: { place: 2, person: { employeeNumber: '1001' } } })
  expect([row.rating, row.tookMs]).toEqual([1, 4200])
})

test('no key reaches the browser before the answer is stored', async () => {
  await readLessons(await memberOf('1002'))
  await readLessons(await memberOf('1002'), 'sign-language-basics', 1)
  const browser = await app.signedIn('1002')
  const question = await asked(browser)
  const pages = await Promise.all(['/', '/_root.data', '/practice', '/practice.data'].map((path) => browser.get(path)))
  for (const { text } of pages) {
    expect(text).toContain(question.prompt.zh)
    expect(text).not.toMatch(/"(?:right|weight|optionPoints|explanation|isKey|hand)\\?"/)
    for (const one of [...questionsOf(course), ...questionsOf('sign-language-basics')]) {
      expect(text).not.toContain(questionHash(one))
      if (one.explanation) expect(text).not.toContain(one.explanation.zh)
    }
  }
  // Nor does a refusal tell.
  const refused = await browser.post('/practice', { ...fieldsFor(question), [`answer.${question.id}`]: [] })
  expect(refused.status).toBe(400)
  expect(refused.text).toContain('请先选一个答案。')
  expect(refused.text).not.toContain(question.explanation?.zh)
  expect(askedOn(refused)?.id).toBe(question.id)
  expect(await database.reviewAnswer.count({ where: { person: { employeeNumber: '1002' } } })).toBe(0)
})

test('pressed many times at once it is one answer, and the card learns of it once', async () => {
  const browser = await app.signedIn('1002')
  const question = await asked(browser)
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((press) => browser.post('/practice', fieldsFor(question, { isWrong: press > 3 }))))
  expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1)
  const person = { employeeNumber: '1002' }
  expect(await database.reviewAnswer.count({ where: { person } })).toBe(1)
  expect((await database.reviewCard.findFirstOrThrow({ where: { person } })).reps).toBe(1)
  expect((await browser.post('/practice', fieldsFor(question))).location).toBe(answers[0]?.location)
})

test('different questions at once are three answers at most', async () => {
  const browser = await app.signedIn('1002')
  const questions = questionsOf(course).slice(0, 8)
  const answers = await Promise.all(questions.map((question) => browser.post('/practice', fieldsFor(question))))
  expect(answers.every(({ status }) => status === 302 || status === 409)).toBe(true)
  const rows = await database.reviewAnswer.findMany({ where: { person: { employeeNumber: '1002' } }, orderBy: { place: 'asc' } })
  expect(rows.map(({ place }) => place)).toEqual([1, 2, 3])
  const late = await browser.post('/practice', fieldsFor(questionAt(7)))
  expect([302, 409]).toContain(late.status)
})

test('after sixty days away no more than three are asked, the most forgotten first, and none is called overdue', async () => {
  const member = await memberOf('1003')
  await readLessons(member)
  for (const [index, question] of questionsOf(course).entries()) {
    const memory = remember(null, index === 4 ? 1 : 3, daysAgo(60 + index))
    await database.reviewCard.create({ data: { personId: member.id, course, question: question.id, hash: questionHash(question), ...memory } })
  }
  const browser = await app.signedIn('1003')
  const seen: string[] = []
  for (let question = askedOn(await browser.get('/practice')); question; question = askedOn(await browser.get('/practice'))) {
    seen.push(question.id)
    expect((await browser.post('/practice', fieldsFor(question))).status).toBe(302)
  }
  // The one mistake first, then those that were seen longest ago.
  expect(seen).toEqual([questionsOf(course)[4], ...questionsOf(course).slice(-2).reverse()].map((question) => question?.id))
  const { text } = await browser.get('/practice')
  expect(text).not.toMatch(/逾期|欠|overdue/)
  const fourth = questionsOf(course).find(({ id }) => !seen.includes(id))
  const refused = await browser.post('/practice', fourth ? fieldsFor(fourth) : {})
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('今天已经答了三题')
})

test('answers and hands are one’s own: nobody else sees them, by whatever address', async () => {
  const own = await database.reviewAnswer.findFirstOrThrow({ where: { person: { employeeNumber: '1001' } } })
  const [mine, other] = [await app.signedIn('1001'), await app.signedIn('1003')]
  expect((await mine.get(`/practice/answers/${own.id}`)).status).toBe(200)
  for (const path of [`/practice/answers/${own.id}`, `/practice/answers/${own.id}/pictures/x`, `/practice/answers/${randomUUID()}`]) expect((await other.get(path)).status).toBe(404)
  // A question of a course that one has not begun is not there.
  const [foreign] = questionsOf('mentorship-rotation')
  if (!foreign) throw new Error('no question')
  expect((await other.post('/practice', fieldsFor(foreign, { slug: 'mentorship-rotation' }))).status).toBe(404)
})

test('a hand sign is fetched by its question, before and after the answer', async () => {
  await readLessons(await memberOf('1004'), 'sign-language-basics', 1)
  const browser = await app.signedIn('1004')
  const question = questionsOf('sign-language-basics').find((one) => 'hand' in one && one.hand !== undefined)
  if (!question) throw new Error('no hand')
  const before = await browser.get(`/practice/pictures/sign-language-basics/${question.id}`)
  expect([before.status, before.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
  expect((await (await app.signedIn('1003')).get(`/practice/pictures/sign-language-basics/${question.id}`)).status).toBe(404)
  const answered = await browser.post('/practice', fieldsFor(question, { slug: 'sign-language-basics' }))
  const page = await browser.get(answered.location ?? '')
  expect(page.text).toContain(`src="${answered.location}/pictures/${question.id}"`)
  expect((await browser.get(`${answered.location}/pictures/${question.id}`)).text).toBe(before.text)
})

async function sitQuiz(member: Member, { mistakes, at }: { mistakes: number; at: Date }): Promise<string> {
  const look = { now: at, origin: 'http://localhost' }
  const started = await startAttempt(member, course, look)
  if (!started || !('attemptId' in started)) throw new Error('the quiz does not start')
  const attempt = await findAttempt({ personId: member.id, attemptId: started.attemptId })
  const answers = (attempt?.paper.questions ?? []).map((drawn, index) => ({
    question: drawn.question.id,
    sequence: index + 1,
    answer: index < mistakes ? wrongAnswer(drawn) : modelAnswer(drawn),
    flagged: false,
  }))
  await saveAnswers({ personId: member.id, attemptId: started.attemptId, answers: answers.slice(0, -1), now: at })
  return started.attemptId
}

async function failed(personId: string, at: Date): Promise<void> {
  await database.attempt.create({ data: { personId, quiz: course, paper: {}, passMark: 80, startedAt: at, deadline: at, endedAt: at, ending: 'HANDED_IN', points: 0, maxPoints: 7800, passed: false } })
}

async function practiceDay(member: Member, now: Date) {
  return findPracticeDay(member, { learning: await findLearning(member.id, now), now })
}

test('while a quiz is open none of its questions is asked or answered; its mistakes come first afterwards', async () => {
  const member = await memberOf('1005')
  await readLessons(member)
  const at = daysAgo(4)
  const attemptId = await sitQuiz(member, { mistakes: 8, at })
  expect((await practiceDay(member, at)).next).toBeNull()
  expect(await answerQuestion(member, formFor(questionAt(0)), at)).toEqual({ refused: 'quiz-open' })
  await handIn(member, attemptId, { now: at, origin: 'http://localhost' })
  const attempt = await findAttempt({ personId: member.id, attemptId })
  const answeredWrong = (attempt?.paper.questions ?? []).slice(0, 8).map(({ question }) => question)
  const wrong = answeredWrong.map(({ id }) => id)
  // Two attempts are left: the keys are put away still, and with them the mistakes.
  expect((await practiceDay(member, new Date())).next).toBeNull()
  const listed = async (now: Date) => listMistakes(member, { learning: await findLearning(member.id), now })
  const title = findCourse(course)?.title.zh ?? ''
  expect(await listed(new Date())).toEqual({ mistakes: [], resting: [{ course, courseTitle: title, rest: 'again', count: wrong.length }] })
  const away = await app.signedIn('1005')
  expect((await away.get('/practice')).text).toContain(`《${title}》${wrong.length} 道错题：测验还可以再考，先收起来；通过以后，或者次数用完，就回来。`)
  expect((await away.get('/')).text).toContain('测验还可以再考，它的题先收起来')
  const day = await practiceDay(member, new Date())
  // On a day off nothing is asked for in the first place.
  expect(inWords(member, day).marks.find(({ beat }) => beat === 'question')?.words).toBe(day.isWorked ? '题目先收起来' : '今天休息')
  expect(await answerQuestion(member, formFor(questionAt(0)), new Date())).toEqual({ refused: 'quiz-open' })
  const exam = await database.attempt.create({ data: { personId: member.id, quiz: 'exam:anything', paper: {}, passMark: 80, startedAt: new Date(), deadline: daysAgo(-1) } })
  expect([(await practiceDay(member, new Date())).rest, (await listed(new Date())).resting.map(({ rest }) => rest)]).toEqual(['exam', ['exam']])
  await database.attempt.delete({ where: { id: exam.id } })
  for (const days of [3, 2]) await failed(member.id, daysAgo(days))
  const { next } = await practiceDay(member, new Date())
  expect([next?.reason, answeredWrong.filter(isOneTap).some(({ id }) => id === next?.candidate.question.id)]).toEqual(['mistake', true])
  // The notebook lists every type; the daily question asks those of one tap.
  expect((await listed(new Date())).resting).toEqual([])
  expect((await listed(new Date())).mistakes.map(({ to }) => to.replace(/.*#question-/, '')).sort()).toEqual([...wrong].sort())
  // A question left open says nothing, and one that was right becomes no card.
  expect(await database.reviewCard.count({ where: { personId: member.id } })).toBe(wrong.length)
  const browser = await app.signedIn('1005')
  const question = await asked(browser)
  expect((await browser.get('/practice')).text).toContain(`/attempts/${attemptId}/result#question-${question.id}`)
  await browser.post('/practice', fieldsFor(question))
  expect((await browser.get('/practice')).text).not.toContain(`/attempts/${attemptId}/result#question-${question.id}`)
})

test('a course that was assigned is asked about before a lesson of it is read, until the assignment is withdrawn', async () => {
  const member = await memberOf('0301')
  expect((await practiceDay(member, new Date())).next).toBeNull()
  const row = { kind: 'COURSE' as const, slug: course, dueOn: '2099-01-01', unitId: member.unit.id, personId: member.id, title: {}, assignedAt: daysAgo(1), assignedBy: member.id }
  const { id } = await database.assignment.create({ data: row })
  const { next } = await practiceDay(member, new Date())
  expect([next?.candidate.course, next?.reason]).toEqual([course, 'new'])
  await database.assignment.update({ where: { id }, data: { withdrawnAt: new Date() } })
  expect((await practiceDay(member, new Date())).next).toBeNull()
})

test('a question that was changed comes fresh, and the old answer keeps its record', async () => {
  const member = await memberOf('2001')
  await readLessons(member)
  const question = questionAt(0)
  const before = { ...question, prompt: { zh: '从前是这样问的', en: 'As it was asked before' } }
  const memory = remember(null, 1, daysAgo(9))
  const card = await database.reviewCard.create({ data: { personId: member.id, course, question: question.id, hash: questionHash(before), ...memory } })
  const record = { cardId: card.id, personId: member.id, day: '2026-01-05', place: 1, drawn: drawQuestion(before, 'any'), answer: wrongAnswer(drawQuestion(before, 'any')), rating: 1 }
  const { id } = await database.reviewAnswer.create({ data: record })
  const { next } = await practiceDay(member, new Date())
  expect([next?.candidate.question.id, next?.reason]).toEqual([question.id, 'new'])
  const browser = await app.signedIn('2001')
  expect((await browser.get(`/practice/answers/${id}`)).text).toContain('从前是这样问的')
  const stale = await browser.post('/practice', { ...fieldsFor(question), version: shownHash(before) })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('这道题刚刚改过')
  expect(askedOn(stale)?.id).toBe(question.id)
})

test('a day is the unit’s day: an answer before midnight and one after are of two days', async () => {
  const member = await memberOf('2002')
  await readLessons(member)
  const question = questionAt(1)
  const before = await answerQuestion(member, formFor(question), new Date('2026-09-30T15:59:00Z'))
  const after = await answerQuestion(member, formFor(question), new Date('2026-09-30T16:01:00Z'))
  expect(before).not.toEqual(after)
  const rows = await database.reviewAnswer.findMany({ where: { personId: member.id }, orderBy: { day: 'asc' } })
  expect(rows.map(({ day, place }) => [day, place])).toEqual([
    ['2026-09-30', 1],
    ['2026-10-01', 1],
  ])
  // The National Day week is free and the Saturday after it is worked: the streak holds until that is missed.
  expect((await practiceDay(member, new Date('2026-10-08T02:00:00Z'))).streak).toBe(2)
  const question3 = questionAt(2)
  for (const day of ['08', '09']) await answerQuestion(member, formFor(question3), new Date(`2026-10-${day}T02:00:00Z`))
  expect((await practiceDay(member, new Date('2026-10-10T02:00:00Z'))).streak).toBe(4)
  expect((await practiceDay(member, new Date('2026-10-11T02:00:00Z'))).streak).toBe(0)
})

test('the exam of the month is counted in the unit’s month, once it is passed', async () => {
  const member = await memberOf('0101')
  const end = async (endedAt: string, passed = true) => {
    const at = new Date(endedAt)
    await database.attempt.create({ data: { personId: member.id, quiz: course, paper: {}, passMark: 80, startedAt: at, deadline: at, endedAt: at, ending: 'HANDED_IN', points: passed ? 1 : 0, maxPoints: 1, passed } })
  }
  const examOf = async (now: string) => (await practiceDay(member, new Date(now))).marks.find(({ beat }) => beat === 'exam')
  await end('2026-10-30T15:59:00Z', false)
  expect(await examOf('2026-10-31T15:58:30Z')).toMatchObject({ state: 'open', done: 0 })
  await end('2026-10-31T15:59:00Z')
  expect(await examOf('2026-10-31T15:59:30Z')).toMatchObject({ state: 'done', done: 1 })
  expect(await examOf('2026-10-31T16:00:30Z')).toMatchObject({ state: 'open', by: '2026-11-30' })
  await end('2026-10-31T16:01:00Z')
  expect(await examOf('2026-11-30T15:59:00Z')).toMatchObject({ state: 'done', done: 1 })
  expect(await examOf('2027-02-01T02:00:00Z')).toMatchObject({ state: 'open', by: '2027-02-28' })
})

test('the same moment gives the same question, on every look', async () => {
  const member = await memberOf('2002')
  const look = async () => (await practiceDay(member, new Date('2026-12-02T02:00:00Z'))).next?.candidate.key
  expect(await look()).toBe(await look())
})

const usual = { questions: '1', lessons: '1', exams: '1', lessonDay: '5', examDay: '31', questionName: '', lessonName: '', examName: '' }

test('a lead sets the cadence of his own team, once however often it is pressed', async () => {
  const lead = await app.signedIn('3001')
  const wanted = { ...usual, questions: '2', lessonDay: '4', questionName: ' 每日一练 ' }
  const answers = await Promise.all([1, 2, 3].map(() => lead.post('/team/cadence', wanted)))
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302])
  const rows = await database.cadence.findMany({ where: { unitId: units.team } })
  expect(rows.map(({ questions, questionName, lessonDay }) => [questions, questionName, lessonDay])).toEqual([[2, '每日一练', 4]])
  expect(await database.auditEvent.count({ where: { action: 'set-cadence', subject: `unit:${units.team}` } })).toBe(1)
  expect((await lead.get('/team/cadence')).text).toContain('value="每日一练"')
  const { text } = await (await app.signedIn('1003')).get('/')
  expect(text).toContain('每日一练')
  expect((await lead.post(`/team/cadence?unit=${units.secondTeam}`, usual)).status).toBe(403)
  expect((await (await app.signedIn('1001')).post('/team/cadence', usual)).status).toBe(403)
})

test.each([
  [{ questions: '9' }, '请填表上给出的范围内的数字。'],
  [{ examDay: '32' }, '请填表上给出的范围内的数字。'],
  [{ examDay: '月末' }, '请填表上给出的范围内的数字。'],
  [{ lessonName: '一二三四五六七八九十一二三' }, '名字最多 12 个字。'],
])('a cadence with %j is refused beside the field, and what was typed stays', async (wrong, words) => {
  const lead = await app.signedIn('0301')
  const refused = await lead.post('/team/cadence', { ...usual, examName: '月末小考', ...wrong })
  expect(refused.status).toBe(400)
  expect(refused.text).toContain(words)
  expect(refused.text).toContain('value="月末小考"')
  expect(await database.cadence.count({ where: { unitId: units.secondTeam } })).toBe(0)
})

test('a team that asks for no daily question has none on Today, and its days break no streak', async () => {
  const lead = await app.signedIn('0301')
  await lead.post('/team/cadence', { ...usual, questions: '0', lessons: '0' })
  const member = await memberOf('0301')
  await readLessons(member)
  const page = await lead.get('/')
  const { text } = page
  expect(askedOn(page)).toBeNull()
  expect(text).not.toContain('id="daily-question"')
  expect(text).toContain('每月一考')
  const day = await practiceDay(member, new Date())
  expect([day.asked, day.asks(day.today)]).toEqual([0, false])
})
