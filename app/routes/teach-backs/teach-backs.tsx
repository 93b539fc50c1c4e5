import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { listMyTeachBacks } from '#app/teach-backs/pages/lists.server.ts'
import { MyTeachBackCard } from '#app/teach-backs/pages/my-teach-back.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'take-part-in-teach-back' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'take-part-in-teach-back')
  return { title: translator(member.language)('teach-backs:title'), teachBacks: await listMyTeachBacks(member, new Date()) }
}

export default function TeachBacksPage() {
  const { title, teachBacks } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const groups = [
    { name: 'attend', rows: teachBacks.filter(({ todo }) => todo === 'attend' || todo === 'check' || todo === 'wait') },
    { name: 'teach', rows: teachBacks.filter(({ todo }) => todo === 'teach') },
    { name: 'rest', rows: teachBacks.filter(({ todo }) => todo === 'nothing') },
  ]
  return (
    <Page title={title} crumbs={[{ to: '/account', label: t('people:account.title') }]} intro={t('teach-backs:intro')}>
      {teachBacks.length === 0 && <EmptyState>{t('teach-backs:empty')}</EmptyState>}
      <div className="space-y-8">
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ name, rows }) => (
            <section key={name}>
              <h2 className="mb-3">{t(`teach-backs:group.${name}`)}</h2>
              <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2">
                {rows.map((teachBack) => (
                  <li key={teachBack.id}>
                    <MyTeachBackCard teachBack={teachBack} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </Page>
  )
}
