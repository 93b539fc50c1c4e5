import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PlanCard } from '#app/action-plans/plan-card.tsx'
import { listMyPlans } from '#app/action-plans/plans.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'learn' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  return { title: translator(member.language)('action-plans:mine.title'), plans: await listMyPlans(member, new Date()) }
}

export default function PlansPage() {
  const { title, plans } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} width="column" crumbs={[{ to: '/account', label: t('people:account.title') }]}>
      <div className="space-y-4">
        {plans.length === 0 && <EmptyState action={{ to: '/learn', label: t('action-plans:mine.toLearn') }}>{t('action-plans:mine.empty')}</EmptyState>}
        {plans.map(({ to, course, plan }) => (
          <PlanCard key={plan.id} plan={plan} heading={course} as="h2">
            <p className="mt-3">
              <Link to={to} className="finger">{t('action-plans:mine.open')}</Link>
            </p>
          </PlanCard>
        ))}
      </div>
    </Page>
  )
}
