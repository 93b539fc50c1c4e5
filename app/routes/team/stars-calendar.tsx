import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { fieldsOf, parseFields, readForm } from '#app/platform/form.server.ts'
import { CalendarFields } from '#app/stars/calendar/calendar-fields.tsx'
import { findCalendar, setCalendar } from '#app/stars/calendar/calendar.server.ts'
import { listUpcoming, planMonth } from '#app/stars/calendar/upcoming.server.ts'
import { UpcomingMonths } from '#app/stars/calendar/upcoming-months.tsx'
import { CalendarForm } from '#app/stars/desk/desk-forms.ts'
import { RoundDeskPage } from '#app/stars/desk/round-desk-page.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'run-stars')
  const saying = { zone: team.timeZone, language: member.language }
  const [calendar, months] = await Promise.all([findCalendar(team.id), listUpcoming(team, saying, new Date())])
  return { title: translator(member.language)('star-desk:calendar.title'), team: { id: team.id, name: team.name }, calendar, months }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, team } = await requireTeam(asked, 'run-stars')
  const form = await readForm(asked.request)
  const { pathname, searchParams } = new URL(asked.request.url)
  if (form.get('deed') === 'plan') {
    const round = await planMonth(team, fieldsOf(form)('month'), now)
    if (!round) throw notFound()
    return redirect(`/team/stars/${round.month}/dates?unit=${team.id}`)
  }
  const { value, refusal } = parseFields(form, CalendarForm)
  if (refusal) return data(refusal, { status: 400 })
  await setCalendar(team.id, { calendar: value, leadId: member.id, now })
  searchParams.set('set', '')
  return redirect(`${pathname}?${searchParams.toString()}#content`)
}

export default function StarsCalendarPage() {
  const { title, team, calendar, months } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const isSet = useSearchParams()[0].has('set') && !refusal
  return (
    <RoundDeskPage title={title} intro={t('star-desk:calendar.intro', { team: team.name })}>
      {isSet && (
        <p role="status" className="notice notice-good mb-4">
          {t('star-desk:calendar.set')}
        </p>
      )}
      <PostForm key={team.id} refusal={refusal} className="card space-y-4">
        <CalendarFields calendar={calendar} />
        <p className="text-sm text-ink-soft">{t('star-desk:calendar.laterOnly')}</p>
        <Submit>{t('star-desk:calendar.save')}</Submit>
      </PostForm>
      <UpcomingMonths months={months} />
    </RoundDeskPage>
  )
}
