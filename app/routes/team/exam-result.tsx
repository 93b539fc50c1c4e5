import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { ResultRows } from '#app/exams/desk/result-rows.tsx'
import { findExamResult } from '#app/exams/desk/result-rows.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-exams' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'run-exams')
  const { exam: examId = '', person: personId = '' } = asked.params
  const result = await findExamResult(team, { examId, personId, language: member.language, now: new Date() })
  if (!result) throw notFound()
  return { title: result.name, result }
}

export default function ExamResultPage() {
  const { title, result } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const address = useDeskAddress()
  const crumbs = [
    { to: address('/team'), label: t('common:places.team') },
    { to: address('/team/exams'), label: t('exams:desk.title') },
    { to: address(`/team/exams/${result.exam.id}`), label: result.exam.title },
  ]
  return (
    <Page title={title} intro={`${result.exam.title} · ${result.exam.window}`} crumbs={crumbs}>
      <div className="space-y-8">
        {result.answersAfter !== null && <p className="notice">{t('exams:desk.answersAfter', { time: result.answersAfter })}</p>}
        {result.attempts.map((attempt) => (
          <ResultRows key={attempt.id} attempt={attempt} passMark={result.passMark} exam={`/team/exams/${result.exam.id}`} pictures={`/team/exams/${result.exam.id}/${result.personId}/${attempt.id}/pictures`} />
        ))}
      </div>
    </Page>
  )
}
