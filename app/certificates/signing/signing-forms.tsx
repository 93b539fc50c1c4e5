import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

/** Another certificate to sign with: one that somebody vouches for, or a new one of our own. */
export function SigningForms({ from, isSelfMade, refusal }: { from: string; isSelfMade: boolean; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  const of = (deed: string) => (refusal?.values['deed'] === deed ? refusal : null)
  return (
    <>
      <section className="card space-y-4">
        <h2>{t('certificate-desk:p12.title')}</h2>
        <p>{t('certificate-desk:p12.intro')}</p>
        <PostForm refusal={of('p12')} encType="multipart/form-data">
          <input type="hidden" name="deed" value="p12" />
          <input type="hidden" name="from" value={from} />
          <Field name="file" type="file" label={t('certificate-desk:p12.file')} hint={t('certificate-desk:p12.fileHint')} accept=".p12,.pfx,application/x-pkcs12" />
          <Field name="password" type="password" required={false} label={t('certificate-desk:p12.password')} hint={t('certificate-desk:p12.passwordHint')} autoComplete="off" />
          <Submit>{t('certificate-desk:p12.use')}</Submit>
        </PostForm>
      </section>
      <Fold label={t(isSelfMade ? 'certificate-desk:selfMade.again' : 'certificate-desk:selfMade.title')} open={of('self-made') !== null}>
        <PostForm refusal={of('self-made')}>
          <input type="hidden" name="deed" value="self-made" />
          <input type="hidden" name="from" value={from} />
          <p>{t('certificate-desk:selfMade.intro')}</p>
          <Submit voice="plain">{t('certificate-desk:selfMade.make')}</Submit>
        </PostForm>
      </Fold>
    </>
  )
}
