import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { fieldsOf, parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { CalendarFields } from '#app/stars/calendar/calendar-fields.tsx'
import { findCalendar, setCalendar } from '#app/stars/calendar/calendar.server.ts'
import { listUpcoming, planMonth } from '#app/stars/calendar/upcoming.server.ts'
import { UpcomingMonths } from '#app/stars/calendar/upcoming-months.tsx'
import { CalendarForm } from '#app/stars/desk/desk-forms.ts'
import { listMembers } from '#app/stars/electorate.server.ts'
import { PublishersForm as PublishersSchema } from '#app/stars/publication/publication-forms.ts'
import { PublishersForm } from '#app/stars/publication/publishers-form.tsx'
import { findPublishers, setPublishers } from '#app/stars/publication/publishers.server.ts'
import { RoundDeskPage } from '#app/stars/desk/round-desk-page.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'run-stars')
  const saying = { zone: team.timeZone, language: member.language }
  const now = new Date()
  const [calendar, months, publishers, colleagues] = await Promise.all([findCalendar(team.id), listUpcoming(team, saying, now), findPublishers(team.id), listMembers(team, now)])
  return { title: translator(member.language)('star-desk:calendar.title'), team: { id: team.id, name: team.name }, calendar, months, publishers, colleagues: colleagues.filter(({ id }) => id !== member.id) }
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
  if (form.get('deed') === 'publishers') {
    const { value, refusal } = parseFields(form, PublishersSchema)
    if (refusal) return data(refusal, { status: 400 })
    const answer = await setPublishers(team, { publishers: { isForTwo: value.publishers === 'two', secondId: value.second }, leadId: member.id, now })
    if ('refused' in answer) return refuseForm(form, { second: `star-results:refused.${answer.refused}` })
    searchParams.set('set', answer.moved > 0 ? 'moved' : '')
    return redirect(`${pathname}?${searchParams.toString()}#content`)
  }
  const { value, refusal } = parseFields(form, CalendarForm)
  if (refusal) return data(refusal, { status: 400 })
  await setCalendar(team.id, { calendar: value, leadId: member.id, now })
  searchParams.set('set', '')
  return redirect(`${pathname}?${searchParams.toString()}#content`)
}

export default function StarsCalendarPage() {
  const { title, team, calendar, months, publishers, colleagues } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const isOfPublishers = refusal?.values['deed'] === 'publishers'
  const said = useSearchParams()[0].get('set')
  const isSet = said !== null && !refusal
  return (
    <RoundDeskPage title={title} intro={t('star-desk:calendar.intro', { team: team.name })}>
      {isSet && (
        <p role="status" className="notice notice-good mb-4">
          {t(said === 'moved' ? 'star-results:publishers.moved' : 'star-desk:calendar.set')}
        </p>
      )}
      <PostForm key={team.id} refusal={isOfPublishers ? null : refusal} className="card space-y-4">
        <CalendarFields calendar={calendar} />
        <p className="text-sm text-ink-soft">{t('star-desk:calendar.laterOnly')}</p>
        <Submit>{t('star-desk:calendar.save')}</Submit>
      </PostForm>
      <PublishersForm key={`publishers ${team.id}`} publishers={publishers} colleagues={colleagues} refusal={isOfPublishers ? (refusal ?? null) : null} />
      <UpcomingMonths months={months} />
    </RoundDeskPage>
  )
}
