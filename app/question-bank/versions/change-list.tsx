import { useTranslation } from 'react-i18next'
import type { Change } from './changes.ts'

/** What a version changed, field by field: before struck out, after below it; screen readers hear which is which. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation()
  if (changes.length === 0) return <p className="text-sm text-ink-soft">{t('question-editor:changes.none')}</p>
  return (
    <dl className="space-y-2 text-sm">
      {changes.map(({ label, row, before, after }, index) => (
        <div key={`${index}`} className="grid gap-x-3 sm:grid-cols-[10rem_1fr]">
          <dt className="text-ink-soft">{row === null ? t(`question-editor:field.${label}`) : t('question-editor:changes.inRow', { label: t(`question-editor:field.${label}`), row })}</dt>
          <dd className="min-w-0 break-words whitespace-pre-line">
            {before !== '' && (
              <del className="block text-ink-soft">
                <span className="sr-only">{t('question-editor:changes.before')} </span>
                {before === 'on' ? t('question-editor:changes.yes') : before}
              </del>
            )}
            {after !== '' && (
              <ins className="block no-underline">
                <span className="sr-only">{t('question-editor:changes.after')} </span>
                {after === 'on' ? t('question-editor:changes.yes') : after}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
