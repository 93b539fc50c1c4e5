import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DeedDone } from '#app/administration/deed-done.tsx'
import { findDeedDone } from '#app/administration/deed-done.server.ts'
import { UnitTree } from '#app/administration/unit-tree.tsx'
import { listUnitTree } from '#app/administration/units.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'manage-units' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'manage-units')
  const units = await listUnitTree(member.administers)
  const changed = units.find(({ id }) => id === new URL(asked.request.url).searchParams.get('done'))
  const done = changed && (await findDeedDone(member, `unit:${changed.id}`, asked.request))
  return { title: translator(member.language)('common:places.admin'), units, done: done ? { ...done, name: changed.name } : null }
}

export default function UnitsPage() {
  const { title, units, done } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title}>
      <div className="space-y-6">
        {done && <DeedDone done={done} name={done.name} />}
        <LinkList
          rows={[
            { to: '/admin/people', icon: 'person', label: t('admin:people.title'), note: t('admin:people.summary') },
            { to: '/team/courses', icon: 'copy', label: t('team:places.courses'), note: t('admin:places.courses') },
            { to: '/team/quizzes', icon: 'chart', label: t('team:places.quizzes'), note: t('admin:places.quizzes') },
            { to: '/admin/signing', icon: 'seal', label: t('certificate-desk:title'), note: t('certificate-desk:summary') },
            { to: '/admin/audit', icon: 'lock', label: t('admin:record.title'), note: t('admin:record.summary') },
          ]}
        />
        <section>
          <h2 className="mb-2">{t('admin:units.title')}</h2>
          <UnitTree units={units} />
        </section>
      </div>
    </Page>
  )
}
