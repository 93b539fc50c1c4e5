import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { PairFaces } from './pair-faces.tsx'
import type { PairingSummary } from './pairing-lists.server.ts'
import type { PairingState } from './pairing-state.ts'

const looks: Record<PairingState, { icon: IconName; colour: string }> = {
  invited: { icon: 'clock', colour: 'chip-warn' },
  running: { icon: 'pair', colour: 'chip-qing' },
  complete: { icon: 'seal', colour: 'chip-zhu' },
  ended: { icon: 'cross', colour: '' },
}

/** A pairing in a list; its link opens the whole of it. `waits`: for the viewer to do something there. */
export function PairingCard({ pairing, waits = false, children }: { pairing: PairingSummary; waits?: boolean; children?: ReactNode }) {
  const { t, i18n } = useTranslation()
  const { id, state, mentor, mentee, title, stage, signed, total, stalledDays, endReason } = pairing
  return (
    <article className="card space-y-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className={`chip ${looks[state].colour}`}>
          <Icon name={looks[state].icon} /> {t(`mentoring:state.${state}`)}
        </span>
        {state === 'running' && <span className="chip">{t(`mentoring:stage.${stage}`)}</span>}
        {stalledDays !== null && (
          <span className="chip chip-bad">
            <Icon name="warn" /> {t('mentoring:stalled', { count: stalledDays })}
          </span>
        )}
      </div>
      <PairFaces mentor={mentor} mentee={mentee} isInvited={state === 'invited'} />
      {state === 'running' && <progress className="bar block" value={signed} max={total} aria-label={t('mentoring:progress')} />}
      <p className="text-sm text-ink-soft">
        {i18n.language === 'en' ? title.en : title.zh} · {t('mentoring:signedOf', { signed, total })}
      </p>
      {state === 'ended' && endReason && <p className="text-sm">{t('mentoring:endedBecause', { reason: endReason })}</p>}
      <Link to={`/mentoring/${id}`} className={`button w-full sm:w-auto ${waits ? 'button-main' : ''}`}>
        {t(state === 'invited' ? 'mentoring:seeInvitation' : 'mentoring:seeChecklist')}
        <span className="sr-only">{t('mentoring:pairing.title', { mentor: mentor.name, mentee: mentee.name })}</span>
      </Link>
      {children}
    </article>
  )
}
