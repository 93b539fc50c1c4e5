import { useTranslation } from 'react-i18next'
import type { DutyState } from '#app/learning/duties/duty.ts'
import type { Translate } from '#app/platform/i18n.ts'
import { Icon } from '#app/ui/icon.tsx'

const looks = {
  'not-started': { chip: '', icon: 'clock' },
  'in-progress': { chip: 'chip-qing', icon: 'book' },
  done: { chip: 'chip-good', icon: 'check' },
  overdue: { chip: 'chip-bad', icon: 'warn' },
  waived: { chip: '', icon: 'info' },
} as const satisfies Record<DutyState, object>

/** How far: icon, word and colour, and the number where there is one to tell. */
export function ProgressCell({ cell }: { cell: { state: DutyState; percent: number } }) {
  const { t } = useTranslation()
  return progressChip(cell, t)
}

/** The same where there are very many of them. */
export function progressChip({ state, percent }: { state: DutyState; percent: number }, t: Translate) {
  return (
    <span className={`chip ${looks[state].chip}`}>
      <Icon name={looks[state].icon} /> {t(`team:progress.${state}`, { percent })}
    </span>
  )
}
