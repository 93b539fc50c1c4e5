import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'

export type StripItem = { id: string; answered: boolean; flagged: boolean }
type StripProps = {
  items: readonly StripItem[]
  /** The one in view, where questions are shown one at a time. */
  current: number | null
  onChoose: (index: number) => void
}

/** Where I am: a link to every question that says whether it is answered, flagged or open. On a phone one row that scrolls. */
export function QuestionStrip({ items, current, onChoose }: StripProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const here = current === null ? null : list.current?.children[current]
    here?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [current])
  return (
    <nav aria-label={t('quizzes:strip.label')} className="min-w-0 flex-1">
      <ol ref={list} className="flex gap-1 overflow-x-auto p-1 lg:flex-wrap lg:overflow-visible">
        {items.map(({ id, answered, flagged }, index) => (
          <li key={id} className="flex-none">
            <a
              href={`#question-${id}`}
              onClick={() => onChoose(index)}
              aria-current={current === index ? 'true' : undefined}
              className={`relative flex h-11 w-11 items-center justify-center rounded-control border text-ink no-underline ${
                answered ? 'bg-qing-tint' : 'bg-surface'
              } ${answered || current === index ? 'border-qing' : 'border-line'} ${current === index ? 'border-2 font-semibold' : ''}`}
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
