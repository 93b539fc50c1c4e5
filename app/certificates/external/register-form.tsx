import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type Props = { kinds: { value: string; label: string }[]; requestKey: string; refusal: FormFaults | null }

/** What stands on the certificate, and a picture or PDF of it. */
export function RegisterForm({ kinds, requestKey, refusal }: Props) {
  const { t } = useTranslation()
  // A page that came back whole has lost the file that was chosen; where scripts sent the form it stands there still.
  const [first] = useState(refusal)
  const isLost = refusal !== null && refusal === first && refusal.faults['scan'] === undefined
  const shown = isLost ? { ...refusal, faults: { ...refusal.faults, scan: 'external-certificates:fault.scanAgain' } } : refusal
  return (
    <PostForm key={refusal?.values['requestKey'] ?? requestKey} refusal={shown} encType="multipart/form-data" className="card grid gap-4 sm:grid-cols-2">
      <input type="hidden" name="requestKey" value={refusal?.values['requestKey'] ?? requestKey} />
      <Field name="kind" type="select" label={t('external-certificates:kind')} options={[{ value: '', label: t('external-certificates:chooseKind') }, ...kinds]} />
      <Field name="number" label={t('external-certificates:number')} maxLength={80} autoComplete="off" />
      <Field name="issuer" label={t('external-certificates:issuer')} maxLength={80} autoComplete="off" />
      <Field name="issuedOn" type="date" label={t('external-certificates:issuedOn')} />
      <Field name="expiresOn" type="date" required={false} label={t('external-certificates:expiresOn')} hint={t('external-certificates:expiresHint')} />
      <Field name="scan" type="file" accept="image/jpeg,image/png,image/webp,application/pdf" label={t('external-certificates:scan')} hint={t('external-certificates:scanHint')} />
      <div>
        <Submit>{t('external-certificates:register')}</Submit>
      </div>
    </PostForm>
  )
}
