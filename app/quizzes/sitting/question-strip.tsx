import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'

export type StripItem = { id: string; answered: boolean; flagged: boolean }
type StripProps = {
  items: readonly StripItem[]
  /** The one in view, where questions are shown one at a time. */
  current: number | null
  onChoose: (index: number) => void
}

/** Where I am: a link to every question that says whether it is answered, flagged or open. */
export function QuestionStrip({ items, current, onChoose }: StripProps) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('quizzes:strip.label')}>
      <ol className="flex flex-wrap gap-1">
        {items.map(({ id, answered, flagged }, index) => (
          <li key={id}>
            <a
              href={`#question-${id}`}
              onClick={() => onChoose(index)}
              aria-current={current === index ? 'true' : undefined}
              className={`relative flex h-11 w-11 items-center justify-center rounded-control border text-ink no-underline ${
                answered ? 'border-qing bg-qing-tint' : 'border-line bg-surface'
              } ${current === index ? 'border-2 font-semibold' : ''}`}
            >
              <span aria-hidden="true">{index + 1}</span>
              {answered && <Icon name="check" className="absolute right-0.5 bottom-0.5 !h-3.5 !w-3.5 text-qing" />}
              {flagged && <Icon name="flag" className="absolute top-0.5 right-0.5 !h-3.5 !w-3.5 text-warn" />}
              <span className="sr-only">
                {t(`quizzes:strip.${answered ? 'answered' : 'open'}${flagged ? 'Flagged' : ''}`, { number: index + 1 })}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
