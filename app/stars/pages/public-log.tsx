import { useTranslation } from 'react-i18next'
import type { LogLine } from './log-lines.server.ts'

/** What happened to a round, for everybody in the team. */
export function PublicLog({ lines }: { lines: LogLine[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="log">
      <h2 id="log">{t('stars:log.title')}</h2>
      <p className="mt-1 text-sm text-ink-soft">{t('stars:log.intro')}</p>
      {lines.length === 0 ? (
        <p className="mt-2">{t('stars:log.empty')}</p>
      ) : (
        <ol className="mt-3 space-y-2 border-l-2 border-line pl-4">
          {lines.map(({ key, values, at, reason }, place) => (
            <li key={place}>
              <span className="text-sm text-ink-soft">{at}</span>
              <span className="block">{t(key, values)}</span>
              {reason && <span className="block text-ink-soft">{t('stars:log.reason', { reason })}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
