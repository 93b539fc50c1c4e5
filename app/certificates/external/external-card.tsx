import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { ExternalView } from './external-list.server.ts'
import type { ExternalState } from './external-state.ts'

const looks: Record<ExternalState, { icon: IconName; colour: string }> = {
  waiting: { icon: 'clock', colour: 'chip-qing' },
  accepted: { icon: 'check', colour: 'chip-good' },
  returned: { icon: 'cross', colour: 'chip-bad' },
  expired: { icon: 'warn', colour: 'chip-warn' },
}

/** A certificate that somebody else issued, with the way to its scan. */
export function ExternalCard({ certificate, withName = false, children }: { certificate: ExternalView; withName?: boolean; children?: ReactNode }) {
  const { t } = useTranslation()
  const { id, kind, personName, number, issuer, issued, expires, submitted, state, decided, isPdf } = certificate
  const { icon, colour } = looks[state]
  return (
    <article className="card flex h-full flex-col gap-2">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        {withName ? <h3 className="min-w-0">{t('external-certificates:of', { name: personName, kind })}</h3> : <h2 className="min-w-0 text-lg">{kind}</h2>}
        <span className={`chip ${colour}`}>
          <Icon name={icon} /> {t(`external-certificates:state.${state}`)}
        </span>
      </div>
      <p className="text-ink-soft">
        {t('external-certificates:facts', { number, issuer })}
        <br />
        {t('external-certificates:period', { issued, end: expires === null ? t('external-certificates:lasting') : t('external-certificates:through', { date: expires }) })}
      </p>
      {decided?.reason && <p className="notice notice-bad">{t('external-certificates:returnedBecause', { date: decided.on, name: decided.by, reason: decided.reason })}</p>}
      <p className="text-sm text-ink-soft">
        {t('external-certificates:submitted', { date: submitted })}
        {decided && decided.reason === null && (
          <>
            <br />
            {t('external-certificates:acceptedBy', { date: decided.on, name: decided.by })}
          </>
        )}
      </p>
      <div className="mt-auto flex flex-wrap items-start gap-2 pt-1">
        <a className="button button-quiet" href={`/certificates/external/${id}/scan`} {...(isPdf ? {} : { target: '_blank', rel: 'noreferrer' })}>
          {t(isPdf ? 'external-certificates:downloadScan' : 'external-certificates:openScan')} <span className="sr-only">{kind}</span>
        </a>
        {children}
      </div>
    </article>
  )
}
