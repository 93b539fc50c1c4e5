import { useTranslation } from 'react-i18next'
import { Done } from '#app/ui/done.tsx'
import type { ToMend } from './lesson-desk.server.ts'

/** Saved; and what is to be mended before it can be published, with the way there. */
export function SavedNotice({ at, toMend }: { at: string; toMend: readonly ToMend[] }) {
  const { t } = useTranslation()
  if (toMend.length === 0) return <Done className="mb-6">{t('editor:lesson.saved', { at })}</Done>
  return (
    <Done isUnfinished className="mb-6">
      {t('editor:lesson.savedWithFaults', { at, count: toMend.reduce((sum, { count }) => sum + count, 0) })}{' '}
      {toMend.map(({ missing, count }, index) => (
        <span key={missing}>
          {index > 0 && t('editor:choice.comma')}
          <a href={`#to-mend-${missing.replace(/Empty$|Faulty$/, '')}`}>{t(`editor:course.unfinished.${missing}`)}</a>
          {count > 1 && t('editor:lesson.places', { count })}
        </span>
      ))}
    </Done>
  )
}
