import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { StarBadge } from '../editions/star-badge.tsx'
import type { StarHonours } from './hall-page.server.ts'

/** Each star with all who held it, month by month. */
export function HallStars({ stars, search }: { stars: readonly StarHonours[]; search: string }) {
  const { t } = useTranslation()
  return (
    <div className="grid items-start gap-4 md:grid-cols-3">
      {stars.map(({ slug, name, badge, months }) => (
        <section key={slug} className="card" aria-labelledby={`hall-${slug}`}>
          <h2 id={`hall-${slug}`} className="flex items-center gap-2 text-zhu">
            <StarBadge badge={badge} /> {name}
          </h2>
          {months.length === 0 && <p className="mt-2 text-ink-soft">{t('stars:hall.neverWon')}</p>}
          <ol className="mt-2 divide-y divide-line">
            {months.map(({ month, monthTitle, winners }) => (
              <li key={month} className="flex flex-wrap items-center justify-between gap-x-3 py-1">
                <span className="font-medium">{winners.join(t('stars:listComma'))}</span>
                <Link to={`/stars/${month}${search}`} className="thumb text-sm">
                  {monthTitle}
                </Link>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
