import { useTranslation } from 'react-i18next'
import { Field } from '#app/ui/form.tsx'
import type { UnitCalendar } from './calendar.server.ts'

const fields = ['nominateFromDay', 'voteFromDay', 'voteUntilDay', 'noticeDays', 'dutyDays'] as const

/** The numbers of a month's cycle, and who votes in it. */
export function CalendarFields({ calendar }: { calendar: UnitCalendar }) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {fields.map((name) => (
        <Field key={name} name={name} label={t(`star-desk:calendar.${name}`)} hint={t(`star-desk:calendar.${name}Hint`)} inputMode="numeric" maxLength={2} defaultValue={String(calendar[name])} />
      ))}
    </div>
  )
}
