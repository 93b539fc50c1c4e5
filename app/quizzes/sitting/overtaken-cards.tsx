import { useTranslation } from 'react-i18next'
import type { Card } from './card.ts'
import type { CardState } from './question-card.tsx'

type OvertakenCardsProps = {
  cards: readonly Card[]
  /** What stood here of questions that were answered elsewhere since. */
  overtaken: Record<string, CardState>
  onChoose: (index: number) => void
  /** Left out while another tab carries on. */
  onPutBack?: (id: string) => void
}

/** Which answers were given later elsewhere: those are shown and count, and what stood here can be had back. */
export function OvertakenCards({ cards, overtaken, onChoose, onPutBack }: OvertakenCardsProps) {
  const { t } = useTranslation()
  const those = cards.flatMap(({ id }, index) => (id in overtaken ? [{ id, index, hadAnswer: (overtaken[id]?.answer ?? null) !== null }] : []))
  if (those.length === 0) return null
  return (
    <div role="status" className="notice mb-4 space-y-2">
      <p>{t('quizzes:seat.overtaken', { count: those.length })}</p>
      <ul className="space-y-2">
        {those.map(({ id, index, hadAnswer }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <a href={`#question-${id}`} className="finger" onClick={() => onChoose(index)}>
              {t('quizzes:card.numberAlone', { number: index + 1 })}
            </a>
            {hadAnswer && onPutBack && (
              <button type="button" className="button text-sm" onClick={() => onPutBack(id)}>
                {t('quizzes:seat.putBack')}
                <span className="sr-only"> {t('quizzes:card.numberAlone', { number: index + 1 })}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
