import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { StreakDay } from '../practice-view.ts'

const looks: Record<StreakDay['state'], string> = {
  before: 'text-ink-soft',
  answered: 'bg-qing-tint text-qing font-semibold',
  missed: 'border border-line text-ink-soft',
  rest: 'text-ink-soft',
  today: 'border-2 border-qing text-ink',
  ahead: 'border border-dashed border-line text-ink-soft',
}

/** Four weeks at a glance, each day with a word for it. */
export function StreakWeeks({ streak, weekdays, days }: { streak: number; weekdays: readonly string[]; days: readonly StreakDay[] }) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-labelledby="streak">
      <h2 id="streak">{streak > 0 ? t('practice:streak', { count: streak }) : t('practice:noStreak')}</h2>
      <p className="mt-1 text-sm text-ink-soft">{t('practice:streakRule')}</p>
      <div aria-hidden="true" className="mt-3 grid max-w-sm grid-cols-7 gap-1 text-center text-sm text-ink-soft">
        {weekdays.map((weekday) => (
          <span key={weekday}>{weekday}</span>
        ))}
      </div>
      <ol className="mt-1 grid max-w-sm grid-cols-7 gap-1 text-center text-sm tabular-nums">
        {days.map(({ day, number, state, words }) => (
          <li key={day} className={`flex min-h-11 flex-col items-center justify-center rounded-control ${looks[state]}`}>
            <span aria-hidden="true">{number}</span>
            {state === 'answered' && <Icon name="check" />}
            {state === 'rest' && (
              <span aria-hidden="true" className="leading-none">
                ·
              </span>
            )}
            <span className="sr-only">{t(`practice:day.${state}`, { day: words })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
