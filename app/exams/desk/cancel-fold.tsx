import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Fold } from '#app/ui/fold.tsx'

/** Cancels an exam, with the reason that everybody who was to sit it reads. */
export function CancelFold({ refusal }: { refusal: FormFaults | undefined }) {
  const { t } = useTranslation()
  return (
    <Fold label={t('exams:cancel.title')} open={refusal !== undefined}>
      <p className="mb-3 text-ink-soft">{t('exams:cancel.intro')}</p>
      <PostForm refusal={refusal}>
        <input type="hidden" name="deed" value="cancel" />
        <Field name="reason" type="textarea" rows={2} maxLength={500} label={t('exams:cancel.reason')} />
        <Submit voice="danger">{t('exams:cancel.title')}</Submit>
      </PostForm>
    </Fold>
  )
}
