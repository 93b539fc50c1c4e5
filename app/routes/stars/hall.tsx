import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { HallPeople } from '#app/stars/hall/hall-people.tsx'
import { hallViews, viewHall } from '#app/stars/hall/hall-page.server.ts'
import { HallStars } from '#app/stars/hall/hall-stars.tsx'
import { HallMonths } from '#app/stars/hall/hall-months.tsx'
import { requireStarsTeam } from '#app/stars/stars-team.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireStarsTeam(asked, 'see-stars')
  const view = hallViews.find((one) => one === (asked.params['by'] ?? 'person'))
  if (!view || !team) throw notFound()
  return { title: translator(member.language)('stars:hall.title'), teamName: team.name, view, views: hallViews, ...(await viewHall(team.id, { view, language: member.language })) }
}

export default function HallPage() {
  const { title, teamName, view, views, months, stars, people, isEmpty } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: `/stars${search}`, label: t('common:places.stars') }]} intro={t('stars:hall.intro', { team: teamName })} width="wide">
      <div className="space-y-6">
        <nav aria-label={t('stars:hall.views')}>
          <ul className="flex flex-wrap gap-2">
            {views.map((one) => (
              <li key={one}>
                <Link to={`/stars/hall${one === 'person' ? '' : `/${one}`}${search}`} className={`button ${one === view ? 'button-main' : ''}`} aria-current={one === view ? 'page' : undefined}>
                  {t(`stars:hall.by.${one}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {isEmpty && <EmptyState>{t('stars:hall.empty')}</EmptyState>}
        {!isEmpty && view === 'month' && <HallMonths months={months} search={search} />}
        {!isEmpty && view === 'star' && <HallStars stars={stars} search={search} />}
        {!isEmpty && view === 'person' && <HallPeople people={people} search={search} />}
      </div>
    </Page>
  )
}
