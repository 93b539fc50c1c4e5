import { useTranslation } from 'react-i18next'
import type { DifferenceLine } from '#app/learning/editions/difference.ts'

type DifferenceListProps = { lines: readonly DifferenceLine[]; label: string; /** Whose the lines are, where two people wrote: nothing is struck. */ sides?: { added: string; removed: string }; /** Of the text, which may not be the reader's. */ lang?: 'zh-CN' | 'en' }

/** A difference line by line: what went is struck with a minus, what came has a plus, and screen readers hear which. */
export function DifferenceList({ lines, label, sides, lang }: DifferenceListProps) {
  const { t } = useTranslation()
  return (
    <ul aria-label={label} className={`difference ${sides ? 'difference-sides' : ''}`}>
      {lines.map((line, index) =>
        line.kind === 'left-out' ? (
          <li key={index} className="difference-gap">
            {t('editor:difference.leftOut', { count: line.count })}
          </li>
        ) : (
          <li key={index} className={`difference-${line.kind}`}>
            {sides ? (
              <span className="difference-side">{line.kind === 'same' ? '' : sides[line.kind]}</span>
            ) : (
              <>
                <span aria-hidden="true" className="difference-mark">
                  {{ added: '+', removed: '−', same: '' }[line.kind]}
                </span>
                {line.kind !== 'same' && <span className="sr-only">{t(`editor:difference.${line.kind}`)} </span>}
              </>
            )}
            <span className="min-w-0" lang={lang}>{line.text === '' ? '\u00a0' : line.text}</span>
          </li>
        ),
      )}
    </ul>
  )
}
