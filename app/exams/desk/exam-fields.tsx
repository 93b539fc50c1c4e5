import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { showPoints } from '#app/quizzes/points.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { EmptyState } from '#app/ui/page.tsx'
import type { ExamFormView } from './team-exams.server.ts'

/** Sets a monthly exam: which paper, in which window. */
export function ExamFields({ form: { papers, suggested, title, requestKey }, refusal }: { form: ExamFormView; refusal: FormFaults | undefined }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  if (papers.length === 0) return <EmptyState action={{ to: address('/team/papers'), label: t('exams:desk.toPapers') }}>{t('exams:desk.noPaper')}</EmptyState>
  const options = papers.map(({ id, name, minutes, passMark, questions, points }) => ({
    value: id,
    label: t('exams:desk.paperOption', { name, questions, points: showPoints(points), minutes, passMark }),
  }))
  return (
    <PostForm refusal={refusal}>
      <input type="hidden" name="requestKey" value={requestKey} />
      <Field name="title" label={t('exams:desk.name')} hint={t('exams:desk.nameHint')} defaultValue={title} maxLength={60} autoComplete="off" />
      <Field name="month" type="month" label={t('exams:desk.month')} defaultValue={suggested.month} />
      <Field name="version" type="select" label={t('exams:desk.paper')} hint={t('exams:desk.paperHint')} options={options} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="opensAt" type="datetime-local" label={t('exams:desk.opens')} defaultValue={suggested.opensAt} />
        <Field name="closesAt" type="datetime-local" label={t('exams:desk.closes')} defaultValue={suggested.closesAt} hint={t('exams:desk.closesHint')} />
      </div>
      <Submit>{t('exams:desk.set')}</Submit>
    </PostForm>
  )
}
