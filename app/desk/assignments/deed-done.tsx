import { useTranslation } from 'react-i18next'
import { Done } from '#app/ui/done.tsx'
import type { HistoryLine } from './assignment-page.server.ts'

/** What was just done to an assignment, by its line of the history. */
export function DeedDone({ line: { id, key, person, day }, className = '' }: { line: HistoryLine; className?: string }) {
  const { t } = useTranslation()
  return (
    <Done key={id} className={className}>
      {t(`assignments:done.${key}`, { person, day })}
    </Done>
  )
}
