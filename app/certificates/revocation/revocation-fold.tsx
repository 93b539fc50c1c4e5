import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { revocationReasons } from './revocation-reasons.ts'
import type { CertificateState } from '../validity.ts'

type Props = {
  certificate: { serial: string; state: CertificateState }
  /** Of whichever form on the page was refused; this one takes only its own. */
  refusal: FormFaults | null
}

/** Folded away, because it is rare and grave. */
export function RevocationFold({ certificate: { serial, state }, refusal }: Props) {
  const { t } = useTranslation()
  const own = refusal?.values['serial'] === serial ? refusal : null
  const deed = state === 'revoked' ? 'reinstate' : 'revoke'
  return (
    <Fold key={deed} className="w-full" open={own !== null} label={t(`certificates:revocation.${deed}`)}>
      <PostForm refusal={own} className="space-y-3 pb-2">
        <input type="hidden" name="deed" value={deed} />
        <input type="hidden" name="serial" value={serial} />
        {deed === 'revoke' && (
          <Field
            name="reason"
            type="select"
            label={t('certificates:revocation.reason')}
            options={revocationReasons.map((value) => ({ value, label: t(`certificates:revocation.reasons.${value}`) }))}
          />
        )}
        <Field name="note" type="textarea" rows={2} label={t(deed === 'revoke' ? 'certificates:revocation.note' : 'certificates:revocation.because')} />
        <Submit voice={deed === 'revoke' ? 'danger' : 'plain'}>{t(`certificates:revocation.${deed}`)}</Submit>
      </PostForm>
    </Fold>
  )
}
