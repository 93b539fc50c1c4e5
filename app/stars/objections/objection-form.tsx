import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type ObjectionFormProps = { targets: { value: string; label: string }[]; refusal: FormFaults | undefined }

/** Against which result, and why. */
export function ObjectionForm({ targets, refusal }: ObjectionFormProps) {
  const { t } = useTranslation()
  return (
    <PostForm refusal={refusal} className="card max-w-[42rem] space-y-4">
      <Field name="result" type="select" label={t('star-results:objection.result')} options={[{ value: '', label: t('stars:nominate.choose') }, ...targets]} />
      <Field name="reason" type="textarea" rows={4} label={t('star-results:objection.reason')} hint={t('star-results:objection.reasonHint')} />
      <Submit>{t('star-results:objection.send')}</Submit>
    </PostForm>
  )
}
