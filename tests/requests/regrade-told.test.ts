// Who hears of a mended key: whoever's daily answer it turned, and the walls of those whose certificates it touched.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { completeLesson } from '#app/learning/completions.server.ts'
import { database } from '#app/platform/database.server.ts'
import { onChange } from '#app/platform/live.server.ts'
import { drawQuestion } from '#app/practice/cards/draw-question.ts'
import { questionHash } from '#app/practice/cards/question-hash.ts'
import { remember } from '#app/practice/cards/schedule.ts'
import type { Answer } from '#app/quizzes/answer.ts'
import { drawPaper } from '#app/quizzes/paper.ts'
import type { Question } from '#app/quizzes/question.ts'
import { approveRegrade } from '#app/quizzes/regrade/approving.server.ts'
import type { Mend } from '#app/quizzes/regrade/mend.ts'
import { findRegrade, proposeRegrade } from '#app/quizzes/regrade/proposals.server.ts'
import { findCurrentKey, fingerprintOf, planRegrade } from '#app/quizzes/regrade/regrade-plan.server.ts'
import { scorePaper } from '#app/quizzes/scoring.ts'
import { seedCast } from '#prisma/cast.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { type App, startApp } from '#tests/support/app.ts'
import { memberOf } from '#tests/support/page-statements.ts'

const quiz = 'service-etiquette'
const course = findCourse(quiz)
const questions = course?.quiz.questions ?? []
const truths = questions.flatMap((question) => (question.type === 'true-false' ? [question] : []))
const singles = questions.flatMap((question) => (question.type === 'single' ? [question] : []))
const of = <Q>(list: readonly Q[], place: number): Q => {
  const question = list[place]
  if (question === undefined) throw new Error('not so many of this type')
  return question
}
let app: App
let units: Awaited<ReturnType<typeof seedCast>>

beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

/** Proposed by the lead, approved by the administrator, applied. Gives its id. */
async function mendKey(question: Question, mend: Mend): Promise<string> {
  const { root } = await findCurrentKey(quiz, question)
  const proposed = await proposeRegrade(await memberOf('3001'), { quiz, question: question.id, root, mend, benefit: 'BOTH_WAYS', reason: '新规第十二条', requestKey: randomUUID() }, new Date())
  const regrade = await findRegrade(proposed.id)
  if (!regrade) throw new Error('not proposed')
  const shown = fingerprintOf(await planRegrade(regrade))
  expect(await approveRegrade(await memberOf('9001'), { id: proposed.id, shown }, { now: new Date(), origin: app.url })).toEqual({ refused: null })
  return proposed.id
}

const turned = (question: (typeof truths)[number]): Mend => ({ kind: 'key', question: { ...question, answer: !question.answer } })

let day = 0

/** A daily answer of two days ago, right or wrong by the key of that time. */
async function answered(employeeNumber: string, question: Question, isRight: boolean): Promise<string> {
  const { id: personId } = await memberOf(employeeNumber)
  const drawn = drawQuestion(question, 'any')
  const answer: Answer = isRight ? modelAnswer(drawn) : wrongAnswer(drawn)
  const answeredAt = new Date(Date.now() - 2 * 86_400_000)
  const rating = isRight ? 3 : 1
  const key = { personId, course: quiz, question: question.id, hash: questionHash(question) }
  const card = { connectOrCreate: { where: { personId_course_question_hash: key }, create: { ...key, ...remember(null, rating, answeredAt) } } }
  day += 1
  const { id } = await database.reviewAnswer.create({ data: { person: { connect: { id: personId } }, card, day: `2026-01-${String(day).padStart(2, '0')}`, place: 1, drawn, answer, rating, answeredAt } })
  return `/practice/answers/${id}`
}

const todayOf = async (employeeNumber: string, language: 'ZH_CN' | 'EN' = 'ZH_CN') => {
  const browser = await app.signedIn(employeeNumber)
  await database.person.update({ where: { employeeNumber }, data: { language } })
  return (await browser.get('/')).text.replaceAll('<!-- -->', '')
}

const [nowRight, nowWrong] = ['每日一题的答案更正了，您当时答对了', '每日一题的答案更正了，您当时的回答按新答案不对']

test('whoever was counted wrong and is right now hears so on Today, and so does whom it makes wrong; nobody else', async () => {
  const question = of(truths, 0)
  const [wronged, lucky] = [await answered('1005', question, false), await answered('1006', question, true)]
  for (const number of ['1005', '1006']) expect(await todayOf(number)).not.toContain('每日一题的答案更正了')
  const id = await mendKey(question, turned(question))
  const [one, other] = [await todayOf('1005'), await todayOf('1006')]
  expect([one.includes(nowRight), one.includes(wronged), one.includes(nowWrong)]).toEqual([true, true, false])
  expect([other.includes(nowWrong), other.includes(lucky), other.includes(nowRight)]).toEqual([true, true, false])
  expect(await todayOf('1004')).not.toContain('每日一题的答案更正了')
  expect(await todayOf('1005', 'EN')).toContain('The key of a daily question was mended, and your answer was right')
  await database.person.update({ where: { employeeNumber: '1005' }, data: { language: 'ZH_CN' } })
  expect((await (await app.signedIn('1005')).get(wronged)).text).toContain('按更正后的答案是对的')
  await database.regradeApplication.update({ where: { regradeId: id }, data: { appliedAt: new Date(Date.now() - 7 * 86_400_000) } })
  await database.reviewAnswer.updateMany({ data: { answeredAt: new Date(Date.now() - 9 * 86_400_000) } })
  for (const number of ['1005', '1006']) expect(await todayOf(number)).not.toContain('每日一题的答案更正了')
})

