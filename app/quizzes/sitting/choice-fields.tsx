import { useTranslation } from 'react-i18next'
import type { Answer } from '../answer.ts'
import { answerField, type Card, type CardEntry } from './card.ts'

type ChoiceCard = Extract<Card, { type: 'single' | 'multiple' | 'true-false' }>

/** Radio buttons or checkboxes: what a browser does best by itself. */
export function ChoiceFields({ card, answer }: { card: ChoiceCard; answer: Answer | null }) {
  const { t } = useTranslation()
  const entries: CardEntry[] =
    card.type === 'true-false' ? ['true', 'false'].map((key) => ({ key, text: t(`quizzes:truth.${key}`) })) : card.options
  const chosen = chosenKeys(answer)
  return (
    <div className="space-y-2">
      {entries.map(({ key, text }) => (
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
          <span className="min-w-0">{text}</span>
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
