import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

/** Where anybody types the number of a certificate. */
export function SerialCard({ typed = '', refusal = null }: { typed?: string; refusal?: FormFaults | null }) {
  const { t } = useTranslation()
  return (
    <div className="card max-w-md">
      <PostForm refusal={refusal} action="/verify">
        <Field name="serial" label={t('certificates:verify.serial')} hint={t('certificates:verify.serialHint')} autoComplete="off" defaultValue={typed} />
        <Submit>{t('certificates:verify.look')}</Submit>
      </PostForm>
    </div>
  )
}
