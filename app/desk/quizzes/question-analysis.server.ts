import { translator } from '#app/languages/languages.server.ts'
import { isAllowed } from '#app/people/abilities.ts'
import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { type AnalysedAttempt, findPapers, listAnalysedAttempts } from '#app/quizzes/analysis/analysed-attempts.server.ts'
import { type Counts, countsOf, distributionOf, type Place } from '#app/quizzes/analysis/distribution.ts'
import { toMatrix, totalsOf } from '#app/quizzes/analysis/matrix.ts'
import { listAnswersTo } from '#app/quizzes/analysis/question-answers.server.ts'
import { thirdsOf } from '#app/quizzes/analysis/spread.ts'
import { openKeyOf } from '#app/quizzes/attempts/hand-in.server.ts'
import type { DrawnQuestion } from '#app/quizzes/paper.ts'
import { asMended } from '#app/quizzes/regrade/mend.ts'
import { listMends, mendOf } from '#app/quizzes/regrade/mends-in-force.server.ts'
import { type Analysed, type Looked, viewAnalysis } from './quiz-analysis.server.ts'

const verdicts = ['full', 'part', 'none'] as const
/** How much of the points was earned, by thirds. */
export type Earned = { verdict: (typeof verdicts)[number]; counts: Counts }
export type Distribution = { sizes: Counts; earned: Earned[]; places: Place[] }

/**
 * One question of what is analysed: its figures, and what was answered, by thirds of the totals; nothing says by whom.
 * While the reader has an attempt of this quiz open the answers are withheld, for what most people choose is a hint.
 * Null where there is no such question or too few takers to show it.
 */
export async function viewQuestionAnalysis(member: Member, analysed: Analysed, { question: id, ...looked }: Looked & { question: string }) {
  const attempts = await listAnalysedAttempts(analysed, looked.chosen)
  const figures = await viewAnalysis(analysed, looked, attempts)
  const item = figures.analysis?.items.find((one) => one.id === id)
  if (!item) return null
  const isSitting = (await database.attempt.count({ where: { openKey: { in: analysed.quizzes.map((quiz) => openKeyOf(member.id, quiz)) } } })) > 0
  const { title, movesByChance } = figures
  return { title, movesByChance, item, isSitting, distribution: isSitting ? null : await distribute(attempts, { ...looked, analysed, id, showsKey: isAllowed(member.roles, 'see-answer-keys') }) }
}

type Distributed = Looked & { analysed: Analysed; id: string; showsKey: boolean }

async function distribute(attempts: readonly AnalysedAttempt[], { analysed, id, showsKey, language }: Distributed): Promise<Distribution | null> {
  const thirds = thirdsOf(totalsOf(toMatrix(attempts)).totals)
  const takers = attempts.flatMap((attempt, index) => {
    const score = attempt.scores.find((one) => one.id === id)
    return score ? [{ attemptId: attempt.id, third: thirds[index] ?? 0, score }] : []
  })
  const drawn = await findDrawn(id, analysed, attempts)
  if (!drawn) return null
  const answers = await listAnswersTo(analysed, drawn)
  const given = takers.map(({ attemptId, third }) => ({ third, answer: answers.get(attemptId) ?? null }))
  const t = translator(language)
  const words = { side: language === 'en' ? ('en' as const) : ('zh' as const), truth: (value: boolean) => t(`quizzes:truth.${value}`) }
  return {
    sizes: countsOf(takers),
    earned: verdicts.map((verdict) => ({ verdict, counts: countsOf(takers.filter(({ score }) => verdictOf(score) === verdict)) })),
    places: distributionOf(drawn.question, given, words).map((place) => ({ ...place, choices: place.choices.map((choice) => ({ ...choice, isKey: showsKey && choice.isKey })) })),
  }
}

/** With the key that holds today, by which the scores stand: a mended one is not what the papers say. */
async function findDrawn(id: string, { mendedAs }: Analysed, attempts: readonly AnalysedAttempt[]): Promise<DrawnQuestion | null> {
  const papers = await findPapers(attempts)
  const drawn = papers.flatMap(({ questions }) => questions).find(({ question }) => question.id === id)
  if (!drawn) return null
  const mends = (await Promise.all(mendedAs.map((quiz) => listMends(quiz)))).flat()
  return { ...drawn, question: asMended(mendOf(mends, drawn.question)?.mend, drawn.question) }
}

function verdictOf({ points, maxPoints }: { points: number; maxPoints: number }): Earned['verdict'] {
  if (points >= maxPoints) return 'full'
  return points > 0 ? 'part' : 'none'
}
