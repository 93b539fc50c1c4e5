import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { Phase } from '../exam-clock.ts'

const looks: Record<Phase | 'cancelled', { icon: IconName; look: string }> = {
  ahead: { icon: 'today', look: '' },
  open: { icon: 'clock', look: 'chip-qing' },
  closed: { icon: 'lock', look: '' },
  cancelled: { icon: 'cross', look: 'chip-warn' },
}

/** Where an exam is between its first opening and its last closing. */
export function PhaseChip({ phase }: { phase: Phase | 'cancelled' }) {
  const { t } = useTranslation()
  const { icon, look } = looks[phase]
  return (
    <span className={`chip ${look}`}>
      <Icon name={icon} /> {t(`exams:phase.${phase}`)}
    </span>
  )
}
