import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkList } from '#app/ui/link-list.tsx'
import { StarBadge } from '../editions/star-badge.tsx'
import type { MadeAward } from './publishing.server.ts'

type PublishedAwardsProps = { month: string; monthTitle: string; awards: MadeAward[] }

/** What the publication made, and where to see it. */
export function PublishedAwards({ month, monthTitle, awards }: PublishedAwardsProps) {
  const { t } = useTranslation()
  const { search } = useLocation()
  return (
    <div className="space-y-6">
      <p role="status" className="notice notice-good">
        {t(awards.length > 0 ? 'stars:publish.done' : 'stars:publish.doneNobody', { month: monthTitle, count: awards.length })}
      </p>
      {awards.length > 0 && (
        <section aria-labelledby="made">
          <h2 id="made">{t('stars:publish.made')}</h2>
          <ul className="card mt-3 divide-y divide-line py-1">
            {awards.map(({ id, star, badge, winner, serial, paper, annulled }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
                <StarBadge badge={badge} className="h-7 w-7 text-zhu" />
                <span className="min-w-0 flex-1 basis-48">
                  {star} <span className="font-semibold">{winner}</span> {annulled && <span className="chip chip-zhu">{t('star-results:annul.mark')}</span>}
                  <span className="block text-sm text-ink-soft">{serial}</span>
                </span>
                {paper && (
                  <a className="button" href={paper} target="_blank" rel="noreferrer">
                    {t('certificates:open')} <span className="sr-only">{`${star} ${winner}`}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <LinkList
        rows={[
          { to: `/stars/${month}${search}`, icon: 'speech', label: t('stars:desk.asTheTeamSees') },
          { to: `/stars${search}#hall`, icon: 'seal', label: t('stars:hall.title'), note: t('stars:publish.toHall') },
          { to: `/team/wall${search}`, icon: 'screen', label: t('common:places.wall'), note: t('stars:publish.toWall') },
          { to: `/team/stars/${month}/annul${search}`, icon: 'warn', label: t('star-results:annul.link'), note: t('star-results:annul.linkNote') },
        ]}
      />
    </div>
  )
}
