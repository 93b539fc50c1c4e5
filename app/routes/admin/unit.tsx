import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { deedFaults, UnitDeed } from '#app/administration/administration.ts'
import { changeUnit, childKind, listUnitTree } from '#app/administration/units.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { parseFields, readForm, typedValues } from '#app/platform/form.server.ts'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'manage-units' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'manage-units')
  const unit = (await listUnitTree(member.administers)).find(({ id }) => id === asked.params['unit'])
  if (!unit) throw notFound()
  return { title: unit.name, unit, below: childKind(unit.kind) }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'manage-units')
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, UnitDeed)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await changeUnit(member, asked.params['unit'] ?? '', value)
  if ('refused' in answer) return data(deedFaults(answer, typedValues(form)), { status: 409 })
  return redirect(`/admin?done=${answer.unitId}#content`)
}

export default function UnitPage() {
  const { title, unit, below } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const of = (intent: string) => (refusal?.values['intent'] === intent ? refusal : undefined)
  return (
    <Page title={title} intro={t(`admin:kind.${unit.kind}`)} crumbs={[{ to: '/admin', label: t('common:places.admin') }]}>
      <div className="space-y-6">
        <LinkList rows={[{ to: `/admin/people?unit=${unit.id}`, icon: 'person', label: t('admin:people.title'), note: t('admin:peopleCount', { count: unit.people }) }]} />
        <section className="card space-y-4">
          <h2>{t('admin:units.rename')}</h2>
          <PostForm refusal={of('rename')}>
            <Field name="name" label={t('admin:units.name')} defaultValue={unit.name} autoComplete="off" />
            <Submit voice={below ? 'plain' : 'main'} name="intent" value="rename">
              {t('common:action.save')}
            </Submit>
          </PostForm>
        </section>
        {below && (
          <section className="card space-y-4">
            <h2>{t(`admin:units.add.${below}`)}</h2>
            <PostForm refusal={of('add')}>
              <Field name="childName" label={t('admin:units.name')} autoComplete="off" />
              <Submit name="intent" value="add">
                {t(`admin:units.add.${below}`)}
              </Submit>
            </PostForm>
          </section>
        )}
      </div>
    </Page>
  )
}
