import { useTranslation } from 'react-i18next'

/** The bar and its figures: the same for everybody. */
export function CoverageBar({ covered, total, percent }: { covered: number; total: number; percent: number }) {
  const { t } = useTranslation()
  if (total === 0) return <p className="text-sm text-ink-soft">{t('teach-backs:noLearners')}</p>
  return (
    <div>
      <p className="mb-1 flex items-baseline justify-between gap-3 text-sm">
        <span className="text-ink-soft">{t('teach-backs:coveredOf', { covered, total })}</span>
        <span className="text-lg font-semibold tabular-nums">{percent}%</span>
      </p>
      <progress className="bar block" value={covered} max={total} aria-label={t('teach-backs:coverage')} />
    </div>
  )
}
