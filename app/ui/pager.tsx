import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** Back and on through the pages of a list; nothing where there is one page. */
export function Pager({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  if (pages <= 1) return null
  const to = (wanted: number) => {
    const next = new URLSearchParams(search)
    next.set('page', String(wanted))
    return `?${next}`
  }
  return (
    <nav aria-label={t('common:pager.label')} className="flex items-center justify-center gap-4">
      {page > 1 && (
        <Link to={to(page - 1)} className="button">
          {t('common:pager.previous')}
        </Link>
      )}
      <span className="text-ink-soft">{t('common:pager.where', { page, pages })}</span>
      {page < pages && (
        <Link to={to(page + 1)} className="button">
          {t('common:pager.next')}
        </Link>
      )}
    </nav>
  )
}
