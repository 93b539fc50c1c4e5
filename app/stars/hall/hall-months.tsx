import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Badge } from '../editions/badges.ts'
import { StarBadge } from '../editions/star-badge.tsx'

type Month = { month: string; monthTitle: string; stars: { slug: string; name: string; badge: Badge; winners: string[]; isAnnulled: boolean }[] }

/** Published months, the latest first. */
export function HallMonths({ months, search }: { months: readonly Month[]; search: string }) {
  const { t } = useTranslation()
  return (
    <ol className="space-y-3">
      {months.map(({ month, monthTitle, stars }) => (
        <li key={month} className="card flex flex-col gap-x-6 gap-y-2 py-4 md:flex-row md:items-baseline">
          <Link to={`/stars/${month}${search}`} className="inline-flex min-h-[44px] flex-none items-center font-semibold md:w-36">
            {monthTitle}
          </Link>
          <dl className="grid flex-1 gap-x-6 gap-y-1 md:grid-cols-3">
            {stars.map(({ slug, name, badge, winners, isAnnulled }) => (
              <div key={slug} className="flex flex-wrap items-center gap-x-2">
                <dt className="inline-flex items-center gap-1 text-sm leading-6 text-ink-soft">
                  <StarBadge badge={badge} className="h-5 w-5 text-zhu" /> {name}
                </dt>
                <dd className="leading-6">{winners.length > 0 ? winners.join(t('stars:listComma')) : t(isAnnulled ? 'star-results:annul.mark' : 'stars:hall.nobody')}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}
