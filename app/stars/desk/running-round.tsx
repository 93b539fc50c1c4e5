import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PhaseChip, RoundSteps } from '../pages/round-steps.tsx'
import type { RoundSummary } from '../round-summary.ts'

type Running = RoundSummary & {
  electorate: number
  isFrozen: boolean
  unanswered: number
  /** Whether the lead's view counts for a star of it. */
  wantsViews: boolean
  stars: { slug: string; name: string; ballots: number | null; nominees: number }[]
}

/** A round under way on the lead's desk: dates, numbers, and what the lead may do. */
export function RunningRound({ round, search }: { round: Running; search: string }) {
  const { t } = useTranslation()
  const { month, monthTitle, phase, daysLeft, electorate, isFrozen, unanswered, wantsViews, stars } = round
  const isVoting = phase === 'voting'
  return (
    <section className="card space-y-4" aria-labelledby={`running-${month}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`running-${month}`}>{t('stars:round.title', { month: monthTitle })}</h2>
        <PhaseChip phase={phase} />
        {daysLeft !== null && <span className="text-ink-soft">{t('stars:round.daysLeft', { count: daysLeft })}</span>}
      </div>
      <RoundSteps steps={round.steps} />
      <dl className="grid gap-x-6 gap-y-2 border-t border-line pt-4 sm:grid-cols-2 lg:grid-cols-4">
        <div>
          <dt className="text-sm text-ink-soft">{t(isFrozen ? 'stars:desk.electorate' : 'stars:desk.members')}</dt>
          <dd>{t('stars:desk.people', { count: electorate })}</dd>
        </div>
        {stars.map(({ slug, name, ballots, nominees }) => (
          <div key={slug}>
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd>{phase === 'before' || phase === 'nominating' ? t('stars:desk.nominees', { count: nominees }) : ballots === null ? t('stars:month.fewBallots') : t('stars:month.ballots', { count: ballots })}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-soft">{t('stars:desk.numbersOnly')}</p>
      <div className="flex flex-wrap gap-2">
        <Link to={`/team/stars/${month}/dates${search}`} className="button">
          {t('stars:desk.moveDates')}
        </Link>
        {isVoting && (
          <Link to={`/team/stars/${month}/electorate${search}`} className="button">
            {t('stars:desk.toElectorate')}
          </Link>
        )}
        {phase === 'notice' && (
          <Link to={`/team/stars/${month}/objections${search}`} className={`button ${unanswered > 0 ? 'button-main' : ''}`}>
            {unanswered > 0 ? t('star-results:objection.onDesk', { count: unanswered }) : t('star-results:objection.seeAll')}
          </Link>
        )}
        {isVoting && wantsViews && (
          <Link to={`/team/stars/${month}/views${search}`} className="button">
            {t('score-desk:views.link')}
          </Link>
        )}
        <Link to={`/stars/${month}${search}`} className="button button-quiet">
          {t('stars:desk.asTheTeamSees')}
        </Link>
      </div>
    </section>
  )
}
