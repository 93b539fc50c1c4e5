import { type CSSProperties, type DOMAttributes, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../answer.ts'
import { answerField, type PlainCard } from '../card.ts'
import { useRowDrag } from './use-row-drag.ts'

type OrderingFieldsProps = {
  card: Extract<PlainCard, { type: 'ordering' }>
  answer: Answer | null
  /** Numbers of a form that could not be read as an order. */
  typed: Record<string, string>
  isLive: boolean
  onOrder: (order: string[]) => void
}

/** Each row's place is chosen, and with scripts the row goes there; mouse and finger may drag it as well. Untouched rows keep their order. */
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
  const { gripOf, dragged, shiftOf } = useRowDrag(list, (from, to) => {
    const key = shown[from]
    if (key !== undefined) move(key, to)
  })

  return (
    <div>
      <p className="mb-2 text-sm text-ink-soft">{t(isLive ? 'quizzes:ordering.howLive' : 'quizzes:ordering.how')}</p>
      <ol ref={list} className="space-y-2">
        {shown.map((key, index) => {
          const name = answerField(card.id, key)
          const text = texts.get(key) ?? ''
          return (
            <li key={key} {...whileDragged(dragged === null ? null : { isHeld: dragged === index, shift: shiftOf(index) })}>
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
              {isLive && <Grip {...gripOf(index)} isHeld={dragged === index} />}
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

/** The row in hand lies above the others, which make way. */
function whileDragged(drag: { isHeld: boolean; shift: number } | null): { className: string; style?: CSSProperties } {
  const className = 'flex items-center gap-3 rounded-control border border-line px-2 py-1'
  if (drag === null) return { className }
  const style = { transform: `translateY(${drag.shift}px)` }
  return { className: `${className} ${drag.isHeld ? 'relative z-10 bg-surface shadow-lg' : 'motion-safe:transition-transform motion-safe:duration-150'}`, style }
}

type GripProps = { isHeld: boolean } & Pick<DOMAttributes<HTMLElement>, 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onLostPointerCapture'>

/** For mouse and finger alone: keys and screen readers have the choice of the place. Only here a finger does not scroll. */
function Grip({ isHeld, ...held }: GripProps) {
  return (
    <span {...held} aria-hidden="true" className={`flex size-11 flex-none touch-none items-center justify-center text-ink-soft select-none ${isHeld ? 'cursor-grabbing' : 'cursor-grab'}`}>
      <svg viewBox="0 0 24 24" className="icon stroke-[3]" focusable="false">
        <path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" />
      </svg>
    </span>
  )
}

/** A row that moves keeps the focus it has, and says where it is now. */
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
    // After a drag it lies elsewhere, and stays there; the button of an order kept as it is goes, and the first row takes over.
    const { activeElement } = document
    focused.current = activeElement instanceof HTMLElement && list.current?.parentElement?.contains(activeElement) ? activeElement : null
    setSaid(words)
  }
  return { list, said, keepFocus }
}
