import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskCrumb } from '#app/desk/desk-crumb.ts'
import { listRegrades } from '#app/desk/regrades/regrade-pages.server.ts'
import { StateChip } from '#app/desk/regrades/state-chip.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'propose-regrade' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'propose-regrade')
  return { title: translator(member.language)('regrade:list.title'), regrades: await listRegrades(member) }
}

export default function RegradesPage() {
  const { title, regrades } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const crumbs = [...useDeskCrumb(), { to: '/team/quizzes', label: t('quiz-analysis:title') }]
  return (
    <Page title={title} crumbs={crumbs} intro={t('regrade:list.intro')}>
      {regrades.length === 0 && <EmptyState>{t('regrade:list.none')}</EmptyState>}
      <ul className="space-y-3">
        {regrades.map(({ id, course, prompt, reason, state, on, by }) => (
          <li key={id} className="card space-y-1">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <Link to={`/team/regrades/${id}`} className="min-w-0 flex-1 wrap-anywhere">
                {prompt}
              </Link>
              <StateChip state={state} />
            </div>
            <p className="text-sm text-ink-soft">
              {course} · {t('regrade:proposedBy', { name: by, time: on })}
            </p>
            <p className="text-sm">{t('regrade:because', { reason })}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
