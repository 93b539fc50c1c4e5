import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StateChip, useMissingWords } from '#app/learning/courses/progress-line.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useDeskAddress } from '../desk-address.ts'
import type { CourseFacts, PathFacts } from './person-record.server.ts'

/** The head of a path or course: how far, what is missing, by when. */
export function StandingCard({ facts: { key, title, state, percent, duties, ...facts }, children }: { facts: PathFacts; children?: ReactNode }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  const missing = useMissingWords(facts.missing)
  return (
    <section id={key} className="card target:border-qing" aria-labelledby={`${key}-title`}>
      <div className="flex flex-wrap items-center gap-3">
        <h3 id={`${key}-title`} className="min-w-0 flex-1">
          {title}
        </h3>
        <span className="tabular-nums">{percent}%</span>
        <StateChip state={state} />
      </div>
      {missing && <p className="mt-1 text-ink-soft">{missing}</p>}
      {facts.waitsFor.length > 0 && <p className="mt-1 text-ink-soft">{t('learning:path.first', { what: facts.waitsFor.join(t('learning:path.and')) })}</p>}
      <ul>
        {duties.map(({ id, dueOn, isAgain }) => (
          <li key={id} className="mt-1 flex items-center gap-2">
            <Icon name={isAgain ? 'replay' : 'flag'} className="text-qing" />
            <Link to={address(`/team/assignments/${id}`)} className="finger">{t(isAgain ? 'learning:duty.againBy' : 'learning:duty.by', { day: dueOn })}</Link>
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}

/** A course with every lesson, attempt and completion on its day. */
export function CourseRecord({ facts }: { facts: CourseFacts }) {
  const { t } = useTranslation()
  const { lessons, attempts, completedOn } = facts
  return (
    <StandingCard facts={facts}>
      {facts.renewBy && <p className="mt-1 text-ink-soft">{t('team:progress.renew', { day: facts.renewBy })}</p>}
      <div className="mt-4 grid gap-6 md:grid-cols-2">
        <ul aria-label={t('learning:course.lessons')} className="space-y-1">
          {lessons.map(({ slug, title, readOn }) => (
            <li key={slug} className="flex items-start gap-2">
              <Icon name={readOn ? 'check' : 'book'} className={`mt-1 ${readOn ? 'text-good' : 'text-ink-soft'}`} />
              <span className="min-w-0">
                {title}
                <span className="block text-sm text-ink-soft">{readOn ?? t('learning:state.unread')}</span>
              </span>
            </li>
          ))}
        </ul>
        <ul aria-label={t('learning:quiz.title')} className="space-y-1">
          {attempts.length === 0 && <li className="text-ink-soft">{t('team:record.noAttempts')}</li>}
          {attempts.map(({ id, on, percent, passed }) => (
            <li key={id} className="flex items-start gap-2">
              <Icon name={passed ? 'check' : 'cross'} className={`mt-1 ${passed ? 'text-good' : 'text-bad'}`} />
              <span>
                {t(passed ? 'team:record.passed' : 'team:record.failed', { percent })}
                <span className="block text-sm text-ink-soft">{on}</span>
              </span>
            </li>
          ))}
          {completedOn.map((day) => (
            <li key={day} className="flex items-start gap-2">
              <Icon name="seal" className="mt-1 text-qing" />
              <span>
                {t('team:record.completed')}
                <span className="block text-sm text-ink-soft">{day}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </StandingCard>
  )
}
