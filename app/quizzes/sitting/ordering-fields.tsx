import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../answer.ts'
import { answerField, type PlainCard } from './card.ts'

type OrderingFieldsProps = {
  card: Extract<PlainCard, { type: 'ordering' }>
  answer: Answer | null
  /** Numbers of a form that could not be read as an order. */
  typed: Record<string, string>
  isLive: boolean
  onOrder: (order: string[]) => void
}

/** One way for finger, mouse and keys: each row's place is chosen, and with scripts the row goes there. Untouched rows keep their order. */
export function OrderingFields({ card, answer, typed, isLive, onOrder }: OrderingFieldsProps) {
  const { t } = useTranslation()
  const [order, setOrder] = useState(answer?.type === 'ordering' ? answer.order : null)
  const { list, said, keepFocus } = useMoves()
  const shown = order ?? card.items.map(({ key }) => key)
  const texts = new Map(card.items.map(({ key, text }) => [key, text]))

  const settle = (next: string[], words: string) => {
    setOrder(next)
    keepFocus(words)
    onOrder(next)
  }
  const move = (key: string, to: number) => {
    const rest = shown.filter((one) => one !== key)
    settle([...rest.slice(0, to), key, ...rest.slice(to)], t('quizzes:ordering.moved', { text: texts.get(key), number: to + 1 }))
  }

  return (
    <div>
      <p className="mb-2 text-sm text-ink-soft">{t(isLive ? 'quizzes:ordering.howLive' : 'quizzes:ordering.how')}</p>
      <ol ref={list} className="space-y-2">
        {shown.map((key, index) => {
          const name = answerField(card.id, key)
          const text = texts.get(key) ?? ''
          return (
            <li key={key} className="flex items-center gap-3 rounded-control border border-line px-2 py-1">
              <select
                name={name}
                aria-label={t('quizzes:ordering.place', { text })}
                value={order ? String(index + 1) : (typed[name] ?? '')}
                onChange={({ currentTarget: { value } }) => value !== '' && move(key, Number(value) - 1)}
                className="min-h-11 w-16 flex-none rounded-control border border-ink-soft bg-surface px-1 text-ink"
              >
                <option value="">–</option>
                {shown.map((one, place) => (
                  <option key={one} value={place + 1}>
                    {place + 1}
                  </option>
                ))}
              </select>
              <span className="min-w-0 flex-1">{text}</span>
            </li>
          )
        })}
      </ol>
      {isLive && order === null && (
        <button type="button" className="button mt-3" onClick={() => settle(shown, '')}>
          {t('quizzes:ordering.asShown')}
        </button>
      )}
      <p role="status" className="mt-2 text-sm text-ink-soft">
        {isLive && order !== null && t('quizzes:ordering.counts')}
        <span className="sr-only">{said}</span>
      </p>
    </div>
  )
}

/** A row that moves keeps the focus, and says where it is now. */
function useMoves() {
  const list = useRef<HTMLOListElement>(null)
  const focused = useRef<HTMLElement | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (focused.current === null) return
    if (list.current?.contains(focused.current)) focused.current.focus()
    else list.current?.querySelector('select')?.focus()
    focused.current = null
  })
  const keepFocus = (words: string) => {
    focused.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setSaid(words)
  }
  return { list, said, keepFocus }
}
