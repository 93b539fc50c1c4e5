import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { BidLine } from './bids.server.ts'
import type { BidStep } from './bid-steps.ts'

const looks: Record<BidStep, { icon: IconName; colour: string }> = {
  PREPARED: { icon: 'clock', colour: 'chip-qing' },
  SUBMITTED: { icon: 'arrow', colour: 'chip-qing' },
  WON: { icon: 'seal', colour: 'chip-gold' },
  NOT_WON: { icon: 'info', colour: '' },
  WITHDRAWN: { icon: 'cross', colour: '' },
}

/** Whom or what the team puts forward, for what, and how far it has come. */
export function BidCard({ bid: { title, level, names, step, at, by }, heading: Heading = 'h3', children }: { bid: BidLine; heading?: 'h2' | 'h3'; children?: ReactNode }) {
  const { t } = useTranslation()
  const { icon, colour } = looks[step]
  return (
    <article className="card flex flex-col gap-2">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <Heading className="min-w-0 text-base wrap-anywhere">{title}</Heading>
        <span className={`chip ${colour}`}>
          <Icon name={icon} /> {t(`honours:step.${step}`)}
        </span>
      </div>
      <p className="wrap-anywhere">{names}</p>
      <p className="text-sm text-ink-soft">
        {t(`wall:honours.levels.${level}`)} · {t('honours:movedBy', { at, name: by })}
      </p>
      {children && <div className="mt-1 flex flex-wrap gap-2">{children}</div>}
    </article>
  )
}
