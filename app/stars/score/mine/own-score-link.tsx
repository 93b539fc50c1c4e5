import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The way to the page that only its reader sees. */
export function OwnScoreLink({ month, search }: { month: string; search: string }) {
  const { t } = useTranslation()
  return (
    <p>
      <Link to={`/stars/${month}/mine${search}`} className="button">
        {t('star-score:mine.link')}
      </Link>
      <span className="mt-1 block text-sm text-ink-soft">{t('star-score:mine.linkHint')}</span>
    </p>
  )
}
