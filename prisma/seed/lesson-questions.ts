import { catalogueOfUnit } from '#app/learning/editions/unit-catalogue.server.ts'
import { randomUUID } from 'node:crypto'
import { answerAsLead, answerAsMentor } from '#app/lesson-questions/answers.server.ts'
import { askOrNote } from '#app/lesson-questions/ask.server.ts'
import { keepAnswer } from '#app/lesson-questions/kept/keeping.server.ts'
import { listPassages } from '#app/lesson-questions/passages/lesson-passages.server.ts'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { personOf, type SeedContext } from './context.ts'

const hourMs = 60 * 60_000
const course = 'service-etiquette'

/** An open question of the new hire, an answer that stands on a lesson's page, and a note. */
export async function seedLessonQuestions(context: SeedContext): Promise<void> {
  const [first, second] = (findCourse(course)?.lessons ?? []).map(({ slug }) => slug)
  if (!first || !second) throw new Error(`${course} has no two lessons`)
  const lead = await memberOf(context, '3001')
  await ask(context, { number: '1001', kind: 'question', lesson: second, at: 2, hoursAgo: 5, text: '排队的人很多，后面的客户在催，这一步还要做吗？' })
  await ask(context, { number: '1001', kind: 'note', lesson: first, at: 3, hoursAgo: 26, text: '跟王师傅一起练三遍，再自己对着镜子练。' })
  const kept = await ask(context, { number: '1005', kind: 'question', lesson: first, at: 1, hoursAgo: 9 * 24, text: '老人听不清的时候，是提高声音，还是走近一些？' })
  const answered = await answerAsLead(lead, lead.unit, { question: kept, text: '走近一些，侧身对着他，放慢速度。提高声音，旁边的人会以为在吵架。', key: randomUUID(), now: hoursBefore(context, 8 * 24) })
  const answer = answered && (await context.database.lessonAnswer.findFirst({ where: { questionId: kept } }))
  if (!answer || !(await keepAnswer(lead, lead.unit, { answerId: answer.id, kept: true, now: hoursBefore(context, 8 * 24 - 1) }))) throw new Error('the demo cannot keep an answer')
  const own = await ask(context, { number: '1001', kind: 'question', lesson: first, at: 4, hoursAgo: 50, text: '戴口罩的时候，客户怎么看得出我在微笑？' })
  await answerAsMentor(await memberOf(context, '2001'), { question: own, text: '看眼睛，也听声音：嘴角一动，声音就亮了。明天上岗前我做给你看。', key: randomUUID(), now: hoursBefore(context, 30) })
}

type Seeded = { number: string; kind: 'question' | 'note'; lesson: string; at: number; hoursAgo: number; text: string }

/** Asks about the so-many-th passage of a lesson; returns the id of the question. */
async function ask(context: SeedContext, { number, kind, lesson, at, hoursAgo, text }: Seeded): Promise<string> {
  const asker = await memberOf(context, number)
  const passage = (await listPassages(await catalogueOfUnit(asker.unit.id), { course, lesson }, 'zh'))?.[at]
  if (!passage) throw new Error(`${lesson} has no passage ${at}`)
  const key = randomUUID()
  const asked = await askOrNote(asker, { kind, course, lesson, passage: passage.id, text, key, now: hoursBefore(context, hoursAgo) })
  if (!asked || 'refused' in asked) throw new Error(`${number} cannot ask`)
  return (await context.database.lessonQuestion.findFirst({ where: { requestKey: key } }))?.id ?? ''
}

function hoursBefore({ now }: SeedContext, hours: number): Date {
  return new Date(now.getTime() - hours * hourMs)
}

async function memberOf(context: SeedContext, number: string): Promise<Member> {
  const member = await findMember(personOf(context, number).id)
  if (!member) throw new Error(`${number} belongs to no unit`)
  return member
}
