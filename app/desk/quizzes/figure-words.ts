import type { Translate } from '#app/platform/i18n.ts'
import type { PaperFigures } from '#app/quizzes/analysis/paper-analysis.ts'
import { consistencyBand } from '#app/quizzes/analysis/verdicts.ts'

/** One decimal; a dash where a figure is undefined. */
export function showFigure(value: number | null, t: Translate): string {
  return value === null ? t('quiz-analysis:unknown') : String(rounded(value))
}

export function showPercent(value: number | null, t: Translate): string {
  return value === null ? t('quiz-analysis:unknown') : t('quiz-analysis:percent', { value: rounded(value) })
}

/** To one decimal; −0.04 is 0. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

export const paperFigures = ['mean', 'median', 'deviation', 'skewness', 'kurtosis', 'consistency', 'errorRatio', 'standardError'] as const
export type PaperFigure = (typeof paperFigures)[number]

/** Pure numbers; the others are percentages. */
export function isShape(figure: PaperFigure): boolean {
  return figure === 'skewness' || figure === 'kurtosis'
}

/** What a figure of the paper means, in plain words. */
export function sayPaperFigure(figure: PaperFigure, paper: PaperFigures, t: Translate): string {
  if (figure !== 'consistency') return t(`quiz-analysis:paper.say.${figure}`)
  return t(`quiz-analysis:paper.consistencyIs.${paper.consistency === null ? 'unknown' : consistencyBand(paper.consistency)}`)
}

export const itemFigures = ['facility', 'discrimination', 'efficiency', 'deviation', 'guess', 'intendedWeight', 'effectiveWeight'] as const
