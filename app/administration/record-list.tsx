import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'

type Entry = {
  sequence: number
  at: string
  actor: string | null
  action: string
  subject: string
  details: readonly { key: string; text: string }[]
}

/** Whether the chain of hashes is whole. */
export function RecordVerdict({ verdict: { count, brokenAt } }: { verdict: { count: number; brokenAt: number | null } }) {
  const { t } = useTranslation()
  const isWhole = brokenAt === null
  return (
    <p role={isWhole ? 'status' : 'alert'} className={`notice flex gap-2 ${isWhole ? 'notice-good' : 'notice-bad'}`}>
      <Icon name={isWhole ? 'check' : 'warn'} />
      {isWhole ? t('admin:record.whole', { count }) : t('admin:record.broken', { sequence: brokenAt })}
    </p>
  )
}

/** One entry a row: when, who, what, to whom. A verb or a detail without words, of an older record, stands as it is. */
export function RecordList({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation()
  return (
    <ol className="card divide-y divide-line p-0">
      {entries.map(({ sequence, at, actor, action, subject, details }) => (
        <li key={sequence} className="grid grid-cols-1 gap-x-4 px-5 py-3 md:grid-cols-[12rem_minmax(0,1fr)_minmax(0,1fr)]">
          <span className="text-sm text-ink-soft md:text-base">
            <span className="mr-2 tabular-nums">#{sequence}</span>
            <time className="tabular-nums">{at}</time>
          </span>
          <span className="min-w-0">
            {t([`admin:record.action.${action}`, 'admin:record.action.other'], { actor: actor ?? t('admin:record.system'), subject, action })}
          </span>
          <span className="min-w-0 text-sm text-ink-soft">
            {details.map(({ key, text }) => (
              <span key={key} className="mr-3 inline-block max-w-full">
                {t('admin:record.pair', { key: t([`admin:record.detailOf.${action}.${key}`, `admin:record.detail.${key}`, 'admin:record.detail.other'], { key }), text })}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  )
}
