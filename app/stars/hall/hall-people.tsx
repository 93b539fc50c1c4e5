import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import { StarBadge } from '../editions/star-badge.tsx'
import type { PersonInHall } from './hall-page.server.ts'

/** Everybody who won a star, with every month of theirs; who won again has it said. */
export function HallPeople({ people, search }: { people: readonly PersonInHall[]; search: string }) {
  const { t } = useTranslation()
  return (
    <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      {people.map(({ id, name, photoKey, won, repeated, run }) => (
        <li key={id} className="card flex gap-4">
          <span className="self-start rounded-full border-4 border-gold p-0.5 leading-none">
            <Avatar id={id} name={name} photoKey={photoKey} size="md" />
          </span>
          <div className="min-w-0 flex-1">
            <h2 className="text-lg">{name}</h2>
            {(repeated.length > 0 || run) && (
              <p className="mt-1 flex flex-wrap gap-2">
                {repeated.map(({ star, times }) => (
                  <span key={star} className="chip chip-gold">
                    {t('stars:hall.times', { star, count: times })}
                  </span>
                ))}
                {run && <span className="chip chip-zhu">{t('stars:hall.run', { star: run.star, count: run.months })}</span>}
              </p>
            )}
            <ul className="mt-2 space-y-1">
              {won.map(({ slug, star, badge, month, monthTitle }) => (
                <li key={`${month} ${slug}`} className="flex flex-wrap items-center gap-x-2">
                  <StarBadge badge={badge} className="h-5 w-5 text-zhu" />
                  <span>{star}</span>
                  <Link to={`/stars/${month}${search}`} className="thumb text-sm">
                    {monthTitle}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  )
}
