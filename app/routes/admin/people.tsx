import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PersonList } from '#app/administration/person-list.tsx'
import { unitOptions } from '#app/administration/person-forms.tsx'
import { listPeople } from '#app/administration/roster.server.ts'
import { listUnitTree } from '#app/administration/units.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { Field } from '#app/ui/form.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'

export const handle = { access: 'manage-people' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'manage-people')
  const search = new URL(asked.request.url).searchParams
  const query = (search.get('q') ?? '').slice(0, 60)
  const unitId = search.get('unit') || null
  const page = Math.min(Math.max(1, Math.floor(Number(search.get('page'))) || 1), 10_000)
  const [found, units] = await Promise.all([listPeople(member, { query, unitId, page }), listUnitTree(member.administers)])
  return { title: translator(member.language)('admin:people.title'), ...found, units, query, unitId, page }
}

export default function PeoplePage() {
  const { title, people, count, pages, units, query, unitId, page } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} intro={t('admin:peopleCount', { count })} width="wide" crumbs={[{ to: '/admin', label: t('common:places.admin') }]}>
      <div className="space-y-4">
        <div className="flex flex-wrap items-end gap-3">
          <Form key={`${query} ${unitId}`} role="search" className="flex basis-full flex-wrap items-end gap-3 lg:flex-1">
            <div className="min-w-0 flex-1 basis-full sm:basis-40">
              <Field name="q" label={t('admin:people.search')} defaultValue={query} autoComplete="off" />
            </div>
            <div className="min-w-0 flex-1 basis-40">
              <Field
                name="unit"
                type="select"
                label={t('admin:people.unit')}
                defaultValue={unitId ?? ''}
                options={[{ value: '', label: t('admin:people.allUnits') }, ...unitOptions(units, t)]}
              />
            </div>
            <button className="button">{t('admin:people.find')}</button>
          </Form>
          <Link to="/admin/people/add" className="button button-main w-full sm:w-auto">
            {t('admin:people.add')}
          </Link>
        </div>
        {people.length > 0 ? (
          <PersonList people={people} />
        ) : (
          <EmptyState action={{ to: '/admin/people/add', label: t('admin:people.add') }}>{t('admin:people.none')}</EmptyState>
        )}
        <Pager page={page} pages={pages} />
      </div>
    </Page>
  )
}
