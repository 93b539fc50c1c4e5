import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'

type SuspendedCardProps = { until: string; pausedMs: number; minutesLeft: number; timesLeft: number }

/** The paper is put away; the one thing to do is to go on. */
export function SuspendedCard({ until, pausedMs, minutesLeft, timesLeft }: SuspendedCardProps) {
  const { t } = useTranslation()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    // A moment later the clock runs again by itself, and the page leads back to the paper.
    const timer = setTimeout(revalidate, pausedMs + 500)
    return () => clearTimeout(timer)
  }, [pausedMs, revalidate])
  return (
    <section className="card space-y-4">
      <p className="flex items-center gap-2 text-lg font-semibold">
        <Icon name="clock" className="text-qing" /> {t('quizzes:suspension.until', { time: until })}
      </p>
      <p>{t('quizzes:suspension.left', { count: minutesLeft })}</p>
      <p className="text-ink-soft">{t('quizzes:suspension.timesLeft', { count: timesLeft })}</p>
      <PostForm>
        <Submit>{t('quizzes:suspension.resume')}</Submit>
      </PostForm>
    </section>
  )
}
