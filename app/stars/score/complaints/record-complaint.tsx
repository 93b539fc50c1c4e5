import { useTranslation } from 'react-i18next'
import { personChoices } from '#app/people/person-choices.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { grades } from './grades.ts'

type Props = { people: { id: string; name: string; employeeNumber: string; position: string | null }[]; requestKey: string; refusal: FormFaults | undefined }

/** Records a grave complaint about somebody, who is told at once and may appeal. */
export function RecordComplaint({ people, requestKey, refusal }: Props) {
  const { t } = useTranslation()
  return (
    <section className="card space-y-4" aria-labelledby="record">
      <h2 id="record">{t('score-desk:complaints.record')}</h2>
      <PostForm refusal={refusal}>
        <input type="hidden" name="requestKey" value={refusal?.values['requestKey'] || requestKey} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="personId" type="select" label={t('score-desk:person')} options={[{ value: '', label: t('score-desk:choose') }, ...personChoices(people, t)]} />
          <Field name="grade" type="select" label={t('score-desk:complaints.grade')} options={grades.map((value) => ({ value, label: t(`star-score:complaint.grade.${value}`) }))} />
          <Field name="day" type="date" label={t('score-desk:complaints.day')} />
          <Field name="validUntil" type="date" required={false} label={t('score-desk:complaints.validUntil')} hint={t('score-desk:complaints.validUntilHint')} />
        </div>
        <Field name="what" type="textarea" rows={4} label={t('score-desk:complaints.what')} hint={t('score-desk:complaints.whatHint')} />
        <Submit>{t('score-desk:complaints.deed')}</Submit>
      </PostForm>
    </section>
  )
}
