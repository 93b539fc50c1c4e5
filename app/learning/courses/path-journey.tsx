import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { PathView, StepView } from './path-view.server.ts'
import { StateChip, useMissingWords } from './progress-line.tsx'

/** A path as a way with stations: where one has been, where one stands, what lies ahead. */
export function PathJourney({ path }: { path: PathView }) {
  const { t } = useTranslation()
  const here = path.steps.find(({ state, waitsFor }) => state !== 'done' && waitsFor.length === 0)
  return (
    <section aria-labelledby={`path-${path.slug}`} className="card">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id={`path-${path.slug}`}>{path.title}</h2>
        <span className="text-xl font-semibold text-qing tabular-nums">{path.percent}%</span>
      </div>
      <p className="mt-1 text-ink-soft">{path.summary}</p>
      <progress className="bar mt-3" max={100} value={path.percent} aria-label={t('learning:progressOf', { title: path.title })} />
      <ol className="mt-5">
        {path.steps.map((step, index) => (
          <Station key={`${step.kind}-${step.slug}`} step={step} number={index + 1} isHere={step === here} />
        ))}
      </ol>
      {path.next ? (
        <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
          <Link to={path.next.to} className="button button-main">
            {t(`learning:do.${path.next.kind}`)} <Icon name="arrow" />
          </Link>
          <span className="text-ink-soft">{t('learning:path.next', { title: path.next.title })}</span>
        </div>
      ) : (
        <p className={`notice mt-4 ${path.state === 'done' ? 'notice-good' : ''}`}>
          {path.state === 'done' ? t('learning:path.walked') : t('learning:path.first', { what: path.waitsFor.join(t('learning:path.and')) })}
        </p>
      )}
    </section>
  )
}

/** The line from one station down to the next. */
const way = "before:absolute before:top-10 before:bottom-1 before:left-[17px] before:w-0.5 before:bg-line before:content-[''] last:before:hidden"

function Station({ step, number, isHere }: { step: StepView; number: number; isHere: boolean }) {
  const { t } = useTranslation()
  const words = useMissingWords(step.missing)
  const look = step.state === 'done' ? 'border-good text-good' : isHere ? 'border-qing bg-qing text-on-qing' : 'border-line text-ink-soft'
  return (
    <li className={`relative flex gap-4 pb-5 last:pb-0 ${way}`} {...(isHere ? { 'aria-current': 'step' as const } : {})}>
      <span className={`grid size-9 flex-none place-items-center rounded-full border-2 font-semibold tabular-nums ${look}`} aria-hidden="true">
        {step.state === 'done' ? <Icon name="check" /> : number}
      </span>
      <div className="min-w-0 flex-1">
        <Link to={step.to} className="-my-1 flex min-h-11 items-center font-medium text-ink">
          {step.title}
        </Link>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
          <StateChip state={step.state} />
          <span>{words ?? t('learning:doneOf', { done: step.done, total: step.total })}</span>
          {step.waitsFor.length > 0 && (
            <span className="chip chip-warn">
              <Icon name="lock" /> {t('learning:path.first', { what: step.waitsFor.join(t('learning:path.and')) })}
            </span>
          )}
        </p>
      </div>
    </li>
  )
}
