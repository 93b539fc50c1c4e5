import { useTranslation } from 'react-i18next'
import { Field } from '#app/ui/form.tsx'
import type { StarCalendar } from './star-calendar.ts'

const fields = ['nominateFromDay', 'voteFromDay', 'voteUntilDay', 'noticeDays'] as const

/** The four numbers of a month's cycle. */
export function CalendarFields({ calendar }: { calendar: StarCalendar }) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {fields.map((name) => (
        <Field key={name} name={name} label={t(`star-desk:calendar.${name}`)} hint={t(`star-desk:calendar.${name}Hint`)} inputMode="numeric" maxLength={2} defaultValue={String(calendar[name])} />
      ))}
    </div>
  )
}
