import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { Answer } from '../answer.ts'
import { type Card, flagField, type GivenFault } from './card.ts'
import { ChoiceFields } from './choice-fields.tsx'
import { HandPicture } from './hand-picture.tsx'
import { MatchingFields } from './matching-fields.tsx'
import { OrderingFields } from './ordering-fields.tsx'

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
  onOrder: (order: string[]) => void
}

export function QuestionCard(props: QuestionCardProps) {
  const { attemptId, card, number, count, state, fault, isAside } = props
  const { t } = useTranslation()
  const id = `question-${card.id}`
  return (
    <li id={id} tabIndex={-1} className={`card scroll-mt-32 outline-none ${isAside ? 'max-lg:hidden' : ''}`}>
      <fieldset aria-describedby={`${id}-rule`}>
        <legend className="mb-3 w-full">
          <span className="mb-1 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            <span>{t('quizzes:card.number', { number, count })}</span>
            <span className="chip">{t(`quizzes:type.${card.type}`)}</span>
            <span className="chip">{t('quizzes:card.points', { count: card.points })}</span>
          </span>
          <span className="block text-lg font-semibold">{card.prompt}</span>
        </legend>
        <p id={`${id}-rule`} className="mb-3 text-sm text-ink-soft empty:hidden">
          <RuleLine card={card} />
        </p>
        {card.hasHand && <HandPicture address={`/attempts/${attemptId}/hands/${card.id}`} />}
        {fault && (
          <p role="status" className="field-fault mb-3">
            <Icon name="warn" /> {t(`quizzes:fault.${fault}`)}
          </p>
        )}
        <Fields {...props} />
        <label className="mt-4 inline-flex min-h-11 cursor-pointer items-center gap-2 text-sm text-ink-soft">
          <input type="checkbox" name={flagField(card.id)} defaultChecked={state.flagged} className="h-5 w-5 accent-qing" />
          <Icon name="flag" /> {t('quizzes:card.flag')}
        </label>
      </fieldset>
    </li>
  )
}

function Fields({ card, state: { answer }, typed, isLive, onOrder }: QuestionCardProps) {
  if (card.type === 'ordering') return <OrderingFields {...{ card, answer, typed, isLive, onOrder }} />
  if (card.type === 'matching') return <MatchingFields {...{ card, answer, typed }} />
  return <ChoiceFields {...{ card, answer }} />
}

/** How this question is scored, said before it is answered. */
function RuleLine({ card }: { card: Card }) {
  const { t } = useTranslation()
  if (card.type === 'multiple') {
    return (
      <>
        <strong>{t(`quizzes:rule.${card.rule}.name`)}</strong> {t(`quizzes:rule.${card.rule}.text`)}
      </>
    )
  }
  if (card.type === 'ordering') return t(`quizzes:orderingRule.${card.rule}`)
  return card.type === 'matching' ? t('quizzes:matchingRule') : null
}
