import { z } from 'zod'
import type { Member } from '#app/people/member.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { database } from '#app/platform/database.server.ts'
import { Answer } from '#app/quizzes/answer.ts'
import { Paper, toPaperQuestion } from '#app/quizzes/paper.ts'
import type { Bilingual, Question } from '#app/quizzes/question.ts'
import { type Review, rightOrWrong, toReview } from '#app/quizzes/result/review.ts'
import { type Card, toCard } from '#app/quizzes/sitting/card.ts'
import { completeIfCovered, holdTeachBack, isOver } from '../teach-backs.server.ts'
import { type GivenAnswers, judge, readCheck } from './check.ts'

const Answers = z.record(z.string(), Answer)

type Asked = { teachBackId: string; sessionId: string; form: FormData; now?: Date }
type Faulty = { faults: GivenAnswers['faults']; answers: Record<string, Answer> }

/**
 * A member's own check is answered, once: who presses twice gets the first outcome. With the last one of the team
 * coverage is complete, in the same transaction. Null where there is no such check of this person.
 */
export async function answerCheck(member: Pick<Member, 'id' | 'unit'>, { teachBackId, sessionId, form, now = new Date() }: Asked): Promise<{ passed: boolean } | Faulty | { refused: 'over' } | null> {
  const check = await database.teachBackCheck.findFirst({ where: { sessionId, teachBackId, personId: member.id, teachBack: { unitId: member.unit.id } } })
  if (!check) return null
  if (check.passed !== null) return { passed: check.passed }
  const paper = Paper.parse(check.paper)
  const { answers, faults } = readCheck(paper, form)
  if (Object.keys(faults).length > 0) return { faults, answers: Object.fromEntries(answers) }
  const memberIds = (await listTeamMembers(member.unit, now)).map(({ id }) => id)
  return database.$transaction(async (transaction) => {
    const held = await holdTeachBack(transaction, teachBackId)
    if (!held || isOver(held)) return { refused: 'over' as const }
    const { right, passed } = judge(paper, answers)
    const where = { sessionId, personId: member.id, answeredAt: null }
    const { count } = await transaction.teachBackCheck.updateMany({ where, data: { answers: Object.fromEntries(answers), right, passed, answeredAt: now } })
    if (count === 1 && passed) await completeIfCovered(transaction, { id: teachBackId, teacherId: held.teacherId, memberIds, now })
    if (count === 1) return { passed }
    const first = await transaction.teachBackCheck.findUniqueOrThrow({ where: { sessionId_personId: { sessionId, personId: member.id } } })
    return { passed: first.passed === true }
  })
}

export type ShownCheck =
  | { state: 'open'; sessionId: string; cards: Card[] }
  | { state: 'answered'; sessionId: string; right: number; passed: boolean; reviews: Review[] }

type Row = { sessionId: string; paper: unknown; answers: unknown; right: number | null; passed: boolean | null }

/** A check as its own person sees it: before the answers without keys, after them with right answers and reasons. */
export function showCheck({ sessionId, paper: kept, answers: given, right, passed }: Row, side: keyof Bilingual): ShownCheck {
  const paper = Paper.parse(kept)
  if (right === null || passed === null) {
    return { state: 'open', sessionId, cards: paper.questions.map(({ question, order }) => toCard(toPaperQuestion(question, order), side)) }
  }
  const answers = Answers.parse(given)
  const reviews = paper.questions.map((drawn) => rightOrWrong(toReview({ drawn, given: answers[drawn.question.id] ?? null, halfUpTo: paper.halfUpTo }, side)))
  return { state: 'answered', sessionId, right, passed, reviews }
}

/** The questions of one's own checks of a teach-back. */
export async function listCheckQuestions({ personId, teachBackId }: { personId: string; teachBackId: string }): Promise<Question[]> {
  const checks = await database.teachBackCheck.findMany({ where: { personId, teachBackId }, select: { paper: true } })
  return checks.flatMap(({ paper }) => Paper.parse(paper).questions.map(({ question }) => question))
}
