import { useTranslation } from 'react-i18next'
import type { Answer } from '../answer.ts'
import { answerField, type PlainCard } from './card.ts'

type MatchingFieldsProps = {
  card: Extract<PlainCard, { type: 'matching' }>
  answer: Answer | null
  /** What was chosen in a form that could not be read. */
  typed: Record<string, string>
}

/**
 * A choice of right sides beside every left side. One taken twice is said, not taken away: whoever walks through the
 * choices with the arrow keys passes over it.
 */
export function MatchingFields({ card, answer, typed }: MatchingFieldsProps) {
  const { t } = useTranslation()
  const pairs = answer?.type === 'matching' ? answer.pairs : {}
  return (
    <div className="space-y-3">
      {card.lefts.map(({ key, text }) => {
        const name = answerField(card.id, key)
        return (
          <label key={key} className="grid grid-cols-1 gap-1 sm:grid-cols-2 sm:items-center sm:gap-3">
            <span>{text}</span>
            <select name={name} defaultValue={typed[name] ?? pairs[key] ?? ''} className="field-input">
              <option value="">{t('quizzes:matching.choose')}</option>
              {card.rights.map((right) => (
                <option key={right.key} value={right.key}>
                  {right.text}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </div>
  )
}
