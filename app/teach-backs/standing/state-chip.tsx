import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { TeachBackState } from './standing.ts'

const looks: Record<TeachBackState, { icon: IconName; colour: string }> = {
  running: { icon: 'speech', colour: 'chip-qing' },
  complete: { icon: 'check', colour: 'chip-good' },
  closed: { icon: 'cross', colour: '' },
}

export function StateChip({ state }: { state: TeachBackState }) {
  const { t } = useTranslation()
  const { icon, colour } = looks[state]
  return (
    <span className={`chip ${colour}`}>
      <Icon name={icon} /> {t(`teach-backs:state.${state}`)}
    </span>
  )
}
