import { findCourse } from '#app/learning/catalogue.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { type AnalysedAttempt, findPapers, listAnalysedAttempts } from '#app/quizzes/analysis/analysed-attempts.server.ts'
import type { Scope, Source } from '#app/quizzes/analysis/analysed-people.server.ts'
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

type AskedAnalysis = { quiz: string; scope: Scope; chosen: Chosen; language: Language }
export type Looked = { chosen: Chosen; language: Language }

/** What is analysed. `order`: ids of its questions, as they are numbered. `isDrawn`: each person's paper has its own. `mendedAs`: where its mended keys are. */
export type Analysed = Source & { title: string; order: readonly string[]; isDrawn: boolean; mendedAs: readonly string[] }

/** A question among the others: numbered as its author wrote them. */
export type ItemLine = ItemFigures & { number: number; prompt: string; type: Question['type']; guess: number | null; flags: Flag[] }

export type Analysis = {
  paper: PaperFigures
  passMark: number
  /** How many attempts end in each step of 10 %. */
  histogram: number[]
  /** The worst first. */
  items: ItemLine[]
  /** Questions that fewer people had than figures are shown of. */
  hidden: number
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

/** The quiz of a course as it is analysed; null where there is no such quiz. */
export async function findAnalysed({ quiz, scope, language }: Omit<AskedAnalysis, 'chosen'>): Promise<Analysed | null> {
  const title = await findQuizTitle(quiz, scope, language)
  const { questions = [], ask = questions.length } = findCourse(quiz)?.quiz ?? {}
  return title === null ? null : { title, quizzes: [quiz], scope, order: questions.map(({ id }) => id), isDrawn: ask < questions.length, mendedAs: [quiz] }
}

/** Null where there is no such quiz. */
export async function viewQuizAnalysis(asked: AskedAnalysis): Promise<QuizFigures | null> {
  const analysed = await findAnalysed(asked)
  return analysed && viewAnalysis(analysed, asked)
}

/** `known` are its attempts, where they have been read already. */
export async function viewAnalysis(analysed: Analysed, looked: Looked, known?: readonly AnalysedAttempt[]): Promise<QuizFigures> {
  const attempts = known ?? (await listAnalysedAttempts(analysed, looked.chosen))
  const takers = new Set(attempts.map(({ personId }) => personId)).size
  const missing = Math.max(0, fewestTakers - takers)
  return {
    title: analysed.title,
    attempts: attempts.length,
    takers,
    passed: new Set(attempts.flatMap(({ personId, passed }) => (passed ? [personId] : []))).size,
    missing,
    movesByChance: takers < enoughTakers,
    analysis: missing > 0 ? null : await analyse(attempts, analysed, looked.language),
  }
}

async function analyse(attempts: readonly AnalysedAttempt[], { order, isDrawn }: Analysed, language: Language): Promise<Analysis> {
  const matrix = inOrder(toMatrix(attempts), order)
  const questions = questionsOf(await findPapers(attempts))
  const { totals, max } = totalsOf(matrix)
  const all = analyseItems(matrix).flatMap((figures, index): ItemLine[] => {
    const found = questions.get(figures.id)
    if (!found) return []
    const guess = guessScore(found.question, found.halfUpTo)
    const { prompt, type } = found.question
    return [{ ...figures, number: index + 1, prompt: inLanguage(prompt, language), type, guess, flags: flagsOf(figures, guess) }]
  })
  // Where papers differ, few may have had a question: its figures would tell of single people.
  const takers = isDrawn ? takersByItem(attempts) : null
  const items = all.filter(({ id }) => takers === null || (takers.get(id)?.size ?? 0) >= fewestTakers)
  return {
    hidden: all.length - items.length,
    paper: analysePaper(matrix),
    passMark: attempts.at(-1)?.passMark ?? 0,
    histogram: histogramOf(totals.map((total) => (max === 0 ? 0 : (100 * total) / max))),
    items: worstFirst(items),
  }
}

function takersByItem(attempts: readonly AnalysedAttempt[]): Map<string, Set<string>> {
  const takers = new Map<string, Set<string>>()
  for (const { personId, scores } of attempts) for (const { id } of scores) takers.set(id, (takers.get(id) ?? new Set()).add(personId))
  return takers
}

/** Every question in its newest wording; the papers come newest first. */
function questionsOf(papers: readonly AttemptPaper[]): Map<string, { question: Question; halfUpTo: HalfUpTo }> {
  return new Map(papers.toReversed().flatMap(({ questions, halfUpTo }) => questions.map(({ question }) => [question.id, { question, halfUpTo }] as const)))
}

/** Papers are shuffled: a question has the number that it has in the content or on the drawn sheet, and the others come after. */
function inOrder({ items, rows }: Matrix, written: readonly string[]): Matrix {
  const places = new Map(written.map((id, place) => [id, place]))
  const placeOf = (id: string) => places.get(id) ?? written.length
  const order = items.map(({ id }, place) => ({ id, place })).toSorted((one, other) => placeOf(one.id) - placeOf(other.id) || (one.id < other.id ? -1 : 1))
  return { items: order.flatMap(({ place }) => items[place] ?? []), rows: rows.map((row) => order.map(({ place }) => row[place] ?? null)) }
}
