import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PublicCertificate, type Shown } from './public-certificate.tsx'

export type CheckedPaper = { verdict: 'same'; certificate: Shown } | { verdict: 'changed'; serial: string } | { verdict: 'unknown' } | { verdict: 'wait'; minutes: number }

/** What is to be said of a file that somebody holds. */
export function PaperVerdict({ paper }: { paper: CheckedPaper }) {
  const { t } = useTranslation()
  if (paper.verdict === 'same')
    return (
      <section role="status">
        <p className="notice notice-good mb-3">{t('certificates:file.same')}</p>
        <PublicCertificate certificate={paper.certificate} fullName={null} refusal={null} />
      </section>
    )
  return (
    <div role="alert" className="notice notice-bad">
      <p className="text-lg">{paper.verdict === 'wait' ? t('certificates:verify.wait', { count: paper.minutes }) : t(`certificates:file.${paper.verdict}`)}</p>
      {paper.verdict === 'changed' && (
        <p className="mt-2">
          <Link to={`/verify/${paper.serial}`}>{t('certificates:file.seeRecord', { serial: paper.serial })}</Link>
        </p>
      )}
      {paper.verdict === 'unknown' && <p className="mt-2">{t('certificates:file.unknownHint')}</p>}
    </div>
  )
}
