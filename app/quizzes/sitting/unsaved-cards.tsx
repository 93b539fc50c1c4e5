import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card, GivenFault } from './card.ts'

type UnsavedCardsProps = { cards: readonly Card[]; faults: Record<string, GivenFault>; onChoose: (index: number) => void }

/** At the top of the page that comes back: which cards could not be read as a whole. It is brought into view below the bar. */
export function UnsavedCards({ cards, faults, onChoose }: UnsavedCardsProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [faults])
  const unsaved = cards.flatMap(({ id }, index) => (id in faults ? [{ id, index }] : []))
  return unsaved.length === 0 ? null : (
    <div ref={box} role="alert" tabIndex={-1} className="notice notice-bad mb-4 flex scroll-mt-36 flex-wrap gap-x-4 outline-none">
      <span>{t('quizzes:fault.unsaved', { count: unsaved.length })}</span>
      {unsaved.map(({ id, index }) => (
        <a key={id} href={`#question-${id}`} onClick={() => onChoose(index)}>
          {t('quizzes:card.numberAlone', { number: index + 1 })}
        </a>
      ))}
    </div>
  )
}
