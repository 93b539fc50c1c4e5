import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { RoundDeskPage } from '#app/stars/desk/round-desk-page.tsx'
import { AboutStar } from '#app/stars/editions/about-star.tsx'
import { listStarsOnDesk } from '#app/stars/editions/editions.server.ts'
import { StarBadge } from '#app/stars/editions/star-badge.tsx'
import { starInWords } from '#app/stars/editions/star-page.server.ts'
import { pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'run-stars')
  const stars = await listStarsOnDesk(team.id)
  return { title: translator(member.language)('star-desk:title'), teamName: team.name, stars: stars.map((star) => starInWords(star, { language: member.language, zone: team.timeZone })) }
}

export default function StarCategoriesPage() {
  const { title, teamName, stars } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <RoundDeskPage title={title} intro={t('star-desk:intro', { team: teamName })}>
      <ul className="space-y-4">
        {stars.map(({ slug, isRetired, name, honours, badge, about, number, since }) => (
          <li key={slug} className="card">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StarBadge badge={badge} className="h-9 w-9 text-zhu" />
              <h2>{name}</h2>
              {isRetired && <span className="chip">{t('star-desk:retired')}</span>}
              <span className="text-sm text-ink-soft">{t('star-desk:edition', { number, since })}</span>
            </div>
            <p className="mt-1 text-ink-soft">{honours}</p>
            <AboutStar about={about} />
            <p className="mt-4">
              <Link to={address(`/team/stars/categories/${slug}`)} className="button">
                {t('star-desk:edit', { star: name })}
              </Link>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <Link to={address('/team/stars/categories/new')} className="button button-main">
          {t('star-desk:add')}
        </Link>
      </p>
    </RoundDeskPage>
  )
}
