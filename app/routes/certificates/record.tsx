import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { findRecordOwner } from '#app/training-record/whose-record.server.ts'
import { Field } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'hold-certificates' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'hold-certificates')
  const now = new Date()
  const { searchParams } = new URL(asked.request.url)
  const owner = await findRecordOwner(member, searchParams.get('person'), now)
  if (!owner) throw notFound()
  const t = translator(member.language)
  const isOwn = owner.id === member.id
  return {
    title: isOwn ? t('training-record:title') : t('training-record:of', { name: owner.name }),
    person: isOwn ? null : owner.id,
    today: calendarDay(now, member.unit.timeZone),
    wrongDay: searchParams.get('day'),
  }
}

/** A plain form: what comes of it is a PDF, not a page. */
export default function RecordPage() {
  const { title, person, today, wrongDay } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={person === null ? [{ to: '/certificates', label: t('certificates:mine.title') }] : []} intro={t('training-record:intro')}>
      <form method="get" action="/certificates/record/record.pdf" className="card max-w-md space-y-4">
        {wrongDay !== null && (
          <p role="alert" className="notice notice-bad">
            {t('training-record:fault.day')}
          </p>
        )}
        {person !== null && <input type="hidden" name="person" value={person} />}
        <Field name="day" type="date" label={t('training-record:day')} hint={t('training-record:dayHint')} defaultValue={wrongDay ?? today} />
        <button type="submit" className="button button-main">
          {t('training-record:open')}
        </button>
      </form>
    </Page>
  )
}
