import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { HallMonths } from '#app/stars/hall/hall-months.tsx'
import { HonourColumn } from '#app/stars/pages/honour-column.tsx'
import { RoundCard } from '#app/stars/pages/round-card.tsx'
import { findStarsHome } from '#app/stars/pages/stars-home.server.ts'
import { requireStarsTeam } from '#app/stars/stars-team.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireStarsTeam(asked, 'see-stars')
  const title = translator(member.language)('common:places.stars')
  const others = teams.filter(({ id }) => id !== team?.id).map(({ id, name }) => ({ id, name }))
  return { title, teamName: team?.name ?? null, others, home: team && (await findStarsHome(team, member, new Date())) }
}

export default function StarsPage() {
  const { title, teamName, others, home } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const { t } = useTranslation()
  if (!home)
    return (
      <Page title={title}>
        <EmptyState>{t('stars:home.noTeam')}</EmptyState>
      </Page>
    )
  return (
    <Page title={title} intro={t('stars:home.intro', { team: teamName })} width="wide">
      <div className="space-y-8">
        {others.length > 0 && (
          <p className="flex flex-wrap gap-2">
            {others.map(({ id, name }) => (
              <Link key={id} to={`/stars?unit=${id}`} className="button">
                {t('stars:home.otherTeam', { team: name })}
              </Link>
            ))}
          </p>
        )}
        {home.cards.length === 0 && <p className="notice">{t(home.hasMembers ? 'stars:home.noRound' : 'stars:home.noMembers')}</p>}
        {home.cards.map((round) => (
          <RoundCard key={round.month} round={round} search={search} />
        ))}
        {home.columns.length > 0 && (
          <section aria-labelledby="honours">
            <h2 id="honours">{home.latest ? t('stars:home.latest', { month: home.latest.monthTitle }) : t('stars:home.first')}</h2>
            <div className="mt-3 grid gap-4 md:grid-cols-3">
              {home.columns.map(({ winners, turn, ...star }) => (
                <HonourColumn
                  key={star.slug}
                  star={star}
                  winners={winners.map(({ personId, ...winner }) => ({ id: personId, ...winner }))}
                  empty={t(home.latest ? 'stars:home.nobody' : 'stars:home.noneYet')}
                  turn={turn}
                />
              ))}
            </div>
          </section>
        )}
        <section aria-labelledby="hall">
          <h2 id="hall">{t('stars:hall.title')}</h2>
          {home.hall.length === 0 ? (
            <p className="mt-2 text-ink-soft">{t('stars:hall.empty')}</p>
          ) : (
            <>
              <p className="mt-1 mb-3">
                <Link to={`/stars/hall${search}`} className="button">
                  {t('stars:hall.toHall')}
                </Link>
              </p>
              <HallMonths months={home.hall} search={search} />
            </>
          )}
        </section>
        <p>
          <Link to="/stars/relatives" className="button button-quiet">
            {t('star-votes:kin.title')}
          </Link>
        </p>
      </div>
    </Page>
  )
}
