import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { AttemptDeed } from './deed-form.ts'
import type { AttemptNote, TeamAttempt } from './team-attempts.server.ts'

type AttemptCardProps = { attempt: TeamAttempt; refusal: FormFaults | null }

/** One attempt of the team: how it stands, what was done to it, and what the lead may do. */
export function AttemptCard({ attempt, refusal }: AttemptCardProps) {
  const { t } = useTranslation()
  const { name, quiz, startedOn, isOpen, answered, until, minutesLeft, isSuspended, end, notes } = attempt
  return (
    <li className="card space-y-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="min-w-0 wrap-anywhere">{t('supervision:of', { name, quiz })}</h3>
        {isSuspended && (
          <span className="chip chip-warn">
            <Icon name="clock" /> {t('supervision:suspended')}
          </span>
        )}
        {end && (
          <span className={`chip ${end.passed ? 'chip-good' : 'chip-warn'}`}>
            <Icon name={end.passed ? 'check' : 'cross'} /> {t(`quizzes:result.${end.passed ? 'passed' : 'failed'}`)} {end.percent}%
          </span>
        )}
      </div>
      <p className="text-sm text-ink-soft">
        {t('supervision:began', { time: startedOn })}
        {isOpen && <span className="block">{t('supervision:running', { until, count: minutesLeft, answered })}</span>}
        {end && <span className="block">{t(`supervision:ending.${end.ending}`, { time: end.on })}</span>}
      </p>
      {notes.length > 0 && <Notes notes={notes} />}
      {isOpen && <DeedFold deed="extra-time" attempt={attempt} refusal={refusal} />}
      {isOpen && <DeedFold deed="close" attempt={attempt} refusal={refusal} />}
      {!isOpen && end && !end.passed && <DeedFold deed="reopen" attempt={attempt} refusal={refusal} />}
    </li>
  )
}

function Notes({ notes }: { notes: readonly AttemptNote[] }) {
  const { t } = useTranslation()
  return (
    <ul className="space-y-1 text-sm text-ink-soft">
      {notes.map(({ key, on, kind, minutes, reason, by }) => (
        <li key={key}>
          {kind === 'SUSPENDED'
            ? t('supervision:note.SUSPENDED', { time: on, count: minutes ?? 0, reason: t(`quizzes:suspension.reason.${reason}`) })
            : t(`supervision:note.${kind}`, { time: on, count: minutes ?? 0, reason, name: by ?? '' })}
        </li>
      ))}
    </ul>
  )
}

type DeedFoldProps = { deed: AttemptDeed['deed']; attempt: TeamAttempt; refusal: FormFaults | null }

function DeedFold({ deed, attempt, refusal }: DeedFoldProps) {
  const { t } = useTranslation()
  const own = refusal?.values['deed'] === deed ? refusal : null
  return (
    <Fold label={t(`supervision:deed.${deed}.offer`)} open={own !== null}>
      <p className="mb-3 text-sm text-ink-soft">{t(`supervision:deed.${deed}.what`, { name: attempt.name })}</p>
      <PostForm refusal={own}>
        <input type="hidden" name="deed" value={deed} />
        <input type="hidden" name="attempt" value={attempt.id} />
        <input type="hidden" name="requestKey" value={attempt.requestKey} />
        {deed !== 'close' && <Field name="minutes" type="number" inputMode="numeric" label={t('supervision:minutes')} defaultValue="10" />}
        <Field name="reason" label={t('supervision:reason')} hint={t('supervision:reasonHint')} />
        <Submit>{t(`supervision:deed.${deed}.do`)}</Submit>
      </PostForm>
    </Fold>
  )
}
