import type { Translate } from '#app/platform/i18n.ts'
import { scoreParts, type ScoreRule } from './score-rule.ts'

/** A composite score in plain words, as the ballot says it before anybody votes; nothing for the vote alone. */
export function scoreInWords(score: ScoreRule | undefined, t: Translate): string[] {
  if (!score) return []
  const { weights, leastDutyDays } = score
  const parts = scoreParts.filter((part) => weights[part] > 0).map((part) => t('star-score:weight', { part: t(`star-score:part.${part}`), weight: weights[part] }))
  return [
    t('star-score:rule.weights', { parts: parts.join(t('stars:listComma')) }),
    t('star-score:rule.percentile'),
    t('star-score:rule.missing'),
    ...(leastDutyDays > 0 ? [t('star-score:rule.dutyDays', { count: leastDutyDays })] : []),
    t('star-score:rule.veto'),
  ]
}
