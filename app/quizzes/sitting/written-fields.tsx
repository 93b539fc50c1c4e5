import { useTranslation } from 'react-i18next'
import type { Answer } from '../answer.ts'
import { answerField, longestText, type PlainCard } from './card.ts'

type FieldsOf<Type extends PlainCard['type']> = {
  card: Extract<PlainCard, { type: Type }>
  answer: Answer | null
  /** What was written in a form that could not be read. */
  typed: Record<string, string>
}

const plainWriting = { type: 'text', maxLength: longestText, autoComplete: 'off', spellCheck: false } as const

export function ShortTextField({ card, answer, typed }: FieldsOf<'short-text'>) {
  const { t } = useTranslation()
  const name = answerField(card.id)
  return (
    <input {...plainWriting} name={name} aria-label={t('quizzes:written.answer')} defaultValue={typed[name] ?? (answer?.type === 'short-text' ? answer.text : '')} className="field-input" />
  )
}

/** A number, and beside it the unit it is in: chosen where there are several. */
export function NumberField({ card, answer, typed }: FieldsOf<'number'>) {
  const { t } = useTranslation()
  const { units } = card
  const name = answerField(card.id)
  const unitName = answerField(card.id, 'unit')
  const given = answer?.type === 'number' ? answer : null
  return (
    <div className="flex flex-wrap items-center gap-3">
      <input {...plainWriting} inputMode="decimal" name={name} aria-label={t('quizzes:written.number')} defaultValue={typed[name] ?? given?.number ?? ''} className="field-input max-w-48" />
      {units.length === 1 && <span>{units[0]?.text}</span>}
      {units.length > 1 && (
        <select name={unitName} aria-label={t('quizzes:written.unit')} defaultValue={typed[unitName] ?? given?.unit ?? units[0]?.key} className="field-input max-w-32">
          {units.map(({ key, text }) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

/** The text with its gaps where they belong. */
export function GapFields({ card, answer, typed }: FieldsOf<'gaps'>) {
  const { t } = useTranslation()
  const gaps = answer?.type === 'gaps' ? answer.gaps : {}
  return (
    <div className="leading-loose whitespace-pre-wrap">
      {card.pieces.map((piece, index) => {
        if (typeof piece === 'string') return <span key={index}>{piece}</span>
        const name = answerField(card.id, piece.key)
        const asked = { name, 'aria-label': t('quizzes:written.gap', { number: piece.number }), defaultValue: typed[name] ?? gaps[piece.key] ?? '' }
        return piece.options ? (
          <select key={piece.key} {...asked} className="field-input mx-1 my-1 inline-block w-auto max-w-full">
            <option value="">{t('quizzes:matching.choose')}</option>
            {piece.options.map(({ key, text }) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </select>
        ) : (
          <input key={piece.key} {...plainWriting} {...asked} size={12} className="field-input mx-1 my-1 inline-block w-40 max-w-full" />
        )
      })}
    </div>
  )
}
