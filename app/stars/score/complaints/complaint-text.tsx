import { useTranslation } from 'react-i18next'
import type { ShownComplaint } from './complaint-pages.server.ts'

/** What happened, until when it counts, what was said to it and what was decided. */
export function ComplaintText({ complaint: { grade, what, day, validUntil, state, appeal, decision } }: { complaint: ShownComplaint }) {
  const { t } = useTranslation()
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap gap-2">
        <span className="chip chip-zhu">{t(`star-score:complaint.grade.${grade}`)}</span>
        <span className="chip">{t(`star-score:complaint.state.${state}`)}</span>
      </p>
      <p className="wrap-anywhere">{what}</p>
      <p className="text-sm text-ink-soft">{t('star-score:complaint.dates', { day, validUntil })}</p>
      {appeal !== null && (
        <p className="wrap-anywhere">
          <span className="font-medium">{t('star-score:complaint.said')}</span> {appeal}
        </p>
      )}
      {decision !== null && (
        <p className="wrap-anywhere">
          <span className="font-medium">{t('star-score:complaint.decided')}</span> {decision}
        </p>
      )}
    </div>
  )
}
