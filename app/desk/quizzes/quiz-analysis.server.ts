import { findCourse } from '#app/learning/catalogue.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { type AnalysedAttempt, findPapers, listAnalysedAttempts } from '#app/quizzes/analysis/analysed-attempts.server.ts'
import type { Scope } from '#app/quizzes/analysis/analysed-people.server.ts'
import type { Chosen } from '#app/quizzes/analysis/chosen-attempts.ts'
import { guessScore } from '#app/quizzes/analysis/guess.ts'
import { analyseItems, type ItemFigures } from '#app/quizzes/analysis/item-analysis.ts'
import { type Matrix, toMatrix, totalsOf } from '#app/quizzes/analysis/matrix.ts'
import { analysePaper, type PaperFigures } from '#app/quizzes/analysis/paper-analysis.ts'
import { histogramOf } from '#app/quizzes/analysis/spread.ts'
import { enoughTakers, fewestTakers, type Flag, flagsOf, worstFirst } from '#app/quizzes/analysis/verdicts.ts'
import type { AttemptPaper } from '#app/quizzes/attempts/attempt-paper.ts'
import type { HalfUpTo } from '#app/quizzes/paper.ts'
import type { Question } from '#app/quizzes/question.ts'
import { findQuizTitle } from './quiz-list.server.ts'

export type AskedAnalysis = { quiz: string; scope: Scope; chosen: Chosen; language: Language }

/** A question among the others: numbered as its author wrote them. */
export type ItemLine = ItemFigures & { number: number; prompt: string; type: Question['type']; guess: number | null; flags: Flag[] }

export type Analysis = {
  paper: PaperFigures
  passMark: number
  /** How many attempts end in each step of 10 %. */
  histogram: number[]
  /** The worst first. */
  items: ItemLine[]
}

export type QuizFigures = {
  title: string
  attempts: number
  takers: number
  passed: number
  /** How many takers are still missing before figures are shown; 0 where they are. */
  missing: number
  movesByChance: boolean
  /** Null with too few takers. */
  analysis: Analysis | null
}

/** Null where there is no such quiz. `known` are its attempts, where they have been read already. */
export async function viewQuizAnalysis(asked: AskedAnalysis, known?: readonly AnalysedAttempt[]): Promise<QuizFigures | null> {
  const title = await findQuizTitle(asked.quiz, asked.scope, asked.language)
  if (title === null) return null
  const attempts = known ?? (await listAnalysedAttempts(asked.quiz, asked.scope, asked.chosen))
  const takers = new Set(attempts.map(({ personId }) => personId)).size
  const missing = Math.max(0, fewestTakers - takers)
  return {
    title,
    attempts: attempts.length,
    takers,
    passed: new Set(attempts.flatMap(({ personId, passed }) => (passed ? [personId] : []))).size,
    missing,
    movesByChance: takers < enoughTakers,
    analysis: missing > 0 ? null : await analyse(attempts, asked),
  }
}

async function analyse(attempts: readonly AnalysedAttempt[], { quiz, language }: AskedAnalysis): Promise<Analysis> {
  const matrix = inAuthorsOrder(toMatrix(attempts), quiz)
  const questions = questionsOf(await findPapers(attempts))
  const { totals, max } = totalsOf(matrix)
  const items = analyseItems(matrix).flatMap((figures, index): ItemLine[] => {
    const found = questions.get(figures.id)
    if (!found) return []
    const guess = guessScore(found.question, found.halfUpTo)
    const { prompt, type } = found.question
    return [{ ...figures, number: index + 1, prompt: inLanguage(prompt, language), type, guess, flags: flagsOf(figures, guess) }]
  })
  return {
    paper: analysePaper(matrix),
    passMark: attempts.at(-1)?.passMark ?? 0,
    histogram: histogramOf(totals.map((total) => (max === 0 ? 0 : (100 * total) / max))),
    items: worstFirst(items),
  }
}

/** Every question in its newest wording; the papers come newest first. */
function questionsOf(papers: readonly AttemptPaper[]): Map<string, { question: Question; halfUpTo: HalfUpTo }> {
  return new Map(papers.toReversed().flatMap(({ questions, halfUpTo }) => questions.map(({ question }) => [question.id, { question, halfUpTo }] as const)))
}

/** Papers are shuffled: a question has the number that it has in the content, and those that have left it come after. */
function inAuthorsOrder({ items, rows }: Matrix, quiz: string): Matrix {
  const written = findCourse(quiz)?.quiz.questions.map(({ id }) => id) ?? []
  const placeOf = (id: string) => (written.includes(id) ? written.indexOf(id) : written.length)
  const order = items.map(({ id }, place) => ({ id, place })).toSorted((one, other) => placeOf(one.id) - placeOf(other.id) || (one.id < other.id ? -1 : 1))
  return { items: order.flatMap(({ place }) => items[place] ?? []), rows: rows.map((row) => order.map(({ place }) => row[place] ?? null)) }
}
