import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { catalogueOfUnits } from '#app/learning/editions/unit-catalogue.server.ts'
import { listPassages } from '#app/lesson-questions/passages/lesson-passages.server.ts'
import { longestText } from '#app/lesson-questions/forms.ts'
import { mostNotesADay, mostQuestionsADay } from '#app/lesson-questions/ask.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

const course = 'service-etiquette'
const lesson = findCourse(course)?.lessons[0]?.slug ?? ''
const page = `/learn/${course}/${lesson}`

let app: App
let units: Awaited<ReturnType<typeof seedCast>>
let asker: Browser, mentor: Browser, lead: Browser, colleague: Browser, otherLead: Browser, otherMember: Browser
let passage: { id: string; text: string; heading: string }
const ids: Record<string, string> = {}

beforeAll(async () => {
  units = await seedCast(database)
  for (const { id, employeeNumber } of await database.person.findMany()) ids[employeeNumber] = id
  await pair(ids['2001'] ?? '', ids['1001'] ?? '')
  const found = (await listPassages(await catalogueOfUnits([]), { course, lesson }, 'zh'))?.[1]
  if (!found) throw new Error('the first lesson has no passages')
  passage = found
  app = await startApp()
  ;[asker, mentor, lead] = await Promise.all([app.signedIn('1001'), app.signedIn('2001'), app.signedIn('3001')])
  ;[colleague, otherLead, otherMember] = await Promise.all([app.signedIn('1002'), app.signedIn('0301'), app.signedIn('0101')])
})
afterAll(() => app.stop())
beforeEach(async () => {
  for (const { id } of await database.lessonAnswer.findMany({ where: { keepings: { some: {} } } })) await lead.post('/team/questions', { deed: 'take-off', answer: id })
  await database.answerKeeping.deleteMany()
  await database.lessonAnswer.deleteMany()
  await database.lessonQuestion.deleteMany()
  await database.lessonNote.deleteMany()
})

async function pair(mentorId: string, menteeId: string): Promise<void> {
  const accepted = { mentorAcceptedAt: new Date(), menteeAcceptedAt: new Date() }
  await database.pairing.create({ data: { unitId: units.team, mentorId, menteeId, checklist: 'counter', createdBy: mentorId, openKey: menteeId, ...accepted } })
}

type Asking = { kind?: string; passage?: string; text?: string }
const asking = ({ kind = 'question', passage: marked = passage.id, text = '老人听不清怎么办？' }: Asking = {}) => ({ kind, passage: marked, text, key: randomUUID() })

async function question(browser = asker): Promise<string> {
  expect((await browser.post(`${page}/ask`, asking())).status).toBe(302)
  return (await database.lessonQuestion.findFirstOrThrow({ orderBy: { askedAt: 'desc' } })).id
}

async function answered(by = lead): Promise<{ question: string; answer: string }> {
  const id = await question()
  expect((await by.post(by === lead ? '/team/questions' : '/questions', answering(id))).status).toBe(302)
  return { question: id, answer: (await database.lessonAnswer.findFirstOrThrow({ where: { questionId: id } })).id }
}

const answering = (id: string, text = '走近一些，放慢速度。') => ({ deed: 'answer', question: id, text, key: randomUUID() })

test('each passage of a lesson has a way to ask about it, and its page shows the passage', async () => {
  const text = (await asker.get(page)).text
  expect(text).toContain(`href="${page}/ask?passage=${passage.id}"`)
  expect(text).toContain(`href="${page}/ask"`)
  expect(text.match(/<script/g)).toHaveLength(1)
  const form = await asker.get(`${page}/ask?passage=${passage.id}`)
  expect(form.status).toBe(200)
  expect(form.text).toContain(`value="${passage.id}" selected`)
  expect((await asker.get(`${page}/ask?passage=0123456789abcdef`)).text).toContain('请重新选一段')
  expect((await asker.get(`/learn/${course}/no-such-lesson/ask`)).status).toBe(404)
})

test('a question is kept with the passage as it stood; pressed twice and in parallel it is one', async () => {
  const form = asking()
  const presses = await Promise.all(Array.from({ length: 5 }, () => asker.post(`${page}/ask`, form)))
  expect(presses.map(({ status }) => status)).toEqual(presses.map(() => 302))
  expect(await database.lessonQuestion.findMany()).toMatchObject([{ personId: ids['1001'], course, lesson, side: 'zh', quote: passage.text, heading: passage.heading }])
})

