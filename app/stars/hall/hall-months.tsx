import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'

type Month = { month: string; monthTitle: string; stars: { slug: string; name: string; winners: string[] }[] }

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
            {stars.map(({ slug, name, winners }) => (
              <div key={slug} className="flex flex-wrap items-baseline gap-x-2">
                <dt className="inline-flex items-center gap-1 text-sm text-ink-soft">
                  <Icon name="star" className="fill-current text-gold" /> {name}
                </dt>
                <dd>{winners.length > 0 ? winners.join(t('stars:listComma')) : t('stars:hall.nobody')}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}
