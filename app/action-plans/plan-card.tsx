import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { PlanView } from './plan-rows.server.ts'

type PlanCardProps = { plan: PlanView; heading: string; /** `h3` beneath a heading of its section. */ as?: 'h2' | 'h3'; /** Whoever reads it is the one who looks. */ isMineToLook?: boolean; children?: ReactNode }

/** The promises of a plan, and what the lead found at each. */
export function PlanCard({ plan, heading, as: Heading = 'h3', isMineToLook = false, children }: PlanCardProps) {
  const { t } = useTranslation()
  const id = `plan-${plan.id}`
  return (
    <article className="card scroll-mt-4" id={id} aria-labelledby={`${id}-title`}>
      <Heading id={`${id}-title`} className="text-lg break-words">
        {heading}
      </Heading>
      <p className="text-sm text-ink-soft">{t('action-plans:writtenOn', { day: plan.writtenOn })}</p>
      <ol className="mt-4 space-y-4">
        {plan.promises.map((promise, place) => (
          <li key={place} className="border-l-2 border-line pl-4">
            <p className="break-words">{promise.text}</p>
            <p className="text-sm text-ink-soft">{t('action-plans:by', { day: promise.by })}</p>
            {promise.looks.map(({ days, found }) => found && <Found key={days} days={days} {...found} />)}
          </li>
        ))}
      </ol>
      <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-3 text-sm text-ink-soft">
        {plan.looks.map(({ days, on, state }) => (
          <li key={days}>
            {t('action-plans:look.when', { count: days, on })} · <span className={state === 'due' ? 'font-semibold text-warn' : ''}>{t(isMineToLook && state === 'due' ? 'action-plans:look.dueToYou' : `action-plans:look.state.${state}`)}</span>
          </li>
        ))}
      </ul>
      {children}
    </article>
  )
}

const icons = { KEPT: 'check', PARTLY: 'info', NOT_YET: 'clock' } as const satisfies Record<string, IconName>
const looks = { KEPT: 'chip-good', PARTLY: 'chip-warn', NOT_YET: 'chip-bad' } as const

type FoundProps = { days: number } & NonNullable<PlanView['promises'][number]['looks'][number]['found']>

function Found({ days, verdict, sentence, who, at }: FoundProps) {
  const { t } = useTranslation()
  return (
    <div className="mt-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className={`chip ${looks[verdict]}`}>
          <Icon name={icons[verdict]} /> {t('action-plans:look.day', { count: days })} · {t(`action-plans:look.verdict.${verdict}`)}
        </span>
        <span className="text-sm text-ink-soft">{t('action-plans:look.by', { who, at })}</span>
      </p>
      {sentence && <p className="mt-1 break-words">{sentence}</p>}
    </div>
  )
}
