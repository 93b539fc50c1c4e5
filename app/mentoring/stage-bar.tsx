import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'

type Stand = 'over' | 'now' | 'ahead'
type Props = { stages: readonly { id: string; standing: Stand }[]; isComplete: boolean }

const looks: Record<Stand, { icon: IconName; colour: string }> = {
  over: { icon: 'check', colour: 'text-good border-good' },
  now: { icon: 'pair', colour: 'text-qing border-qing bg-qing-tint font-semibold' },
  ahead: { icon: 'lock', colour: 'text-ink-soft border-line' },
}

/** 跟岗 → 试岗 → 独立 → 出师 */
export function StageBar({ stages, isComplete }: Props) {
  const { t } = useTranslation()
  const steps = [...stages, { id: 'complete', standing: isComplete ? ('now' as const) : ('ahead' as const) }]
  return (
    <ol className="flex gap-1 sm:gap-2" aria-label={t('mentoring:stages')}>
      {steps.map(({ id, standing }) => {
        const isDone = id === 'complete' && isComplete
        const { icon, colour } = isDone ? { icon: 'seal' as const, colour: 'text-zhu border-zhu bg-zhu-tint font-semibold' } : looks[standing]
        return (
          <li
            key={id}
            aria-current={standing === 'now' ? 'step' : undefined}
            className={`flex min-w-0 flex-1 flex-col items-center gap-1 rounded-control border-t-4 px-1 py-2 text-center text-sm ${colour}`}
          >
            <Icon name={icon} />
            <span>
              {t(`mentoring:stage.${id}`)}
              <span className="sr-only">{t(`mentoring:stand.${isDone ? 'over' : standing}`)}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
