import { useTranslation } from 'react-i18next'
import type { DutyState } from '#app/learning/duties/duty.ts'
import { Icon } from '#app/ui/icon.tsx'

const looks = {
  'not-started': { chip: '', icon: 'clock' },
  'in-progress': { chip: 'chip-qing', icon: 'book' },
  done: { chip: 'chip-good', icon: 'check' },
  overdue: { chip: 'chip-bad', icon: 'warn' },
  waived: { chip: '', icon: 'info' },
} as const satisfies Record<DutyState, object>

/** How far: icon, word and colour, and the number where there is one to tell. */
export function ProgressCell({ cell: { state, percent } }: { cell: { state: DutyState; percent: number } }) {
  const { t } = useTranslation()
  return (
    <span className={`chip ${looks[state].chip}`}>
      <Icon name={looks[state].icon} /> {t(`team:progress.${state}`, { percent })}
    </span>
  )
}
