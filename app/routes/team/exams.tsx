import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { ExamFields } from '#app/exams/desk/exam-fields.tsx'
import { ExamRows } from '#app/exams/desk/exam-rows.tsx'
import { setExam } from '#app/exams/desk/set-exam.server.ts'
import { listTeamExams, viewExamForm } from '#app/exams/desk/team-exams.server.ts'
import { ExamForm } from '#app/exams/forms.ts'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { parseFields, readForm, typedValues } from '#app/platform/form.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-exams' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'run-exams')
  const look = { language: member.language, now: new Date() }
  const [exams, form] = await Promise.all([listTeamExams(team, look), viewExamForm(team, look)])
  return { title: translator(member.language)('exams:desk.title'), team, teams, exams, form }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'run-exams')
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, ExamForm)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await setExam(member, { team, form: value }, new Date())
  if ('faults' in answer) return data({ ...answer, values: typedValues(form) }, { status: 400 })
  return redirect(`/team/exams/${answer.examId}?unit=${team.id}&done=set#content`)
}

export default function TeamExamsPage() {
  const { title, team, teams, exams, form } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <Page title={title} crumbs={[{ to: address('/team'), label: t('common:places.team') }]} intro={<TeamPicker team={team} teams={teams} />}>
      <div className="space-y-8">
        {exams.length === 0 ? <EmptyState>{t('exams:desk.none')}</EmptyState> : <ExamRows exams={exams} />}
        <section className="card">
          <h2 className="mb-3">{t('exams:desk.set')}</h2>
          <ExamFields key={team.id} form={form} refusal={refusal} />
        </section>
      </div>
    </Page>
  )
}
