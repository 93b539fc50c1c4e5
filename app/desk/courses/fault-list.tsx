import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { FaultLine } from './lesson-desk.server.ts'

/** What is to be mended in a text, each with its line. */
export function FaultList({ faults, id }: { faults: readonly FaultLine[]; id?: string }) {
  const { t } = useTranslation()
  if (faults.length === 0) return null
  return (
    <div id={id} className="mt-2 text-bad">
      <p className="flex items-center gap-2 font-medium">
        <Icon name="warn" /> {t('editor:lesson.faults', { count: faults.length })}
      </p>
      <ul className="mt-1 space-y-1 text-sm">
        {faults.map(({ line, quote, text }, index) => (
          <li key={index} className="flex gap-3">
            <span className="shrink-0 whitespace-nowrap font-medium">{t('editor:lesson.line', { line })}</span>
            <span className="min-w-0 break-words">
              {quote && <q className="mr-2 font-medium text-ink">{quote}</q>}
              {text}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
