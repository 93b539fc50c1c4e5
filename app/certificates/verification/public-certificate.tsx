import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type FormFaults, Field, PostForm, Submit } from '#app/ui/form.tsx'
import { StateChip } from '../state-chip.tsx'
import type { CertificateState } from '../validity.ts'

export type Shown = {
  serial: string
  kind: 'course' | 'star' | 'completion' | 'pairing'
  unitName: string
  title: { zh: string; en: string }
  state: CertificateState
  maskedName: string
  issued: string
  expires: string | null
  revoked: { reason: string; on: string } | null
  newer: string | null
}

const notices: Record<CertificateState, string> = { valid: 'notice-good', expired: '', revoked: 'notice-bad', replaced: '' }

/** What anybody may see of a certificate, the verdict first. */
export function PublicCertificate({ certificate, fullName, refusal }: { certificate: Shown; fullName: string | null; refusal: FormFaults | null }) {
  const { t, i18n } = useTranslation()
  const { serial, kind, unitName, title, maskedName, issued, expires } = certificate
  const rows = [
    { term: 'certifies', words: i18n.language === 'en' ? title.en : title.zh },
    { term: 'kind', words: t(`certificates:kind.${kind}`) },
    { term: 'holder', words: fullName ?? maskedName },
    { term: 'unit', words: unitName },
    { term: 'issued', words: issued },
    { term: 'validity', words: expires === null ? t('certificates:lasting') : t('certificates:verify.until', { date: expires }) },
    { term: 'serial', words: serial },
  ]
  return (
    <>
      <Verdict certificate={certificate} />
      <dl className="card mt-5 grid gap-x-6 sm:grid-cols-[auto_1fr] sm:gap-y-2">
        {rows.map(({ term, words }) => (
          <div key={term} className="contents">
            <dt className="text-ink-soft">{t(`certificates:verify.${term}`)}</dt>
            <dd className="mb-3.5 font-medium sm:mb-0">{words}</dd>
          </div>
        ))}
      </dl>
      {fullName === null ? <HolderForm serial={serial} refusal={refusal} /> : <p className="notice notice-good mt-5">{t('certificates:verify.nameMatches', { name: fullName })}</p>}
    </>
  )
}

/** Whether it counts and, where it does not, since when and why, or which one does. */
function Verdict({ certificate: { state, revoked, newer } }: { certificate: Shown }) {
  const { t } = useTranslation()
  return (
    <div className={`notice ${notices[state]}`}>
      <StateChip state={state} />
      <p className="mt-1 text-lg">{t(`certificates:verdict.${state}`)}</p>
      {revoked && <p className="mt-1">{t('certificates:verify.revokedOn', { date: revoked.on, reason: t(`certificates:revocation.reasons.${revoked.reason}`) })}</p>}
      {newer !== null && (
        <p className="mt-1">
          <Link to={`/verify/${newer}`}>{t('certificates:verify.seeNewer', { serial: newer })}</Link>
        </p>
      )}
    </div>
  )
}

function HolderForm({ serial, refusal }: { serial: string; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  return (
    <section className="card mt-5">
      <h2>{t('certificates:verify.wholeName')}</h2>
      <PostForm refusal={refusal} action={`/verify/${serial}`} className="mt-3 space-y-4">
        <Field name="name" label={t('certificates:verify.name')} hint={t('certificates:verify.nameHint')} autoComplete="off" maxLength={120} />
        <Submit>{t('certificates:verify.compare')}</Submit>
      </PostForm>
    </section>
  )
}
