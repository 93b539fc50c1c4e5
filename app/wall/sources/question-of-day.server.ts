import { phaseOf } from '#app/exams/exam-clock.ts'
import en from '#app/languages/en/wall.json' with { type: 'json' }
import zh from '#app/languages/zh-CN/wall.json' with { type: 'json' }
import type { MemberLearning } from '#app/learning/team-learning.server.ts'
import { putAwayAmong, type Sat } from '#app/practice/put-away.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { Bilingual, Question } from '#app/quizzes/question.ts'
import { listMends, withMends } from '#app/quizzes/regrade/mends-in-force.server.ts'
import type { WallValues } from '../programme.ts'
import { isForWall, questionOn } from './question-of-day.ts'

type Asked = { unit: { id: string }; people: readonly MemberLearning[]; day: number; now: Date }

/**
 * Today's question and the answer to yesterday's, where the wall may say them. A question that somebody of the house could
 * still be asked for points is not said: none at all while an exam is open, none of an open paper, and none of a course
 * whose keys are still kept back from anybody of the team.
 */
export async function findQuestionOfDay({ unit, people, day, now }: Asked): Promise<WallValues['question']> {
  const [hall, sat, mends] = await Promise.all([findHall(unit.id, now), listSatOf(people.map(({ member }) => member.id)), listMends()])
  const [first] = people
  if (!first || hall.isInExam) return { today: null, yesterday: null }
  const putAway = new Set(people.flatMap(({ member, learning }) => [...putAwayAmong(learning, sat.get(member.id) ?? [], now).keys()]))
  const askable = first.learning.catalogue.courses
    .map((course) => withMends(course, mends))
    .flatMap(({ slug, quiz }) => quiz.questions.filter(isForWall).map((question) => ({ course: slug, question })))
  const on = (which: number) => {
    const found = questionOn(which, askable, unit.id)
    return found && !putAway.has(found.course) && !hall.isOpen(found.question) ? found.question : null
  }
  const [today, yesterday] = [on(day), on(day - 1)]
  return {
    today: today && { prompt: today.prompt, options: optionsOf(today).map(({ text }) => text) },
    yesterday: yesterday && { prompt: yesterday.prompt, answers: optionsOf(yesterday).flatMap(({ text, right }) => (right ? [text] : [])) },
  }
}

function optionsOf(question: Question): { text: Bilingual; right: boolean }[] {
  if (question.type === 'true-false') {
    const said = (answer: boolean) => ({ zh: zh.display.question[answer ? 'true' : 'false'], en: en.display.question[answer ? 'true' : 'false'] })
    return [true, false].map((answer) => ({ text: said(answer), right: question.answer === answer }))
  }
  return question.type === 'single' || question.type === 'multiple' ? question.options.map(({ text, right }) => ({ text, right: right === true })) : []
}

/** Who stands before this wall: everybody of the same outlet. */
async function findHall(unitId: string, now: Date) {
  const unit = await database.unit.findUniqueOrThrow({ where: { id: unitId }, select: { parentId: true } })
  const ofHall = unit.parentId === null ? { id: unitId } : { OR: [{ id: unitId }, { parentId: unit.parentId }, { id: unit.parentId }] }
  const [open, sittings] = await Promise.all([
    database.attempt.findMany({ where: { endedAt: null, deadline: { gt: now }, person: { memberships: { some: { unit: ofHall } } } }, select: { paper: true } }),
    database.examSitting.findMany({ where: { opensAt: { lte: now }, closesAt: { gt: now }, exam: { unit: ofHall, cancellation: null } }, select: { opensAt: true, closesAt: true } }),
  ])
  const papers = open.map(({ paper }) => JSON.stringify(paper))
  return {
    isInExam: sittings.some((sitting) => phaseOf(sitting, now) === 'open'),
    isOpen: ({ prompt }: Question) => papers.some((paper) => paper.includes(JSON.stringify(prompt.zh))),
  }
}

async function listSatOf(personIds: string[]): Promise<Map<string, Sat[]>> {
  const rows = await database.attempt.findMany({ where: { personId: { in: personIds } }, select: { personId: true, quiz: true, startedAt: true, deadline: true, endedAt: true, passed: true } })
  return Map.groupBy(rows, ({ personId }) => personId)
}
