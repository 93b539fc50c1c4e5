import { useTranslation } from 'react-i18next'
import { type FormFaults, Field, PostForm, Submit } from '#app/ui/form.tsx'
import { StateChip } from '../state-chip.tsx'
import type { CertificateState } from '../validity.ts'

type Shown = {
  serial: string
  kind: 'course' | 'star' | 'completion' | 'pairing'
  unitName: string
  title: { zh: string; en: string }
  state: CertificateState
  maskedName: string
  issued: string
  expires: string | null
}

const notices: Record<CertificateState, string> = { valid: 'notice-good', expired: '', revoked: 'notice-bad', replaced: '' }

/** What anybody may see of a certificate, the verdict first. */
export function PublicCertificate({ certificate, fullName, refusal }: { certificate: Shown; fullName: string | null; refusal: FormFaults | null }) {
  const { t, i18n } = useTranslation()
  const { serial, kind, unitName, title, state, maskedName, issued, expires } = certificate
  const rows = [
    { term: 'certifies', words: i18n.language === 'en' ? title.en : title.zh },
    { term: 'kind', words: t(`certificates:kind.${kind}`) },
    { term: 'holder', words: fullName ?? maskedName },
    { term: 'unit', words: unitName },
    { term: 'issued', words: issued },
    { term: 'validity', words: expires === null ? t('certificates:lasting') : t('certificates:validThrough', { date: expires }) },
    { term: 'serial', words: serial },
  ]
  return (
    <>
      <div className={`notice ${notices[state]}`}>
        <StateChip state={state} />
        <p className="mt-1 text-lg">{t(`certificates:verdict.${state}`)}</p>
      </div>
      <dl className="card mt-5 grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {rows.map(({ term, words }) => (
          <div key={term} className="contents">
            <dt className="text-ink-soft">{t(`certificates:verify.${term}`)}</dt>
            <dd className="mb-2 font-medium sm:mb-0">{words}</dd>
          </div>
        ))}
      </dl>
      {fullName === null ? <HolderForm refusal={refusal} /> : <p className="notice notice-good mt-5">{t('certificates:verify.nameMatches', { name: fullName })}</p>}
    </>
  )
}

function HolderForm({ refusal }: { refusal: FormFaults | null }) {
  const { t } = useTranslation()
  return (
    <section className="card mt-5">
      <h2>{t('certificates:verify.wholeName')}</h2>
      <PostForm refusal={refusal} className="mt-3 space-y-4">
        <Field name="name" label={t('certificates:verify.name')} hint={t('certificates:verify.nameHint')} autoComplete="off" maxLength={120} />
        <Submit>{t('certificates:verify.compare')}</Submit>
      </PostForm>
    </section>
  )
}