test.each([
  ['no text', { text: '' }, 400, '至少写两个字'],
  ['too long a text', { text: '好'.repeat(longestText + 1) }, 400, '最多 500 个字'],
  ['neither question nor note', { kind: 'shout' }, 400, '请选提问或笔记'],
  ['no passage', { passage: '' }, 400, '请选一段'],
  ['no id of a passage', { passage: "'; drop table" }, 400, '请选一段'],
  ['a passage that is gone', { passage: '0123456789abcdef' }, 409, '请重新选一段'],
])('%s is told beside the field, and what was typed is kept', async (_case, fields, status, said) => {
  const answer = await asker.post(`${page}/ask`, asking(fields))
  expect(answer.status).toBe(status)
  expect(answer.text).toContain(said)
  expect(answer.text).toContain(asking(fields).text)
  expect(await database.lessonQuestion.count()).toBe(0)
})

test('ten questions and fifty notes a day, also in parallel; then a clear sentence, and what was typed is kept', async () => {
  const sent = await Promise.all(Array.from({ length: mostQuestionsADay + 3 }, () => asker.post(`${page}/ask`, asking())))
  expect(sent.filter(({ status }) => status === 302)).toHaveLength(mostQuestionsADay)
  expect(sent.find(({ status }) => status === 429)?.text).toContain('一天最多提 10 个问题')
  const note = { personId: ids['1001'] ?? '', course, lesson, side: 'zh', passage: passage.id, heading: '', quote: 'x', text: 'x' }
  await database.lessonNote.createMany({ data: Array.from({ length: mostNotesADay }, () => ({ ...note, requestKey: randomUUID() })) })
  const late = await asker.post(`${page}/ask`, asking({ kind: 'note', text: '还想记一条' }))
  expect([late.status, late.text.includes('还想记一条')]).toEqual([429, true])
})

test('a note is seen by its writer alone, and removed by its writer alone', async () => {
  await asker.post(`${page}/ask`, asking({ kind: 'note', text: '这是我自己的笔记' }))
  const { id } = await database.lessonNote.findFirstOrThrow()
  expect((await asker.get('/questions')).text).toContain('这是我自己的笔记')
  for (const other of [mentor, lead, colleague]) {
    for (const path of ['/questions', page, `${page}/ask`]) expect((await other.get(path)).text).not.toContain('这是我自己的笔记')
    expect((await other.post('/questions', { deed: 'remove-note', note: id })).status).toBe(302)
  }
  expect((await lead.get('/team/questions')).text).not.toContain('这是我自己的笔记')
  expect(await database.lessonNote.count()).toBe(1)
  for (let press = 0; press < 2; press += 1) expect((await asker.post('/questions', { deed: 'remove-note', note: id })).status).toBe(302)
  expect(await database.lessonNote.count()).toBe(0)
})

test('mentor and lead are told of an open question, and no longer once it is answered; the asker is told then', async () => {
  const id = await question()
  expect((await mentor.get('/')).text).toContain('徒弟有 1 个提问')
  expect((await lead.get('/team')).text).toContain('1 个课时提问等待回答')
  const form = answering(id)
  for (let press = 0; press < 2; press += 1) expect((await mentor.post('/questions', form)).status).toBe(302)
  expect(await database.lessonAnswer.findMany()).toMatchObject([{ questionId: id, answeredBy: ids['2001'] }])
  expect((await mentor.get('/')).text).not.toContain('徒弟有')
  expect((await lead.get('/team')).text).not.toContain('课时提问等待回答')
  expect((await asker.get('/')).text).toContain('老人听不清怎么办？”有了回答')
  expect((await asker.get('/questions')).text).toContain('走近一些，放慢速度。')
})

test("only the asker's mentor and lead may answer, and a question of another unit does not exist", async () => {
  const id = await question()
  for (const other of [colleague, asker, otherMember, lead]) expect((await other.post('/questions', answering(id))).status).toBe(404)
  for (const other of [colleague, mentor, otherMember]) expect((await other.post('/team/questions', answering(id))).status).toBe(403)
  expect((await otherLead.post('/team/questions', answering(id))).status).toBe(404)
  expect((await otherLead.post(`/team/questions?unit=${units.team}`, answering(id))).status).toBe(403)
  for (const other of [otherLead, otherMember, colleague]) expect((await other.get('/questions')).text).not.toContain('老人听不清')
  expect((await otherLead.get('/team/questions')).text).not.toContain('老人听不清')
  const of2002 = await question(colleague)
  expect((await mentor.post('/questions', answering(of2002))).status).toBe(404)
  expect((await lead.post('/team/questions', answering(id, ' '))).status).toBe(400)
  expect(await database.lessonAnswer.count()).toBe(0)
})

