import { useTranslation } from 'react-i18next'
import type { Answer } from '../answer.ts'
import type { Card, PlainCard } from './card.ts'
import { ChoiceFields } from './choice-fields.tsx'
import { QuestionPicture } from './question-picture.tsx'
import { HotspotFields } from './hotspot-fields.tsx'
import { MatchingFields } from './matching-fields.tsx'
import { OrderingFields } from './ordering/ordering-fields.tsx'
import { GapFields, NumberField, ShortTextField } from './written-fields.tsx'

type QuestionFieldsProps = {
  card: Card
  answer: Answer | null
  /** What a form that could not be read gave, by the names of its fields. */
  typed: Record<string, string>
  isLive: boolean
  /** The address below which the pictures of these questions stand. */
  pictures: string
  /** Rows of an ordering have been moved; `part` where it is one of a case. */
  onOrder: (order: string[], part?: string) => void
}

/** Pictures, rule and fields of a question: all of its card but the head. */
export function QuestionFields({ card, answer, onOrder, ...rest }: QuestionFieldsProps) {
  if (card.type !== 'case') return <PlainFields {...{ card, answer, ...rest }} onOrder={(order) => onOrder(order)} />
  const given = answer?.type === 'case' ? answer.parts : {}
  return (
    <ol className="space-y-6">
      {card.parts.map((part, index) => (
        <li key={part.key} className="border-t border-line pt-4">
          <PartFields number={index + 1} part={part} answer={given[part.key] ?? null} {...rest} onOrder={(order) => onOrder(order, part.key)} />
        </li>
      ))}
    </ol>
  )
}

type PlainFieldsProps = Omit<QuestionFieldsProps, 'card' | 'onOrder'> & { card: PlainCard; onOrder: (order: string[]) => void }

function PartFields({ number, part, ...rest }: Omit<PlainFieldsProps, 'card'> & { number: number; part: PlainCard }) {
  const { t } = useTranslation()
  return (
    <fieldset>
      <legend className="mb-2 w-full">
        <span className="mb-1 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <span>{t('quizzes:case.part', { number })}</span>
          <span className="chip">{t(`quizzes:type.${part.type}`)}</span>
          <span className="chip">{t('quizzes:card.points', { count: part.points })}</span>
        </span>
        <span className="block font-semibold">{part.prompt}</span>
      </legend>
      <PlainFields card={part} {...rest} />
    </fieldset>
  )
}

function PlainFields({ card, answer, typed, isLive, pictures, onOrder }: PlainFieldsProps) {
  return (
    <>
      <p id={`rule-${card.id}`} className="mb-3 space-x-1 text-sm text-ink-soft empty:hidden">
        <RuleLine card={card} />
        <PenaltyLine penalty={card.penalty} />
      </p>
      {card.hasHand && <QuestionPicture address={`${pictures}/${card.id}`} />}
      <AnswerFields {...{ card, answer, typed, isLive, pictures, onOrder }} />
    </>
  )
}

function AnswerFields({ card, answer, typed, isLive, pictures, onOrder }: PlainFieldsProps) {
  switch (card.type) {
    case 'ordering':
      return <OrderingFields {...{ card, answer, typed, isLive, onOrder }} />
    case 'matching':
      return <MatchingFields {...{ card, answer, typed, isLive }} />
    case 'short-text':
      return <ShortTextField {...{ card, answer, typed }} />
    case 'number':
      return <NumberField {...{ card, answer, typed }} />
    case 'gaps':
      return <GapFields {...{ card, answer, typed }} />
    case 'hotspot':
      return <HotspotFields {...{ card, answer, pictures }} />
    default:
      return <ChoiceFields {...{ card, answer, pictures }} />
  }
}

/** How this question is scored, said before it is answered. */
function RuleLine({ card }: { card: PlainCard }) {
  const { t } = useTranslation()
  switch (card.type) {
    case 'multiple':
      return (
        <span>
          <strong>{t(`quizzes:rule.${card.rule}.name`)}</strong> {t(`quizzes:rule.${card.rule}.text`)}
        </span>
      )
    case 'ordering':
      return <span>{t(`quizzes:orderingRule.${card.rule}`)}</span>
    case 'gaps':
      return <span>{t(`quizzes:gapsRule.${card.rule}`)}</span>
    case 'matching':
      return <span>{t('quizzes:matchingRule')}</span>
    case 'short-text':
      return <span>{t('quizzes:shortTextRule')}</span>
    case 'number':
      return card.tolerance === null ? null : <span>{t('quizzes:numberRule', { tolerance: card.tolerance })}</span>
    default:
      return null
  }
}

function PenaltyLine({ penalty }: { penalty: number }) {
  const { t } = useTranslation()
  return penalty > 0 ? <strong>{t('quizzes:penalty.line', { points: penalty })}</strong> : null
}
