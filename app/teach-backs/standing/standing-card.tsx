import { useTranslation } from 'react-i18next'
import { CoverageBar } from './coverage-bar.tsx'
import { PeopleStanding } from './people-standing.tsx'
import { SessionList } from './session-list.tsx'
import { StateChip } from './state-chip.tsx'
import type { TeachBackPage } from '../pages/teach-back-page.server.ts'

/** How far the team is; with names for the teacher and the lead. */
export function StandingCard({ page }: { page: TeachBackPage }) {
  const { t } = useTranslation()
  const { state, since, completedOn, closeReason, covered, total, percent, people, sessions } = page
  return (
    <section className="card space-y-4" aria-labelledby="coverage">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="coverage">{t('teach-backs:coverage')}</h2>
        <StateChip state={state} />
      </div>
      <CoverageBar covered={covered} total={total} percent={percent} />
      <p className="text-sm text-ink-soft">{completedOn ? t('teach-backs:completedLong', { on: completedOn, total }) : t('teach-backs:since', { since })}</p>
      {state === 'closed' && closeReason && <p>{t('teach-backs:closedBecause', { reason: closeReason })}</p>}
      {people && people.length > 0 && <PeopleStanding people={people} />}
      {sessions.length > 0 && (
        <div>
          <h3 className="text-base">{t('teach-backs:sessions')}</h3>
          <SessionList sessions={sessions} />
        </div>
      )}
    </section>
  )
}
