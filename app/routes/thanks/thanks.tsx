import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { viewOwnCards } from '#app/thanks/cards.server.ts'
import { viewAllowance } from '#app/thanks/giving.server.ts'
import { AllowanceLine } from '#app/thanks/pages/allowance-line.tsx'
import { CardList } from '#app/thanks/pages/card-list.tsx'
import { Done } from '#app/ui/done.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'thank' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'thank')
  const [allowance, own] = await Promise.all([viewAllowance(member, new Date()), viewOwnCards(member)])
  const { searchParams } = new URL(asked.request.url)
  // Told from the cards themselves, so that an address cannot say what has not happened.
  const ended = own.given.find(({ id, end }) => end === 'taken-back' && id === searchParams.get('ended'))
  return { title: translator(member.language)('thanks:title'), allowance, own, ended: ended ? ended.receiver.name : null }
}

export default function ThanksPage() {
  const { title, allowance, own, ended } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: '/account', label: t('people:account.title') }]} intro={t('thanks:intro')} width="wide">
      <div className="space-y-8">
        {ended !== null && <Done>{t('thanks:done.takenBack', { name: ended })}</Done>}
        <section className="card space-y-4" aria-label={t('thanks:allowance.label')}>
          <AllowanceLine {...allowance} />
          <p className="flex flex-wrap gap-3">
            {allowance.left > 0 && (
              <Link to="/thanks/give" className="button button-main">
                {t('thanks:give.title')}
              </Link>
            )}
            <Link to="/thanks/shared" className="button">
              {t('thanks:shared.title')}
            </Link>
          </p>
        </section>
        <div className="grid items-start gap-8 lg:grid-cols-2">
          <section aria-labelledby="received">
            <h2 id="received">{t('thanks:received.title')}</h2>
            {own.count > 0 ? <p className="mb-3 mt-1 text-ink-soft">{t('thanks:received.count', { count: own.count })}</p> : <div className="mt-2"><EmptyState>{t('thanks:received.empty')}</EmptyState></div>}
            <CardList cards={own.received} columns="two" />
          </section>
          <section aria-labelledby="given">
            <h2 id="given">{t('thanks:given.title')}</h2>
            {own.given.length > 0 ? <p className="mb-3 mt-1 text-ink-soft">{t('thanks:given.hint')}</p> : <div className="mt-2"><EmptyState>{t('thanks:given.empty')}</EmptyState></div>}
            <CardList cards={own.given} columns="two" />
          </section>
        </div>
      </div>
    </Page>
  )
}
