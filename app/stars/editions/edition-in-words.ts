import { inLanguage, type Language, type Translate } from '#app/platform/i18n.ts'
import { scoreInWords } from '../score/score-in-words.ts'
import type { Edition } from './edition.ts'

/** What a star is elected by, as pages say it. */
export type EditionInWords = { criteria: string[]; rules: string[] }

export function editionInWords({ criteria, rule, eligibility, score }: Edition, t: Translate, language: Language): EditionInWords {
  const { scope, positions, alsoOutlet, coolDownMonths } = eligibility
  const listed = (words: readonly string[]) => words.join(t('stars:listComma'))
  return {
    criteria: inLanguage(criteria, language).split('\n').filter((line) => line !== ''),
    rules: [
      t(`stars:rule.${rule.method}.${rule.points.length}`, { first: rule.points[0], second: rule.points[1], third: rule.points[2] }),
      t(`stars:rule.scope.${scope}${alsoOutlet ? 'AndOutlet' : ''}`, { positions: listed(positions) }),
      ...(coolDownMonths > 0 ? [t('stars:rule.coolDown', { count: coolDownMonths })] : []),
      ...scoreInWords(score, t),
    ],
  }
}
