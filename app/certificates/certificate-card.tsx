import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { RevocationReason } from './revocation/revocation-reasons.ts'
import { StateChip } from './state-chip.tsx'
import type { CertificateState } from './validity.ts'

export type CardCertificate = {
  serial: string
  kind: 'course' | 'star' | 'completion' | 'pairing'
  personName: string
  unitName: string
  title: { zh: string; en: string }
  state: CertificateState
  /** In words of the reader's language. */
  issued: string
  expires: string | null
  newer: string | null
  revoked: { reason: RevocationReason; on: string } | null
}

type CertificateCardProps = { certificate: CardCertificate; /** What has changed since it was printed. */ note?: string | null; children?: ReactNode }

/** The paper in small: the same frame, heading and seal as the sheet that it opens. */
export function CertificateCard({ certificate, note = null, children }: CertificateCardProps) {
  const { t, i18n } = useTranslation()
  const { serial, kind, personName, unitName, title, state, issued, expires, newer, revoked } = certificate
  const counts = state === 'valid'
  return (
    <article className="card flex h-full flex-col gap-3 p-3">
      <div className={`sheet ${counts ? '' : 'sheet-faded'}`}>
        <p className="text-sm text-ink-soft">{unitName}</p>
        <p className="sheet-heading">{t(`certificates:kind.${kind}`)}</p>
        <h2 className="text-lg">{i18n.language === 'en' ? title.en : title.zh}</h2>
        <p className="mt-2 font-serif text-xl">{personName}</p>
        <Icon name={kind === 'star' ? 'star' : 'seal'} className="sheet-seal" />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-2 text-sm text-ink-soft">
        <StateChip state={state} />
        <span>{t('certificates:issuedOn', { date: issued })}</span>
        <span>{expires === null ? t('certificates:lasting') : t('certificates:validThrough', { date: expires })}</span>
      </div>
      <p className="px-2 text-sm text-ink-soft">{t('certificates:serialIs', { serial })}</p>
      {revoked && <p className="px-2 text-sm">{t('certificates:verify.revokedOn', { date: revoked.on, reason: t(`certificates:revocation.reasons.${revoked.reason}`) })}</p>}
      {note !== null && <p className="px-2 text-sm">{note}</p>}
      {newer !== null && <p className="px-2 text-sm text-ink-soft">{t('certificates:renewal.newerIs', { serial: newer })}</p>}
      <div className="mt-auto flex flex-wrap gap-2 px-2 pb-1">
        <a className="button" href={`/certificates/${serial}.pdf`} target="_blank" rel="noreferrer">
          {t('certificates:open')} <span className="sr-only">{i18n.language === 'en' ? title.en : title.zh}</span>
        </a>
        {children}
      </div>
    </article>
  )
}
