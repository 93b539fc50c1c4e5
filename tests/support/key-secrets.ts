import { type Paper, toPaperQuestion } from '#app/quizzes/paper.ts'
import type { PlainQuestion } from '#app/quizzes/question.ts'

/** What would give answers of a paper away: Chinese texts that only the key holds. */
export function secretsOf({ questions }: Pick<Paper, 'questions'>): string[] {
  const plain = questions.flatMap(({ question }) => (question.type === 'case' ? question.parts : [question]))
  const shown = JSON.stringify(questions.map(({ question, order }) => toPaperQuestion(question, order)))
  return plain.flatMap(secretsIn).filter((secret) => /\p{Script=Han}/u.test(secret) && !shown.includes(secret))
}

function secretsIn(question: PlainQuestion): string[] {
  const why = question.explanation ? [question.explanation.zh] : []
  if (question.type === 'short-text') return [...why, ...question.accepted.map(({ text }) => text)]
  if (question.type === 'gaps') return [...why, ...question.gaps.flatMap((gap) => ('accepted' in gap ? gap.accepted.map(({ text }) => text) : []))]
  if ('options' in question) return [...why, ...question.options.flatMap(({ hand, text }) => (hand === undefined ? [] : [text.zh]))]
  return why
}