/** As answered, in a run of mistakes, so many days ago. */
async function practised(employeeNumber: string, question: Question, { isRight, daysAgo }: { isRight: boolean; daysAgo: number }): Promise<string> {
  const { id: personId } = await memberOf(employeeNumber)
  const drawn = drawQuestion(question, 'any')
  const answeredAt = new Date(Date.now() - daysAgo * 86_400_000)
  const key = { personId, course: quiz, question: question.id, hash: questionHash(question) }
  const card = await database.reviewCard.upsert({ where: { personId_course_question_hash: key }, update: {}, create: { ...key, ...remember(null, 1, answeredAt) } })
  const answer = { place: 1, cardId: card.id, drawn, answer: isRight ? modelAnswer(drawn) : wrongAnswer(drawn), isRight, answeredAt }
  const { answers } = await database.practiceRun.create({ data: { personId, cards: [card.id], startedAt: answeredAt, endedAt: answeredAt, answers: { create: answer } }, select: { answers: { select: { id: true } } } })
  return `/practice/answers/${answers[0]?.id}`
}

test('an answer in a run of mistakes that a mended key turns is told too, in its own words; of a question that was asked as a daily one as well, the last answer', async () => {
  const question = of(singles, 2)
  const wronged = await practised('1003', question, { isRight: false, daysAgo: 2 })
  const lucky = await practised('1007', question, { isRight: true, daysAgo: 2 })
  const daily = await answered('1004', question, false)
  const later = await practised('1004', question, { isRight: true, daysAgo: 1 })
  await mendKey(question, { kind: 'key', question: { ...question, options: question.options.map((option) => ({ ...option, right: option.right !== true })) } })
  const [one, two, three] = [await todayOf('1003'), await todayOf('1007'), await todayOf('1004')]
  expect([one.includes('练过的一道错题，答案更正了，您当时答对了'), one.includes(wronged)]).toEqual([true, true])
  expect([two.includes('练过的一道错题，答案更正了，您当时的回答按新答案不对'), two.includes(lucky)]).toEqual([true, true])
  expect([three.includes(later), three.includes(daily)]).toEqual([true, false])
  expect((await (await app.signedIn('1003')).get(wronged)).text).toContain('按更正后的答案是对的')
  await mendKey(question, { kind: 'leave-out' })
  expect(await todayOf('1003')).toContain('练过的一道错题不计了，不再算您的错题')
})

test('answered wrong on several days it is told once; a question that counts no more is no mistake, and one that was right is no news', async () => {
  const question = of(truths, 1)
  await answered('1005', question, false)
  const last = await answered('1005', question, false)
  await answered('1006', question, true)
  await mendKey(question, { kind: 'leave-out' })
  const today = await todayOf('1005')
  expect(today.split('有一道每日一题不计了，不再算您的错题')).toHaveLength(2)
  expect(today).toContain(last)
  expect(await todayOf('1006')).not.toContain('有一道每日一题不计了')
})

test('while the quiz is being sat Today says nothing of its keys', async () => {
  const question = of(singles, 1)
  for (const { slug, hash } of course?.lessons ?? []) await completeLesson({ personId: (await memberOf('1002')).id, course: quiz, lesson: slug, hash, at: new Date() })
  await answered('1002', question, false)
  const learner = await app.signedIn('1002')
  const attempt = (await learner.post(`/quizzes/${quiz}`, {})).location ?? ''
  await mendKey(question, { kind: 'key', question: { ...question, options: question.options.map((option) => ({ ...option, right: true })) } })
  expect(await todayOf('1002')).not.toContain(nowRight)
  await learner.post(`${attempt}/hand-in`, {})
  expect((await learner.get(attempt)).location ?? '').toContain('/result')
  await database.attempt.update({ where: { id: attempt.replace('/attempts/', '') }, data: { passed: true } })
  expect(await todayOf('1002')).toContain(nowRight)
})

test('a certificate that a regrade gives, withdraws or gives back is told to the wall of its unit, once each is stored', async () => {
  const question = of(singles, 0)
  if (!course) throw new Error('no such course')
  const { id: personId } = await memberOf('1003')
  const { title, quiz: rules, certificate } = course
  const at = new Date(Date.now() - 86_400_000)
  const paper = { ...drawPaper(rules.questions, 'any'), title, minutes: rules.minutes, certificate }
  const answers = new Map(paper.questions.map((drawn): [string, Answer] => [drawn.question.id, drawn.question.id === question.id ? wrongAnswer(drawn) : modelAnswer(drawn)]))
  const { points, maxPoints, perQuestion } = scorePaper(paper, answers)
  const responses = { create: [...answers].map(([questionId, answer]) => ({ questionId, sequence: 1, answer })) }
  await database.attempt.create({ data: { personId, quiz, paper, passMark: 100, startedAt: at, deadline: at, endedAt: at, ending: 'HANDED_IN', points, maxPoints, passed: false, scores: perQuestion, responses } })
  const standing = async () => database.certificate.count({ where: { personId, kind: 'COURSE', revocations: { none: { reinstatedAt: null } } } })
  const told: Promise<number>[] = []
  const stop = onChange(units.team, () => told.push(standing()))
  await mendKey(question, { kind: 'accept-all' })
  await mendKey(question, { kind: 'key', question })
  await mendKey(question, { kind: 'accept-all' })
  stop()
  expect(await Promise.all(told)).toEqual([1, 0, 1])
})
