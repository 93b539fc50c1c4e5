import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { RegradeState } from './regrade-pages.server.ts'

const looks: Record<RegradeState, { icon: IconName; look: string }> = {
  waiting: { icon: 'clock', look: 'chip-warn' },
  working: { icon: 'clock', look: 'chip-warn' },
  applied: { icon: 'check', look: 'chip-good' },
  declined: { icon: 'cross', look: 'chip-bad' },
  withdrawn: { icon: 'cross', look: '' },
}

/** How a proposal stands. */
export function StateChip({ state }: { state: RegradeState }) {
  const { t } = useTranslation()
  const { icon, look } = looks[state]
  return (
    <span className={`chip ${look}`}>
      <Icon name={icon} /> {t(`regrade:state.${state}`)}
    </span>
  )
}
