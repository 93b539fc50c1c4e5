import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { viewSharedCards } from '#app/thanks/cards.server.ts'
import { CardList } from '#app/thanks/pages/card-list.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'

export const handle = { access: 'thank' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'thank')
  const page = Number(new URL(asked.request.url).searchParams.get('page') ?? 1)
  return { title: translator(member.language)('thanks:shared.title'), shared: await viewSharedCards(member, Number.isSafeInteger(page) ? page : 1) }
}

export default function SharedThanksPage() {
  const { title, shared } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: '/thanks', label: t('thanks:title') }]} intro={t('thanks:shared.intro')} width="wide">
      <div className="space-y-6">
        {shared.cards.length === 0 && <EmptyState action={{ to: '/thanks/give', label: t('thanks:give.title') }}>{t('thanks:shared.empty')}</EmptyState>}
        <CardList cards={shared.cards} columns="three" />
        <Pager page={shared.page} pages={shared.pages} />
      </div>
    </Page>
  )
}
