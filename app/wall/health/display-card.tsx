import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { DisplayHealth } from './display-health.server.ts'
import { DisplayFacts } from './display-facts.tsx'
import { DisplayPicture } from './display-picture.tsx'

type DisplayCardProps = { display: DisplayHealth; /** Where it is set; null: here. */ to: string | null }

/** One display: what it shows, how it is, and what there is to do about it. */
export function DisplayCard({ display, to }: DisplayCardProps) {
  const { t } = useTranslation()
  const { name, state, size, picture, said } = display
  return (
    <section className="card overflow-hidden p-0" aria-label={name}>
      <DisplayPicture name={name} address={picture} size={size} />
      <div className="space-y-3 p-5">
        <div className="flex flex-wrap items-center gap-2">
          {to !== null && <h2 className="mr-auto min-w-0 text-lg">{name}</h2>}
          <span className={`chip ${state === 'heard' ? 'chip-good' : state === 'silent' ? 'chip-bad' : ''}`}>
            <Icon name={state === 'heard' ? 'check' : state === 'silent' ? 'warn' : 'clock'} /> {t(`wall-health:state.${state}`)}
          </span>
          {said?.behind && (
            <span className="chip chip-warn">
              <Icon name="replay" /> {t(`wall-health:behind.${said.behind}`)}
            </span>
          )}
        </div>
        {state === 'silent' && <p>{t('wall-health:silentNote')}</p>}
        {said?.behind && state !== 'silent' && <p className="text-ink-soft">{t(`wall-health:behindNote.${said.behind}`)}</p>}
        <DisplayFacts display={display} />
        {to !== null && (
          <Link to={to} className="button">
            {t('wall-health:settings')}
            <span className="sr-only">{name}</span>
          </Link>
        )}
      </div>
    </section>
  )
}
