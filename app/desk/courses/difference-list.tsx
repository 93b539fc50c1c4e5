import { useTranslation } from 'react-i18next'
import type { DifferenceLine } from '#app/learning/editions/difference.ts'

/** A difference line by line: what went is struck with a minus, what came has a plus, and screen readers hear which. */
export function DifferenceList({ lines, label }: { lines: readonly DifferenceLine[]; label: string }) {
  const { t } = useTranslation()
  return (
    <ul aria-label={label} className="difference">
      {lines.map((line, index) =>
        line.kind === 'left-out' ? (
          <li key={index} className="difference-gap">
            {t('editor:difference.leftOut', { count: line.count })}
          </li>
        ) : (
          <li key={index} className={`difference-${line.kind}`}>
            <span aria-hidden="true" className="difference-mark">
              {{ added: '+', removed: '−', same: '' }[line.kind]}
            </span>
            {line.kind !== 'same' && <span className="sr-only">{t(`editor:difference.${line.kind}`)} </span>}
            <span className="min-w-0">{line.text === '' ? '\u00a0' : line.text}</span>
          </li>
        ),
      )}
    </ul>
  )
}
