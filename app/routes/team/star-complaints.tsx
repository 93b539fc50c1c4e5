import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskCrumb } from '#app/desk/desk-crumb.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { fieldsOf, parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { ComplaintForm, DecisionForm } from '#app/stars/score/complaints/complaint-forms.ts'
import { ComplaintList } from '#app/stars/score/complaints/complaint-list.tsx'
import { RecordComplaint } from '#app/stars/score/complaints/record-complaint.tsx'
import { listComplaints } from '#app/stars/score/complaints/complaint-pages.server.ts'
import { decideAppeal, listComplaintFaults, recordComplaint } from '#app/stars/score/complaints/complaints.server.ts'
import { requireKeptTeam } from '#app/stars/score/complaints/kept-team.server.ts'
import { listStaff, staffOn } from '#app/stars/score/ratings/staff.server.ts'
import { Done } from '#app/ui/done.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-complaints' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, others, leads } = await requireKeptTeam(asked)
  const t = translator(member.language)
  if (!team) return { title: t('score-desk:complaints.title'), team: null, others: [], leads: false, people: [], complaints: [], requestKey: '' }
  const now = new Date()
  const people = staffOn(await listStaff(team), calendarDay(now, team.timeZone)).filter(({ id }) => id !== member.id)
  const complaints = await listComplaints(team, member.id, { language: member.language, now })
  return { title: t('score-desk:complaints.title'), team: { name: team.name }, others: others.map(({ id, name }) => ({ id, name })), leads, people: people.map(({ id, name, employeeNumber, position }) => ({ id, name, employeeNumber, position })), complaints, requestKey: randomUUID() }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team, leads } = await requireKeptTeam(asked)
  const form = await readForm(asked.request)
  if (!team) throw notFound()
  const now = new Date()
  const here = `/team/stars/complaints?unit=${team.id}`
  if (form.get('deed') === 'decide') {
    const { value, refusal } = parseFields(form, DecisionForm)
    if (refusal) return data(refusal, { status: 400 })
    const answer = await decideAppeal({ complaintId: value.complaint, unitIds: [team.id], deciderId: member.id, isOverturned: value.verdict === 'overturn', reason: value.reason, now })
    if (!answer) throw notFound()
    return 'refused' in answer ? refuseForm(form, { form: `score-desk:refused.${answer.refused}` }, 409) : redirect(`${here}&done=decided#content`)
  }
  // An administrator decides appeals; what happened in a team its lead records.
  if (!leads) return refuseForm(form, { form: 'score-desk:refused.lead-records' }, 400)
  const { value, refusal } = parseFields(form, ComplaintForm)
  if (refusal) {
    const typed = fieldsOf(form)
    const faults = await listComplaintFaults(team, { personId: typed('personId'), day: typed('day'), validUntil: typed('validUntil'), leadId: member.id, now })
    return refuseForm(form, { ...faults, ...refusal.faults })
  }
  const answer = await recordComplaint(team, { ...value, leadId: member.id, now })
  return 'faults' in answer ? refuseForm(form, answer.faults) : redirect(`${here}&done=recorded#content`)
}

export default function ComplaintsPage() {
  const { title, team, others, leads, people, complaints, requestKey } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const done = useSearchParams()[0].get('done') ?? ''
  const isOfDecision = refusal?.values['deed'] === 'decide'
  const up = useDeskCrumb()
  const crumbs = leads
    ? [
        { to: '/team', label: t('common:places.team') },
        { to: '/team/stars', label: t('stars:desk.title') },
      ]
    : up
  return (
    <Page title={title} crumbs={crumbs} intro={t('score-desk:complaints.intro', { team: team?.name ?? '' })}>
      <div className="space-y-8">
        {others.length > 0 && (
          <p className="flex flex-wrap gap-2">
            {others.map(({ id, name }) => (
              <Link key={id} to={`/team/stars/complaints?unit=${id}`} className="button">
                {t('stars:home.otherTeam', { team: name })}
              </Link>
            ))}
          </p>
        )}
        {['recorded', 'decided'].includes(done) && !refusal && <Done>{t(`score-desk:complaints.done.${done}`)}</Done>}
        {refusal?.faults['form'] && (
          <p role="alert" className="notice notice-bad">
            {t(refusal.faults['form'])}
          </p>
        )}
        {leads && <RecordComplaint key={complaints.length} people={people} requestKey={requestKey} refusal={isOfDecision ? undefined : refusal} />}
        {complaints.length === 0 ? <EmptyState>{t('score-desk:complaints.none')}</EmptyState> : <ComplaintList complaints={complaints} refusal={isOfDecision ? refusal : undefined} />}
      </div>
    </Page>
  )
}
