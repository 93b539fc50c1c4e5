import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { RoundPhase } from '../round-phase.ts'
import type { Step } from '../round-summary.ts'

const icons: Record<Step['state'], IconName> = { past: 'check', now: 'arrow', ahead: 'clock' }

/** The four steps of a round with their dates; the present one is marked in word, icon and colour. */
export function RoundSteps({ steps }: { steps: Step[] }) {
  const { t } = useTranslation()
  return (
    <ol className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">
      {steps.map(({ phase, state, from, until }) => (
        <li key={phase} className={state === 'now' ? 'text-zhu' : 'text-ink-soft'} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={`flex items-center gap-1.5 ${state === 'now' ? 'font-semibold' : ''}`}>
            <Icon name={icons[state]} /> {t(`stars:step.${phase}`)}
            <span className="sr-only">{t(`stars:stepState.${state}`)}</span>
          </span>
          <span className="block text-sm">{until === null ? t('stars:fromDay', { from }) : t('stars:span', { from, until })}</span>
        </li>
      ))}
    </ol>
  )
}

const phaseLooks: Record<RoundPhase, { chip: string; icon: IconName }> = {
  skipped: { chip: '', icon: 'cross' },
  before: { chip: '', icon: 'clock' },
  nominating: { chip: 'chip-gold', icon: 'flag' },
  voting: { chip: 'chip-zhu', icon: 'star' },
  notice: { chip: 'chip-gold', icon: 'clock' },
  ready: { chip: 'chip-gold', icon: 'seal' },
  published: { chip: 'chip-good', icon: 'check' },
}

export function PhaseChip({ phase }: { phase: RoundPhase }) {
  const { t } = useTranslation()
  const { chip, icon } = phaseLooks[phase]
  return (
    <span className={`chip ${chip}`}>
      <Icon name={icon} /> {t(`stars:phase.${phase}`)}
    </span>
  )
}
