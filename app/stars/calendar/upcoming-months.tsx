import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { PhaseChip, RoundSteps } from '../pages/round-steps.tsx'
import type { UpcomingMonth } from './upcoming.server.ts'

/** The months to come with their dates; each can be moved or skipped. */
export function UpcomingMonths({ months }: { months: UpcomingMonth[] }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <section aria-labelledby="upcoming" className="mt-10">
      <h2 id="upcoming">{t('star-desk:calendar.upcoming')}</h2>
      <p className="mt-1 text-ink-soft">{t('star-desk:calendar.upcomingHint')}</p>
      <ol className="mt-3 space-y-4">
        {months.map(({ month, monthTitle, phase, steps, isFixed, skipReason }) => (
          <li key={month} className="card space-y-3">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h3>{monthTitle}</h3>
              <PhaseChip phase={phase} />
            </div>
            {skipReason !== null && <p>{t('star-desk:calendar.skippedBecause', { reason: skipReason })}</p>}
            {steps.length > 0 && <RoundSteps steps={steps} />}
            {isFixed ? (
              <Link to={address(`/team/stars/${month}/dates`)} className="button">
                {t('star-desk:calendar.change')}
                <span className="sr-only"> {monthTitle}</span>
              </Link>
            ) : (
              <PostForm>
                <input type="hidden" name="month" value={month} />
                <Submit voice="plain" name="deed" value="plan">
                  {t('star-desk:calendar.change')}
                  <span className="sr-only"> {monthTitle}</span>
                </Submit>
              </PostForm>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
