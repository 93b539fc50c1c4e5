import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'

const minuteMs = 60_000
const clearFrom = 5 * minuteMs

/** Milliseconds left, counted from what the server said and never from this machine's clock. */
export function useRemaining(remainingMs: number): number {
  const [left, setLeft] = useState(remainingMs)
  useEffect(() => {
    const began = performance.now()
    const show = () => setLeft(Math.max(0, remainingMs - (performance.now() - began)))
    show()
    const timer = setInterval(show, 1_000)
    return () => clearInterval(timer)
  }, [remainingMs])
  return left
}

/** Calm, in minutes, until five are left; then to the second; and the clock time of the end, which stays true on a page that stands still. Read out only at five, at one and at the end. */
export function TimeLeft({ left, until }: { left: number; until: string }) {
  const { t } = useTranslation()
  const seconds = Math.ceil(left / 1_000)
  const isClear = left <= clearFrom
  const announced = [5, 1, 0].find((minutes) => left <= minutes * minuteMs && left > (minutes - 1) * minuteMs)
  const words = isClear
    ? t('quizzes:timeLeft.exact', { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` })
    : t('quizzes:timeLeft.minutes', { count: Math.ceil(left / minuteMs) })
  return (
    <p className={isClear ? 'flex items-center gap-1 font-semibold text-warn' : 'flex items-center gap-1 text-ink-soft'}>
      <Icon name="clock" />
      <span className="tabular-nums">
        {words} · {t('quizzes:timeLeft.until', { time: until })}
      </span>
      <span role="status" className="sr-only">
        {announced === undefined ? '' : t('quizzes:timeLeft.announced', { count: announced })}
      </span>
    </p>
  )
}
