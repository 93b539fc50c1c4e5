import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { CertificateState } from './validity.ts'

const looks: Record<CertificateState, { icon: IconName; colour: string }> = {
  valid: { icon: 'check', colour: 'chip-good' },
  expired: { icon: 'clock', colour: 'chip-warn' },
  revoked: { icon: 'cross', colour: 'chip-bad' },
  replaced: { icon: 'arrow', colour: 'chip-qing' },
}

export function StateChip({ state }: { state: CertificateState }) {
  const { t } = useTranslation()
  const { icon, colour } = looks[state]
  return (
    <span className={`chip ${colour}`}>
      <Icon name={icon} />
      {t(`certificates:state.${state}`)}
    </span>
  )
}
