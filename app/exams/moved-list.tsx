import { useTranslation } from 'react-i18next'
import type { MovedWindow } from './moved-windows.server.ts'

/** That the window was moved, from when, and why. */
export function MovedList({ moved }: { moved: readonly MovedWindow[] }) {
  const { t } = useTranslation()
  if (moved.length === 0) return null
  return (
    <ul className="notice space-y-1">
      {moved.map(({ key, before, on, reason }) => (
        <li key={key}>
          {t('exams:move.moved', { time: on, before })}
          <span className="block">{t('exams:move.because', { reason })}</span>
        </li>
      ))}
    </ul>
  )
}
