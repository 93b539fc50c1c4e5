import { database } from '#app/platform/database.server.ts'
import { Answer } from '#app/quizzes/answer.ts'
import { DrawnQuestion } from '#app/quizzes/paper.ts'
import { listMends, type MendInForce } from '#app/quizzes/regrade/mends-in-force.server.ts'
import { findPutAwayQuestions } from '../put-away.server.ts'
import type { Known, Practiser } from '../practice-day.server.ts'
import { isTouched, turnedInto } from './mended-answers.ts'

/** An answer that a mended key made of another worth. `to` is where it is looked back at; `given`: as a daily question, or in a run of mistakes. */
export type TurnedAnswer = { to: string; prompt: string; into: 'right' | 'wrong' | 'void'; given: 'daily' | 'practice' }

/**
 * Daily answers, and those of runs, that a key mended since then turned: of each question the last one, the question that was mended last
 * first. Of questions whose keys are put away nothing is said before they may be seen again.
 */
export async function listTurnedAnswers({ id: personId, language }: Practiser, { since, learning, now, mends: held }: Known & { since: Date }): Promise<TurnedAnswer[]> {
  const mends = (held ?? (await listMends())).filter(({ appliedAt }) => appliedAt > since).toSorted((one, other) => other.appliedAt.getTime() - one.appliedAt.getTime())
  if (mends.length === 0) return []
  const answers = await listTouched(personId, mends)
  if (answers.length === 0) return []
  const isPutAway = await findPutAwayQuestions(personId, { learning, now })
  const side = language === 'en' ? ('en' as const) : ('zh' as const)
  return mends.flatMap((mend) => {
    const touched = answers.filter(({ card, answeredAt }) => card.course === mend.quiz && card.question === mend.question && mend.versions.has(card.hash) && isTouched(mend, answeredAt))
    const turned = touched.flatMap(({ id, drawn: shown, answer, given }) => {
      const drawn = DrawnQuestion.parse(shown)
      const into = turnedInto({ drawn, given: Answer.parse(answer), side }, mend.mend)
      return into === null || isPutAway(mend.quiz, drawn.question) ? [] : [{ to: `/practice/answers/${id}`, prompt: drawn.question.prompt[side], into, given }]
    })
    return turned.slice(0, 1)
  })
}

/** All that was ever answered to these questions, the latest first. */
async function listTouched(personId: string, mends: readonly MendInForce[]) {
  const card = { personId, OR: mends.map(({ quiz, question, versions }) => ({ course: quiz, question, hash: { in: [...versions] } })) }
  const select = { id: true, drawn: true, answer: true, answeredAt: true, card: { select: { course: true, question: true, hash: true } } } as const
  const [daily, practised] = await Promise.all([database.reviewAnswer.findMany({ where: { card }, select }), database.practiceRunAnswer.findMany({ where: { card }, select })])
  const all = [...daily.map((one) => ({ ...one, given: 'daily' as const })), ...practised.map((one) => ({ ...one, given: 'practice' as const }))]
  return all.toSorted((one, other) => other.answeredAt.getTime() - one.answeredAt.getTime())
}
