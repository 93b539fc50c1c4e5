import { useTranslation } from 'react-i18next'
import type { ShownSigner } from './signing-desk.server.ts'

/** The certificate that papers are signed with, and plainly what readers will say of it. */
export function SignerCard({ signer }: { signer: ShownSigner }) {
  const { t } = useTranslation()
  const { holder, issuer, from, until, print, isSelfMade, endsSoon, isOver } = signer
  const rows = [
    { name: 'holder', text: holder },
    { name: 'issuer', text: isSelfMade ? t('certificate-desk:itself') : issuer },
    { name: 'validity', text: t('certificate-desk:fromUntil', { from, until }) },
    { name: 'print', text: print },
  ]
  return (
    <section className="card space-y-4">
      <h2>{t('certificate-desk:current')}</h2>
      {isSelfMade && <p className="notice">{t('certificate-desk:selfMadeNote')}</p>}
      {endsSoon && (
        <p role="alert" className="notice notice-bad">
          {t(isOver ? 'certificate-desk:over' : 'certificate-desk:endsSoon', { until })}
        </p>
      )}
      <dl className="space-y-3">
        {rows.map(({ name, text }) => (
          <div key={name}>
            <dt className="text-sm text-ink-soft">{t(`certificate-desk:row.${name}`)}</dt>
            <dd className={name === 'print' ? 'font-mono text-sm break-all' : 'break-words'}>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a className="button" href="/admin/signing/certificate.cer" download>
          {t('certificate-desk:download')}
        </a>
      </p>
      <p className="text-sm text-ink-soft">{t('certificate-desk:downloadNote')}</p>
    </section>
  )
}
