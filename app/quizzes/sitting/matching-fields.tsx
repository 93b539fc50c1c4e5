import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../answer.ts'
import { answerField, type PlainCard } from './card.ts'

type MatchingFieldsProps = {
  card: Extract<PlainCard, { type: 'matching' }>
  answer: Answer | null
  /** What was chosen in a form that could not be read. */
  typed: Record<string, string>
  isLive: boolean
}

/** What a box on a phone shows whole, in Chinese characters; of the Latin ones two take the room of one. */
const widestShown = 16

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0)
}

/**
 * A choice of right sides beside every left side. One taken twice is said, not taken away: whoever walks through the
 * choices with the arrow keys passes over it. A box cuts a long text off, so what was chosen stands whole below it.
 */
export function MatchingFields({ card, answer, typed, isLive }: MatchingFieldsProps) {
  const { t } = useTranslation()
  const pairs = answer?.type === 'matching' ? answer.pairs : {}
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const texts = new Map(card.rights.map(({ key, text }) => [key, text]))
  return (
    <div className="space-y-3">
      {card.lefts.map(({ key, text }) => {
        const name = answerField(card.id, key)
        const given = typed[name] ?? pairs[key] ?? ''
        const whole = texts.get(chosen[key] ?? given) ?? ''
        return (
          <label key={key} className="grid grid-cols-1 gap-1 sm:grid-cols-2 sm:items-center sm:gap-3">
            <span>{text}</span>
            <select name={name} defaultValue={given} onChange={({ currentTarget: { value } }) => setChosen((before) => ({ ...before, [key]: value }))} className="field-input">
              <option value="">{t('quizzes:matching.choose')}</option>
              {card.rights.map((right) => (
                <option key={right.key} value={right.key}>
                  {right.text}
                </option>
              ))}
            </select>
            {isLive && widthOf(whole) > widestShown && (
              <span aria-hidden="true" className="text-sm text-qing sm:hidden">
                {whole}
              </span>
            )}
          </label>
        )
      })}
    </div>
  )
}
