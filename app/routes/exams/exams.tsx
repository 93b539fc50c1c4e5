import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ExamList } from '#app/exams/own/exam-list.tsx'
import { listOwnExams } from '#app/exams/own/own-exams.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'sit-quiz' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  return { title: translator(member.language)('exams:title'), exams: await listOwnExams(member, new Date()) }
}

export default function ExamsPage() {
  const { title, exams } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} intro={t('exams:own.intro')} crumbs={[{ to: '/account', label: t('people:account.title') }]}>
      {exams.length === 0 ? <EmptyState action={{ to: '/account/pin', label: t('exams:own.setPin') }}>{t('exams:own.none')}</EmptyState> : <ExamList exams={exams} />}
    </Page>
  )
}
