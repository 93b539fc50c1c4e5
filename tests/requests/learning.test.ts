import { afterAll, beforeAll, expect, test } from 'vitest'
import { listNeeds } from '#app/desk/needs.server.ts'
import { findChecklist, findCourse, listCourses } from '#app/learning/catalogue.server.ts'
import { completeLesson, findCourseProgress, findLearning, findPathProgress, recordCourseCompletion } from '#app/learning/completions.server.ts'
import { findMember } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { viewToday } from '#app/today/today.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'

const course = 'service-etiquette'
const path = 'counter-ready'
let app: App

beforeAll(async () => {
  await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

async function idOf(employeeNumber: string): Promise<string> {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  return id
}

function lessonsOf(slug: string) {
  return findCourse(slug)?.lessons ?? []
}

function lessonAt(index: number) {
  const lesson = lessonsOf(course)[index]
  if (!lesson) throw new Error(`${course} has no lesson ${index + 1}`)
  return lesson
}

async function read(employeeNumber: string, count: number, slug = course): Promise<void> {
  const personId = await idOf(employeeNumber)
  for (const { slug: lesson, hash } of lessonsOf(slug).slice(0, count)) {
    await completeLesson({ personId, course: slug, lesson, hash, at: new Date() })
  }
}

async function completions(employeeNumber: string): Promise<number> {
  return database.lessonCompletion.count({ where: { personId: await idOf(employeeNumber) } })
}

/** The course as completed, with the attempt that a completion belongs to. */
async function complete(employeeNumber: string, slug = course): Promise<void> {
  await read(employeeNumber, Infinity, slug)
  const personId = await idOf(employeeNumber)
  const { id } = await database.attempt.create({ data: { personId, quiz: slug, paper: {}, passMark: 80, deadline: new Date(), passed: true } })
  await database.$transaction((transaction) => recordCourseCompletion(transaction, { personId, course: slug, attemptId: id, at: new Date() }))
}

test('a lesson opened by its address is a document: no script but the small one for offline, no style attribute, light, in the reader’s language', async () => {
  const browser = await app.signedIn('1002')
  for (const { slug } of lessonsOf(course)) {
    const page = await browser.get(`/learn/${course}/${slug}`)
    expect(page.status).toBe(200)
    expect(page.text.replace(/<script src="\/assets\/offline-script-[^>]+><\/script>/, '')).not.toMatch(/<script|\sstyle=/)
    expect(page.bytes.length).toBeLessThan(100_000)
  }
  await database.person.update({ where: { employeeNumber: '1002' }, data: { language: 'EN' } })
  const page = await browser.get(`/learn/${course}/${lessonAt(0).slug}`)
  expect(page.text).toContain(lessonAt(0).title.en)
  expect(page.text).toContain('I have read this')
})

test('“I have read this” marks the lesson and leads to the next one, after the last one to the quiz', async () => {
  const browser = await app.signedIn('1001')
  const lessons = lessonsOf(course)
  for (const [index, { slug, hash }] of lessons.entries()) {
    const answer = await browser.post(`/learn/${course}/${slug}`, { hash })
    expect(answer.status).toBe(302)
    const next = lessons[index + 1]
    expect(answer.location).toBe(next ? `/learn/${course}/${next.slug}#read` : `/quizzes/${course}#read`)
    expect((await browser.get(answer.location?.split('#')[0] ?? '')).text).toContain('id="read"')
    expect(await completions('1001')).toBe(index + 1)
  }
})

test('who left a lesson out is led back to it before the quiz', async () => {
  await read('1006', Infinity)
  await database.lessonCompletion.deleteMany({ where: { personId: await idOf('1006'), lesson: lessonAt(1).slug } })
  const browser = await app.signedIn('1006')
  const answer = await browser.post(`/learn/${course}/${lessonAt(4).slug}`, { hash: lessonAt(4).hash })
  expect(answer.location).toBe(`/learn/${course}/${lessonAt(1).slug}#read`)
})

test('however often “read” is pressed at once, it is one row', async () => {
  const browser = await app.signedIn('1003')
  const { slug, hash } = lessonAt(0)
  const answers = await Promise.all(Array.from({ length: 20 }, () => browser.post(`/learn/${course}/${slug}`, { hash })))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]))
  expect(await completions('1003')).toBe(1)
})

test('Today, Learn, the course and the lesson show the same progress', async () => {
  await read('1004', 2)
  const browser = await app.signedIn('1004')
  const progress = await findCourseProgress(await idOf('1004'), course)
  const whole = await findPathProgress(await idOf('1004'), path)
  expect(progress?.percent).toBe(33)
  const pages = await Promise.all(['/', '/learn', `/learn/${course}`, `/learn/${course}/${lessonAt(0).slug}`].map((address) => browser.get(address)))
  for (const { text } of pages) expect(text).toMatch(new RegExp(`${progress?.percent}(<!-- -->)?%`))
  for (const { text } of pages.slice(0, 2)) expect(text).toMatch(new RegExp(`${whole?.percent}(<!-- -->)?%`))
  for (const { text } of pages.slice(0, 3)) expect(text).toContain('还差 3 课和测验')
})

test('a lesson that changed since is offered again and takes nothing away', async () => {
  const personId = await idOf('1005')
  await read('1005', 3)
  const before = await findCourseProgress(personId, course)
  await database.lessonCompletion.updateMany({ where: { personId, lesson: lessonAt(0).slug }, data: { lessonHash: 'as-it-was' } })
  expect(await findCourseProgress(personId, course)).toEqual({ ...before, revised: [lessonAt(0).slug] })
  const browser = await app.signedIn('1005')
  expect((await browser.get(`/learn/${course}`)).text).toContain('有更新')
  expect((await browser.get('/')).text).toContain('有 1 课更新了')
  const page = await browser.get(`/learn/${course}/${lessonAt(0).slug}`)
  expect(page.text).toContain('这一课更新过了，请再读一遍')
  await browser.post(`/learn/${course}/${lessonAt(0).slug}`, { hash: lessonAt(0).hash })
  expect((await findCourseProgress(personId, course))?.revised).toEqual([])
})

test('a course once completed stays completed when lessons change or are added', async () => {
  const personId = await idOf('2002')
  await complete('2002')
  await database.courseCompletion.updateMany({ where: { personId }, data: { lessons: [{ slug: lessonAt(0).slug, hash: 'as-it-was' }] } })
  await database.lessonCompletion.deleteMany({ where: { personId } })
  expect(await findCourseProgress(personId, course)).toMatchObject({ state: 'done', percent: 100, missing: [] })
  const page = await (await app.signedIn('2002')).get(`/learn/${course}`)
  expect(page.text).toContain('已通过')
  expect(page.text).toContain('/certificates')
})

test('a course is recorded as completed once, with its lessons as they were', async () => {
  await complete('2001')
  await complete('2001')
  const rows = await database.courseCompletion.findMany({ where: { personId: await idOf('2001') } })
  expect(rows.map(({ lessons }) => lessons)).toEqual([lessonsOf(course).map(({ slug, hash }) => ({ slug, hash }))])
})

test('the text that was read must be the text of today: an older one is a 409 with a sentence, and nothing is written', async () => {
  const browser = await app.signedIn('1007')
  const address = `/learn/${course}/${lessonAt(0).slug}`
  const stale = await browser.post(address, { hash: 'as-it-was' })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('刚好更新了')
  expect((await browser.post(address, {})).status).toBe(400)
  expect(await completions('1007')).toBe(0)
})

test.each(['/learn/nothing', `/learn/${course}/nothing`, '/learn/nothing/nothing', '/learn/__proto__', `/learn/${course}/..%2f..%2fcourse.yaml`])(
  '%s is a page that says there is none',
  async (address) => {
    const page = await (await app.signedIn('1007')).get(address)
    expect(page.status).toBe(404)
    expect(page.text).toContain('没有这个页面')
  },
)

test('reading a lesson that does not exist is a 404 and writes nothing', async () => {
  const browser = await app.signedIn('1007')
  expect((await browser.post(`/learn/${course}/nothing`, { hash: 'a' })).status).toBe(404)
  expect(await completions('1007')).toBe(0)
})

test('nobody learns without signing in, and comes back to the lesson after it', async () => {
  const address = `/learn/${course}/${lessonAt(0).slug}`
  const answer = await app.browser().get(address)
  expect(answer.status).toBe(302)
  expect(answer.location).toBe(`/login?next=${encodeURIComponent(address)}`)
})

test('no page of a course gives away what is right in its quiz', async () => {
  const browser = await app.signedIn('1007')
  for (const { slug, quiz } of listCourses()) {
    const { text } = await browser.get(`/learn/${slug}`)
    for (const { explanation } of quiz.questions) if (explanation) expect(text).not.toContain(explanation.zh)
  }
})

test('Today says one thing to do now: for a newcomer the first lesson of the path, in one tap', async () => {
  const browser = await app.signedIn('0101')
  const { text } = await browser.get('/')
  expect(text).toContain(`读一课：${lessonAt(0).title.zh}`)
  expect(text.match(/button-main/g)).toHaveLength(1)
  expect(text).toContain(`href="/learn/${course}/${lessonAt(0).slug}"`)
})

test('on Today the path leads from the lessons to the quiz, and never to a skill that nobody can sign', async () => {
  const todayOf = async () => {
    const member = await findMember(await idOf('0301'))
    if (!member) throw new Error('0301 is not a member')
    const now = new Date()
    return viewToday(member, { learning: await findLearning(member.id, now), now })
  }
  await read('0301', Infinity)
  expect((await todayOf()).next).toMatchObject({ kind: 'quiz', to: `/quizzes/${course}` })
  for (const { slug } of listCourses()) await complete('0301', slug)
  const today = await todayOf()
  expect(['nothing', 'vote']).toContain(today.next.kind)
  expect(today.paths[0]?.next).toMatchObject({ kind: 'skill' })
})

test('while a quiz waits, Today offers what one can do and says from when; with no attempts left it points to the lead', async () => {
  const second = 'mentorship-rotation'
  const rules = findCourse(course)?.quiz
  if (!rules) throw new Error(`${course} has no quiz`)
  await read('1007', Infinity)
  const personId = await idOf('1007')
  const fail = () => database.attempt.create({ data: { personId, quiz: course, paper: {}, passMark: 80, deadline: new Date(), endedAt: new Date(), passed: false } })
  const browser = await app.signedIn('1007')
  expect((await browser.get('/')).text).toContain('去测验')
  await fail()
  const waiting = (await browser.get('/')).text
  expect(waiting).not.toContain('去测验')
  expect(waiting).toContain(`href="/learn/${second}/${lessonsOf(second)[0]?.slug}"`)
  expect(waiting).toMatch(/的测验 \d+月\d+日 \d\d:\d\d 起可以再考/)
  for (let count = 1; count < rules.attempts; count += 1) await fail()
  const usedUp = (await browser.get('/')).text
  expect(usedUp).not.toContain('去测验')
  expect(usedUp).toContain('的测验机会已经用完，请找班长商量下一步')
})

test('a skill that was returned is a line on the mentee’s Today until it is signed', async () => {
  const [mentorId, menteeId, createdBy] = await Promise.all(['2001', '1001', '3001'].map(idOf))
  if (!mentorId || !menteeId || !createdBy) throw new Error('the cast is not complete')
  const team = await database.unit.findFirstOrThrow({ where: { name: '客户服务班' } })
  const skill = findChecklist('counter')?.stages[0]?.skills[0]
  if (!skill) throw new Error('the checklist is empty')
  const accepted = { mentorAcceptedAt: new Date(), menteeAcceptedAt: new Date() }
  const { id } = await database.pairing.create({ data: { unitId: team.id, mentorId, menteeId, checklist: 'counter', createdBy, openKey: menteeId, ...accepted } })
  const observe = (verdict: 'RETURNED' | 'SIGNED', observedAt: Date) =>
    database.signOff.create({ data: { pairingId: id, skill: skill.id, verdict, observerId: mentorId, observedAt, requestKey: `${id}:${verdict}` } })
  const browser = await app.signedIn('1001')
  await observe('RETURNED', new Date(Date.now() - 60_000))
  const page = await browser.get('/')
  expect(page.text).toContain(`师傅退回了《${skill.title.zh}》，看看原因`)
  expect(page.text).toContain(`href="/mentoring/${id}"`)
  await observe('SIGNED', new Date())
  expect((await browser.get('/')).text).not.toContain('师傅退回了')
})

test('a lead sees on Today how much waits on the desk, and nobody else does', async () => {
  const [unit, authorId] = await Promise.all([database.unit.findFirstOrThrow({ where: { name: '客户服务班' } }), idOf('1003')])
  const expiresAt = new Date(Date.now() + 86_400_000)
  await database.note.create({ data: { unitId: unit.id, authorId, text: '谢谢大家', requestKey: 'desk-on-today', expiresAt } })
  const lead = await findMember(await idOf('3001'))
  if (!lead) throw new Error('3001 is not a member')
  const needs = await listNeeds({ team: unit, leadId: lead.id, now: new Date(), language: lead.language })
  expect(needs.length).toBeGreaterThan(0)
  const page = await (await app.signedIn('3001')).get('/')
  expect(page.text).toContain(`工作台有 ${needs.length} 件事等您`)
  expect((await (await app.signedIn('1003')).get('/')).text).not.toContain('件事等您')
})

test('a pairing that waits for my yes comes before everything else on Today', async () => {
  const [mentorId, menteeId, createdBy] = await Promise.all(['2001', '1002', '3001'].map(idOf))
  if (!mentorId || !menteeId || !createdBy) throw new Error('the cast is not complete')
  const team = await database.unit.findFirstOrThrow({ where: { name: '客户服务班' } })
  const pairing = await database.pairing.create({ data: { unitId: team.id, mentorId, menteeId, checklist: 'counter', createdBy } })
  const { text } = await (await app.signedIn('1002')).get('/')
  expect(text).toContain('Look at the mentoring agreement')
  expect(text).toContain(`href="/mentoring/${pairing.id}"`)
})
