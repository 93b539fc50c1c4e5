import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { Answer } from '../answer.ts'
import { type Card, flagField, type GivenFault } from './card.ts'
import { QuestionFields } from './question-fields.tsx'

export type CardState = { answer: Answer | null; flagged: boolean }

type QuestionCardProps = {
  attemptId: string
  card: Card
  number: number
  count: number
  state: CardState
  fault: GivenFault | null
  typed: Record<string, string>
  isLive: boolean
  /** Not shown on a phone, where scripts show one card at a time. */
  isAside: boolean
  onOrder: (order: string[], part?: string) => void
}

export function QuestionCard({ attemptId, card, number, count, state, fault, typed, isLive, isAside, onOrder }: QuestionCardProps) {
  const { t } = useTranslation()
  const id = `question-${card.id}`
  return (
    <li id={id} tabIndex={-1} className={`card scroll-mt-32 outline-none ${isAside ? 'max-lg:hidden' : ''}`}>
      <fieldset aria-describedby={`rule-${card.id}`}>
        <legend className="mb-3 w-full">
          <span className="mb-1 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            <span>{t('quizzes:card.number', { number, count })}</span>
            <span className="chip">{t(`quizzes:type.${card.type}`)}</span>
            <span className="chip">{t('quizzes:card.points', { count: card.points })}</span>
          </span>
          <span className="block text-lg font-semibold whitespace-pre-line">{card.prompt}</span>
        </legend>
        {fault && (
          <p role="status" className="field-fault mb-3">
            <Icon name="warn" /> {t(`quizzes:fault.${fault}`)}
          </p>
        )}
        <QuestionFields {...{ card, typed, isLive, onOrder }} answer={state.answer} pictures={`/attempts/${attemptId}/pictures`} />
        <label className="mt-4 inline-flex min-h-11 cursor-pointer items-center gap-2 text-sm text-ink-soft">
          <input type="checkbox" name={flagField(card.id)} defaultChecked={state.flagged} className="h-5 w-5 accent-qing" />
          <Icon name="flag" /> {t('quizzes:card.flag')}
        </label>
      </fieldset>
    </li>
  )
}
