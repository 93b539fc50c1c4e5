import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DateTime } from 'luxon'
import { useTranslation } from 'react-i18next'
import { RecordList, RecordVerdict } from '#app/administration/record-list.tsx'
import { checkRecord, listRecord } from '#app/administration/record.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'read-audit' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'read-audit')
  const before = Number(new URL(asked.request.url).searchParams.get('before'))
  const [{ entries, next }, verdict] = await Promise.all([listRecord(member, Number.isInteger(before) && before > 0 ? Math.min(before, 2_000_000_000) : null), checkRecord()])
  const zone = member.unit.timeZone
  return {
    title: translator(member.language)('admin:record.title'),
    entries: entries.map((entry) => ({ ...entry, at: DateTime.fromJSDate(entry.at, { zone }).toFormat('yyyy-MM-dd HH:mm:ss') })),
    next,
    verdict,
  }
}

export default function AuditPage() {
  const { title, entries, next, verdict } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} intro={t('admin:record.intro')} width="wide" crumbs={[{ to: '/admin', label: t('common:places.admin') }]}>
      <div className="space-y-4">
        <RecordVerdict verdict={verdict} />
        {entries.length > 0 ? <RecordList entries={entries} /> : <EmptyState>{t('admin:record.none')}</EmptyState>}
        {next !== null && (
          <p className="text-center">
            <Link to={`?before=${next}`} className="button">
              {t('admin:record.older')}
            </Link>
          </p>
        )}
      </div>
    </Page>
  )
}
