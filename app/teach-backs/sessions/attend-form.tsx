import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type AttendFormProps = { action?: string; /** From the QR code that was scanned. */ code?: string; refusal?: FormFaults | null }

/** The code on the teacher's screen, typed or scanned. */
export function AttendForm({ action, code = '', refusal }: AttendFormProps) {
  const { t } = useTranslation()
  return (
    <PostForm refusal={refusal} className="space-y-3" {...(action === undefined ? {} : { action })}>
      <input type="hidden" name="deed" value="attend" />
      <Field name="attendance" label={t('teach-backs:attend.code')} hint={t('teach-backs:attend.codeHint')} defaultValue={code} autoComplete="off" maxLength={12} />
      <Submit className="w-full sm:w-auto">{t('teach-backs:attend.do')}</Submit>
    </PostForm>
  )
}
