import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { showPoints } from '#app/quizzes/points.ts'
import { Field, type FormFaults, PostForm, Submit, useFault } from '#app/ui/form.tsx'
import { EmptyState } from '#app/ui/page.tsx'
import type { ExamFormView } from './team-exams.server.ts'

/** `opensAtOnce`: how many may sit from the press on, where the first moment is past. */
type ExamRefusal = FormFaults & { opensAtOnce?: number }

/** Sets a monthly exam: which paper, in which window. */
export function ExamFields({ form: { papers, suggested, title, requestKey }, refusal }: { form: ExamFormView; refusal: ExamRefusal | undefined }) {
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
      <SetButtons refusal={refusal} />
    </PostForm>
  )
}

/** An exam that opens with this press is for the whole team at once: that is asked, until another time is typed. */
function SetButtons({ refusal }: { refusal: ExamRefusal | undefined }) {
  const { t } = useTranslation()
  const { fault } = useFault('opensAt')
  if (refusal?.opensAtOnce === undefined || fault === undefined) return <Submit>{t('exams:desk.set')}</Submit>
  return (
    <div className="notice space-y-3">
      <p>{t('exams:desk.opensAtOnce', { count: refusal.opensAtOnce })}</p>
      <div className="flex flex-wrap gap-3">
        <Submit name="openNow" value={refusal.values['opensAt'] ?? ''}>{t('exams:desk.openNow', { count: refusal.opensAtOnce })}</Submit>
        <Submit voice="plain">{t('exams:desk.set')}</Submit>
      </div>
    </div>
  )
}
