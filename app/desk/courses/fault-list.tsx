import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { FaultLine } from './lesson-desk.server.ts'

/** What is to be mended in a text, each with its line; pressed, it leads there in the field of the text. */
export function FaultList({ faults, ofField }: { faults: readonly FaultLine[]; /** The id of a textarea on the same page. */ ofField?: string }) {
  const { t } = useTranslation()
  if (faults.length === 0) return null
  return (
    <div className="mt-2 text-bad">
      <p className="flex items-center gap-2 font-medium">
        <Icon name="warn" /> {t('editor:lesson.faults', { count: faults.length })}
      </p>
      <ul className="mt-1 space-y-1 text-sm">
        {faults.map(({ line, quote, text }, index) => (
          <li key={index} className="flex gap-3">
            <span className="shrink-0 whitespace-nowrap font-medium">{ofField === undefined ? t('editor:lesson.line', { line }) : <LineLink {...{ line, ofField }} />}</span>
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

/** Without scripts it leads to the text, with scripts to the line, which is selected. */
function LineLink({ line, ofField }: { line: number; ofField: string }) {
  const { t } = useTranslation()
  return (
    <a
      href={`#${ofField}`}
      className="text-bad underline"
      onClick={(event) => {
        const field = document.getElementById(ofField)
        if (!(field instanceof HTMLTextAreaElement)) return
        event.preventDefault()
        selectLine(field, line)
      }}
    >
      {t('editor:lesson.line', { line })}
    </a>
  )
}

function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  // About there: lines are wrapped. Where a browser shows the selection when it focuses, it is there exactly.
  field.scrollTop = (field.scrollHeight * start) / Math.max(1, field.value.length) - field.clientHeight / 2
  field.scrollIntoView({ block: 'nearest' })
  field.focus()
}
