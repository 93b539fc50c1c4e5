import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { Turn } from './exam-clock.ts'

type Shown = Turn['turn'] | 'cancelled'

const looks: Record<Shown, { icon: IconName; look: string }> = {
  ahead: { icon: 'today', look: '' },
  open: { icon: 'arrow', look: 'chip-qing' },
  sitting: { icon: 'clock', look: 'chip-qing' },
  passed: { icon: 'check', look: 'chip-good' },
  failed: { icon: 'cross', look: 'chip-warn' },
  missed: { icon: 'warn', look: 'chip-warn' },
  cancelled: { icon: 'cross', look: '' },
}

/** How somebody stands with an exam, in a word. */
export function TurnChip({ turn }: { turn: Shown }) {
  const { t } = useTranslation()
  const { icon, look } = looks[turn]
  return (
    <span className={`chip ${look}`}>
      <Icon name={icon} /> {t(`exams:chip.${turn}`)}
    </span>
  )
}