test('a mentor whose pairing has ended answers no more', async () => {
  const id = await question()
  await database.pairing.updateMany({ data: { endedAt: new Date() } })
  expect((await mentor.post('/questions', answering(id))).status).toBe(404)
  expect((await mentor.get('/questions')).text).not.toContain('老人听不清')
  await database.pairing.updateMany({ data: { endedAt: null } })
})

test('a kept answer stands on the lesson of the unit, with who answered and without who asked; taken off it is gone', async () => {
  const { answer } = await answered()
  expect((await colleague.get(page)).text).not.toContain('走近一些')
  for (let press = 0; press < 2; press += 1) expect((await lead.post('/team/questions', { deed: 'keep', answer })).status).toBe(302)
  const text = (await colleague.get(page)).text
  expect(text).toContain('走近一些，放慢速度。')
  expect(text).toContain('赵明霞')
  expect(text).not.toContain('陈小满')
  expect((await otherMember.get(page)).text).not.toContain('走近一些')
  expect((await lead.post('/team/questions', { deed: 'take-off', answer })).status).toBe(302)
  expect((await colleague.get(page)).text).not.toContain('走近一些')
  const rows = await database.answerKeeping.findMany({ orderBy: { number: 'asc' } })
  expect(rows.map(({ kept, number, decidedBy }) => [kept, number, decidedBy])).toEqual([[true, 1, ids['3001']], [false, 2, ids['3001']]])
  expect(await database.auditEvent.count({ where: { subject: `answer:${answer}` } })).toBe(2)
})

test('only the lead keeps an answer, and only of the own team', async () => {
  const { answer } = await answered(mentor)
  for (const other of [mentor, colleague, asker]) expect((await other.post('/team/questions', { deed: 'keep', answer })).status).toBe(403)
  expect((await otherLead.post('/team/questions', { deed: 'keep', answer })).status).toBe(404)
  expect((await lead.post('/team/questions', { deed: 'keep', answer: 'nothing' })).status).toBe(404)
  expect(await database.answerKeeping.count()).toBe(0)
})

test('what is kept above is shown below, and only there', async () => {
  const { answer } = await answered()
  await database.answerKeeping.create({ data: { answerId: answer, unitId: units.outlet, number: 1, kept: true, course, lesson, decidedBy: ids['3001'] ?? '' } })
  await lead.post('/team/questions', { deed: 'keep', answer })
  expect((await colleague.get(page)).text.match(/走近一些，放慢速度。/g)).toHaveLength(1)
  expect((await otherMember.get(page)).text).not.toContain('走近一些')
})

test('when the passage has changed since, question and kept answer say so and show what was marked', async () => {
  const { question: id, answer } = await answered()
  await database.lessonQuestion.update({ where: { id }, data: { passage: '0123456789abcdef', quote: '从前的一段话' } })
  await lead.post('/team/questions', { deed: 'keep', answer })
  for (const path of ['/questions', page]) {
    const { text } = await asker.get(path)
    expect(text).toContain('这一段后来改过')
    expect(text).toContain('从前的一段话')
  }
})

test('what is typed is text: scripts, odd characters and a name of 120 letters are shown as they are', async () => {
  const name = 'Ө'.repeat(120)
  await database.person.update({ where: { employeeNumber: '3001' }, data: { name } })
  const id = await question()
  const evil = '<script>alert(1)</script>𠮷 & "阿依古丽·买买提"'
  await lead.post('/team/questions', answering(id, evil))
  const { id: answer } = await database.lessonAnswer.findFirstOrThrow()
  await lead.post('/team/questions', { deed: 'keep', answer })
  for (const [browser, path] of [[colleague, page], [asker, '/questions'], [lead, '/team/questions']] as const) {
    const { text } = await browser.get(path)
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;𠮷 &amp; &quot;阿依古丽·买买提&quot;')
    expect(text).not.toContain('<script>alert(1)')
    expect(text).toContain(name)
  }
  await database.person.update({ where: { employeeNumber: '3001' }, data: { name: '赵明霞' } })
})
