import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { parseFields, readForm } from '#app/platform/form.server.ts'
import { EndRelativeForm, RelativeForm } from '#app/stars/kin/relative-forms.ts'
import { RelativeList } from '#app/stars/kin/relative-list.tsx'
import { RegisterRelative } from '#app/stars/kin/register-relative.tsx'
import { endRelative, registerRelative } from '#app/stars/kin/relatives.server.ts'
import { findRelativesPage } from '#app/stars/kin/relatives-page.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'vote' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'vote')
  return { title: translator(member.language)('star-votes:kin.title'), ...(await findRelativesPage(member, new Date())) }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const member = await requireAbility(asked, 'vote')
  const form = await readForm(asked.request)
  if (form.get('deed') === 'end') {
    const { value } = parseFields(form, EndRelativeForm)
    if (!value || !(await endRelative(member.id, value.id, now))) throw notFound()
    return redirect('/stars/relatives?done=ended')
  }
  const { value, refusal } = parseFields(form, RelativeForm)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await registerRelative(member, value.relative, now)
  if ('refused' in answer) return data({ faults: { relative: `star-votes:refused.${answer.refused}` }, values: {} }, { status: 400 })
  return redirect('/stars/relatives?done=registered')
}

export default function RelativesPage() {
  const { title, relatives, colleagues } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const done = useSearchParams()[0].get('done')
  return (
    <Page title={title} crumbs={[{ to: '/stars', label: t('common:places.stars') }]} intro={t('star-votes:kin.intro')} width="reading">
      <div className="space-y-6">
        {(done === 'registered' || done === 'ended') && !refusal && (
          <p role="status" className="notice notice-good">
            {t(`star-votes:kin.done.${done}`)}
          </p>
        )}
        <RelativeList relatives={relatives} />
        <RegisterRelative key={relatives.length} colleagues={colleagues} refusal={refusal} />
      </div>
    </Page>
  )
}
