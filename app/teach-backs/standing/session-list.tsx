import { useTranslation } from 'react-i18next'

type Session = { id: string; place: string; at: string; attended: number }

/** When and where it was taught, and to how many. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation()
  return (
    <ol className="divide-y divide-line text-sm">
      {sessions.map(({ id, place, at, attended }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
          <span>{t('teach-backs:sessionLine', { at, place })}</span>
          <span className="text-ink-soft">{t('teach-backs:attended', { count: attended })}</span>
        </li>
      ))}
    </ol>
  )
}
