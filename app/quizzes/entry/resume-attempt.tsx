import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The way back into an attempt that is open. */
export function ResumeAttempt({ id, until }: { id: string; until: string }) {
  const { t } = useTranslation()
  return (
    <div className="space-y-3">
      <p className="notice">{t('quizzes:entry.openUntil', { time: until })}</p>
      <Link to={`/attempts/${id}`} className="button button-main">
        {t('quizzes:entry.resume')}
      </Link>
    </div>
  )
}
