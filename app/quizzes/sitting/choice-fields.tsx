import { useTranslation } from 'react-i18next'
import type { Answer } from '../answer.ts'
import { answerField, type CardEntry, type PlainCard } from './card.ts'
import { QuestionPicture } from './question-picture.tsx'

type ChoiceCard = Extract<PlainCard, { type: 'single' | 'multiple' | 'true-false' }>
/** `pictures`: the address below which the question's pictures stand. */
type ChoiceFieldsProps = { card: ChoiceCard; answer: Answer | null; pictures: string }

/** Radio buttons or checkboxes: what a browser does best by itself. */
export function ChoiceFields({ card, answer, pictures }: ChoiceFieldsProps) {
  const { t } = useTranslation()
  const entries: CardEntry[] =
    'options' in card ? card.options : ['true', 'false'].map((key) => ({ key, text: t(`quizzes:truth.${key}`), hasHand: false }))
  const chosen = chosenKeys(answer)
  const isHands = entries.some(({ hasHand }) => hasHand)
  return (
    <div className={isHands ? 'grid grid-cols-2 gap-2 sm:grid-cols-4' : 'space-y-2'}>
      {entries.map(({ key, text, hasHand }, index) => (
        <label
          key={key}
          className="flex min-h-11 cursor-pointer items-start gap-3 rounded-control border border-line px-3 py-2 has-checked:border-qing has-checked:bg-qing-tint"
        >
          <input
            type={card.type === 'multiple' ? 'checkbox' : 'radio'}
            name={answerField(card.id)}
            value={key}
            defaultChecked={chosen.includes(key)}
            className="mt-1 h-5 w-5 flex-none accent-qing"
          />
          <span className="min-w-0">
            {hasHand ? <QuestionPicture address={`${pictures}/${card.id}.${key}`} label={t('quizzes:card.handOption', { number: index + 1 })} /> : text}
          </span>
        </label>
      ))}
    </div>
  )
}

function chosenKeys(answer: Answer | null): readonly string[] {
  if (answer?.type === 'single') return [answer.choice]
  if (answer?.type === 'multiple') return answer.choices
  return answer?.type === 'true-false' ? [String(answer.value)] : []
}
