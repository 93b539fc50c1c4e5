import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'

export type SkillEvent = {
  id: string
  verdict: 'SIGNED' | 'RETURNED'
  reason: string | null
  /** In words. */
  at: string
  dispute: { id: string; reason: string; at: string; talk: { by: string; at: string } | null } | null
}

/** What was signed and returned, oldest first; nothing is ever taken out. */
export function SkillHistory({ events }: { events: readonly SkillEvent[] }) {
  const { t } = useTranslation()
  return (
    <ol className="space-y-2 border-l-2 border-line pl-4">
      {events.map(({ id, verdict, reason, at, dispute }) => (
        <li key={id}>
          <p className={`flex items-center gap-2 text-sm ${verdict === 'SIGNED' ? 'text-good' : 'text-warn'}`}>
            <Icon name={verdict === 'SIGNED' ? 'check' : 'replay'} /> {t(`mentoring:history.${verdict}`, { at })}
          </p>
          {reason && <p>{reason}</p>}
          {dispute && (
            <div className="mt-1">
              <p className="flex items-center gap-2 text-sm text-zhu">
                <Icon name="flag" /> {t('mentoring:history.disputed', { at: dispute.at })}
              </p>
              <p>{dispute.reason}</p>
              {dispute.talk && (
                <p className="mt-1 flex items-center gap-2 text-sm text-ink-soft">
                  <Icon name="speech" /> {t('mentoring:history.talked', dispute.talk)}
                </p>
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
