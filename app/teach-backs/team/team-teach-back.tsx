import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { CoverageBar } from '../standing/coverage-bar.tsx'
import type { TeamTeachBack } from '../pages/lists.server.ts'
import { PeopleStanding } from '../standing/people-standing.tsx'
import { SessionList } from '../standing/session-list.tsx'
import { StateChip } from '../standing/state-chip.tsx'

/** A teach-back on the lead's desk: how far, who is missing and why, who taught when. */
export function TeamTeachBackCard({ teachBack, refusal }: { teachBack: TeamTeachBack; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  const { id, title, teacher, state, since, completedOn, closeReason, covered, total, percent, people, sessions, canTeach } = teachBack
  const missing = people.filter(({ standing }) => standing !== 'covered')
  return (
    <article className="card space-y-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h3>{title}</h3>
          <p className="text-sm text-ink-soft">
            {t('teach-backs:taughtBy', { teacher: teacher.name })} · {completedOn ? t('teach-backs:completedOn', { on: completedOn }) : t('teach-backs:since', { since })}
          </p>
        </div>
        <StateChip state={state} />
      </div>
      <CoverageBar covered={covered} total={total} percent={percent} />
      {state === 'closed' && closeReason && <p className="text-sm">{t('teach-backs:closedBecause', { reason: closeReason })}</p>}
      {state === 'running' && !canTeach && (
        <p className="notice notice-bad flex gap-2">
          <Icon name="warn" /> <span>{t('teach-backs:team.cannotTeach')}</span>
        </p>
      )}
      {missing.length > 0 && state !== 'closed' && (
        <div className="space-y-2">
          <h4 className="font-semibold">{t(state === 'complete' ? 'teach-backs:joinedSince' : 'teach-backs:missing')}</h4>
          <PeopleStanding people={missing} />
        </div>
      )}
      <div>
        <h4 className="font-semibold">{t('teach-backs:sessions')}</h4>
        {sessions.length === 0 ? <p className="text-sm text-ink-soft">{t('teach-backs:team.noSession')}</p> : <SessionList sessions={sessions} />}
      </div>
      <Link to={`/teach-backs/${id}`} className="button w-full sm:w-auto">
        {t('teach-backs:team.see')}
        <span className="sr-only">{title}</span>
      </Link>
      {state === 'running' && <CloseFold id={id} refusal={refusal?.values['teachBack'] === id ? refusal : null} />}
    </article>
  )
}

function CloseFold({ id, refusal }: { id: string; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  return (
    <Fold open={refusal !== null} label={t('teach-backs:team.close')}>
      <PostForm refusal={refusal} className="space-y-3">
        <input type="hidden" name="deed" value="close" />
        <input type="hidden" name="teachBack" value={id} />
        <Field name="reason" type="textarea" rows={2} label={t('teach-backs:team.whyClose')} />
        <Submit voice="danger">{t('teach-backs:team.close')}</Submit>
      </PostForm>
    </Fold>
  )
}
