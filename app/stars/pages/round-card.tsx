import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { MyTurn } from '../my-turn.server.ts'
import type { RoundSummary } from '../round-summary.ts'
import { PhaseChip, RoundSteps } from './round-steps.tsx'

type RoundCardProps = { round: RoundSummary & { turn: MyTurn; skipReason?: string | null }; search: string; /** On the round's own page, which then needs no way there. */ isHere?: boolean }

/** This month's round: where it stands, the days left, and the one thing to do now. */
export function RoundCard({ round, search, isHere = false }: RoundCardProps) {
  const { t } = useTranslation()
  const { month, monthTitle, phase, daysLeft, turn, skipReason } = round
  return (
    <section className="card border-gold" aria-labelledby={`round-${month}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`round-${month}`}>{isHere ? t('stars:round.state') : t('stars:round.title', { month: monthTitle })}</h2>
        <PhaseChip phase={phase} />
        {daysLeft !== null && <span className="text-ink-soft">{t('stars:round.daysLeft', { count: daysLeft })}</span>}
      </div>
      <p className="mt-2">{t(`stars:turn.${turn.kind}`, { count: turn.open.length, done: turn.done.length })}</p>
      {turn.kind === 'not-elector' && turn.leftOut && <p className="text-ink-soft">{t('star-votes:leftOut.you', { days: turn.leftOut.dutyDays, needed: turn.leftOut.needed })}</p>}
      {skipReason && <p className="text-ink-soft">{t('stars:log.reason', { reason: skipReason })}</p>}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Action month={month} kind={turn.kind} search={search} />
        {!isHere && (
          <Link to={`/stars/${month}${search}`} className="button button-quiet">
            {t(wayOf(turn.kind))}
          </Link>
        )}
      </div>
      {round.steps.length > 0 && (isHere || daysLeft !== null) && (
        <div className="mt-5 border-t border-line pt-4">
          <RoundSteps steps={round.steps} />
        </div>
      )}
    </section>
  )
}

/** What the way to the round's own page is called. */
function wayOf(kind: MyTurn['kind']): string {
  if (kind === 'publish' || kind === 'to-publish') return 'stars:round.toResult'
  return kind === 'wait' ? 'stars:round.toNotice' : 'stars:round.toRound'
}

const actions: Partial<Record<MyTurn['kind'], { to: (month: string) => string; word: string; icon: IconName }>> = {
  nominate: { to: (month) => `/stars/${month}/nominate`, word: 'stars:action.nominate', icon: 'flag' },
  vote: { to: (month) => `/stars/${month}/ballot`, word: 'stars:action.ballot', icon: 'star' },
  'to-publish': { to: (month) => `/team/stars/${month}/publish`, word: 'stars:desk.toPublish', icon: 'seal' },
}

function Action({ month, kind, search }: { month: string; kind: MyTurn['kind']; search: string }) {
  const { t } = useTranslation()
  const action = actions[kind]
  return action ? (
    <Link to={`${action.to(month)}${search}`} className="button button-honour">
      <Icon name={action.icon} /> {t(action.word)}
    </Link>
  ) : null
}
