import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'
import { BidCard } from '#app/wall/honours/bid-card.tsx'
import { listBids } from '#app/wall/honours/bids.server.ts'
import { HonourLevels, HonourRows } from '#app/wall/honours/honour-list.tsx'
import { listRegister } from '#app/wall/honours/register.server.ts'

export const handle = { access: 'see-honours' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { unit, language } = await requireAbility(asked, 'see-honours')
  const [register, bids] = await Promise.all([listRegister(unit.id, { now: new Date(), language }), listBids(unit, { language, openOnly: true })])
  return { title: translator(language)('honours:team', { unit: unit.name }), ...register, bids }
}

export default function TeamHonoursPage() {
  const { title, held, past, bids } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: '/account', label: t('common:places.me') }]} intro={t('honours:teamIntro')}>
      <div className="space-y-8">
        {held.length === 0 ? <EmptyState>{t('honours:teamEmpty')}</EmptyState> : <HonourLevels levels={held} />}
        {bids.length > 0 && (
          <section className="space-y-3">
            <h2 className="text-lg">{t('honours:next')}</h2>
            <ul className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
              {bids.map((bid) => (
                <li key={bid.id}>
                  <BidCard bid={bid} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {past.length > 0 && (
          <section className="space-y-2">
            <h2 className="text-lg">{t('honours:past')}</h2>
            <HonourRows honours={past} />
          </section>
        )}
      </div>
    </Page>
  )
}
