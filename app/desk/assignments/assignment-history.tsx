import { useTranslation } from 'react-i18next'
import type { HistoryLine } from './assignment-page.server.ts'

/** What happened to an assignment, oldest first. */
export function AssignmentHistory({ lines }: { lines: readonly HistoryLine[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('assignments:history.title')}</h2>
      <ol className="mt-3 space-y-2 border-l-2 border-line pl-4">
        {lines.map(({ id, key, at, reason, ...names }) => (
          <li key={id}>
            <span className="text-sm text-ink-soft">{at}</span>
            <span className="block">{t(`assignments:history.${key}`, names)}</span>
            {reason && <span className="block text-ink-soft">{t('assignments:history.reason', { reason })}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
