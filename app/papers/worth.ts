import { inHundredths, type PlainQuestion, type Question } from '#app/quizzes/question.ts'
import { sharesOf } from '#app/quizzes/shares.ts'

/**
 * The question with so many points (hundredths, at least one for each part of a case), as its cell says; what else counts
 * in points goes along: parts, option points, penalty.
 */
export function worth(question: Question, hundredths: number): Question {
  if (question.type !== 'case') return plainWorth(question, hundredths)
  const shares = sharesOf(hundredths, question.parts.map(({ points }) => inHundredths(points)))
  return { ...question, points: hundredths / 100, parts: question.parts.map((part, index) => plainWorth(part, shares[index] ?? 1)) }
}

function plainWorth(question: PlainQuestion, hundredths: number): PlainQuestion {
  const scaled = (points: number, round: (exact: number) => number) => round((inHundredths(points) * hundredths) / inHundredths(question.points))
  const { penalty } = question
  const worthy = { ...question, points: hundredths / 100, ...(penalty === undefined ? {} : { penalty: Math.min(hundredths, Math.max(1, scaled(penalty, Math.round))) / 100 }) }
  if (worthy.type !== 'multiple' || worthy.optionPoints === undefined) return worthy
  const { optionPoints, ...derived } = worthy
  // Rounded down, or all right options could earn more than the question.
  const option = scaled(optionPoints, Math.floor)
  return option === 0 ? derived : { ...derived, optionPoints: option / 100 }
}
