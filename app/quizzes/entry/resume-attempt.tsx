import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The way back into an attempt that is open; while its clock stands still, to where it is set going again. */
export function ResumeAttempt({ id, until, pausedUntil }: { id: string; until: string; pausedUntil: string | null }) {
  const { t } = useTranslation()
  return (
    <div className="space-y-3">
      <p className="notice">{pausedUntil === null ? t('quizzes:entry.openUntil', { time: until }) : t('quizzes:entry.pausedUntil', { time: pausedUntil })}</p>
      <Link to={`/attempts/${id}`} className="button button-main">
        {t(pausedUntil === null ? 'quizzes:entry.resume' : 'quizzes:entry.toPaused')}
      </Link>
    </div>
  )
}
