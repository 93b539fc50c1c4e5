import { useTranslation } from 'react-i18next'
import type { KeyLine } from '#app/quizzes/regrade/key-in-words.ts'

/** A key, as one reads it. */
export function KeyLines({ lines }: { lines: readonly KeyLine[] }) {
  const { t } = useTranslation()
  return (
    <ul className="space-y-1">
      {lines.map(({ label, texts, rule }, index) => (
        <li key={label ?? index} className="wrap-anywhere">
          {label !== null && <span className="mr-2 text-ink-soft tabular-nums">{label}</span>}
          {texts.length === 0 ? t('regrade:noKey') : texts.map((text) => <span key={text} className="block">{text}</span>)}
          {rule !== null && <span className="block text-sm text-ink-soft">{t(rule)}</span>}
        </li>
      ))}
    </ul>
  )
}
