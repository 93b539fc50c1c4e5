import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { PlanLine, PlanView } from './plan-view.server.ts'

/** Whom a regrade touches: in figures, then those whose pass or points change. */
export function PlanCard({ plan, tense }: { plan: PlanView; tense: 'would' | 'did' }) {
  const { t } = useTranslation()
  const { asked, changed, up, down, kept, won, lost, withdrawn, lines, more } = plan
  const figures = [
    [t('regrade:plan.changed'), tense === 'would' ? t('regrade:plan.ofAsked', { count: changed, asked }) : t('regrade:plan.attempts', { count: changed })],
    [t('regrade:plan.upDown'), t('regrade:plan.upAndDown', { up, down })],
    [t('regrade:plan.won'), t('regrade:plan.people', { count: won })],
    [t('regrade:plan.lost'), t('regrade:plan.people', { count: lost })],
  ] as const
  return (
    <section className="card space-y-4" aria-labelledby="plan">
      <h2 id="plan">{t(`regrade:plan.title.${tense}`)}</h2>
      <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd className="text-lg font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {won > 0 && <p className="notice notice-good">{t(`regrade:plan.${withdrawn === null ? 'certificatesWon' : 'examWon'}.${tense}`, { count: won })}</p>}
      {lost > 0 && <p className="notice notice-bad">{withdrawn === null ? t(`regrade:plan.certificatesLost.${tense}`, { count: lost }) : t(`regrade:plan.examLost.${tense}`, { count: withdrawn })}</p>}
      {kept > 0 && <p className="text-ink-soft">{t('regrade:plan.kept', { count: kept })}</p>}
      {lines.length === 0 ? <p className="text-ink-soft">{t('regrade:plan.nobody')}</p> : <Lines lines={lines} />}
      {more > 0 && <p className="text-sm text-ink-soft">{t('regrade:plan.more', { count: more })}</p>}
    </section>
  )
}

function Lines({ lines }: { lines: readonly PlanLine[] }) {
  const { t } = useTranslation()
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map(({ key, name, before, after, pass, kept }) => (
        <li key={key} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
          <span className={`min-w-28 flex-1 wrap-anywhere ${name === null ? 'text-ink-soft' : ''}`}>{name ?? t('regrade:plan.elsewhere')}</span>
          {pass && (
            <span className={`chip ${pass === 'won' ? 'chip-good' : 'chip-bad'}`}>
              <Icon name={pass === 'won' ? 'check' : 'cross'} /> {t(`regrade:plan.pass.${pass}`)}
            </span>
          )}
          <span className="tabular-nums">{t(kept ? 'regrade:plan.stays' : 'regrade:plan.fromTo', { before, after })}</span>
        </li>
      ))}
    </ul>
  )
}
