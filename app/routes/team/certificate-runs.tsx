import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listChoices } from '#app/certificates/runs/candidates.server.ts'
import { ChoiceForm } from '#app/certificates/runs/choice-form.tsx'
import { RunForm } from '#app/certificates/runs/forms.ts'
import { startRun } from '#app/certificates/runs/runs.server.ts'
import { listAtWork, listRuns } from '#app/certificates/runs/view-runs.server.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { soon } from '#app/platform/soon.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'issue-certificates' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'issue-certificates')
  const { language } = member
  const [choices, runs, atWork] = await Promise.all([listChoices(team, { language, now: new Date(), origin: asked.context.visit.origin }), listRuns(team, language), listAtWork(team, language)])
  return {
    title: translator(language)('certificate-runs:title'),
    team: { id: team.id, name: team.name },
    teams: teams.map(({ id, name }) => ({ id, name })),
    choices,
    runs,
    atWork,
    chosen: new URL(asked.request.url).searchParams.get('subject'),
    requestKey: randomUUID(),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'issue-certificates')
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, RunForm)
  if (refusal) return refuseForm(form, refusal.faults)
  const started = await startRun(member, team, { form: value, look: { now: new Date(), origin: asked.context.visit.origin } })
  if ('refused' in started) return refuseForm(form, { form: `certificate-runs:fault.${started.refused}` }, 409)
  // Short work shows nothing but its result; long work shows how far it is.
  await soon(started.ended)
  return redirect(`/team/certificates/runs/${started.runId}?unit=${team.id}`)
}

export default function CertificateRunsPage() {
  const { title, team, teams, choices, runs, atWork, chosen, requestKey } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const desk = useDeskAddress()
  return (
    <Page title={title} intro={t('certificate-runs:intro')} crumbs={[{ to: desk('/team'), label: t('common:places.team') }, { to: desk('/team/certificates'), label: t('team:places.certificates') }]}>
      <div className="space-y-6">
        <div>
          <TeamPicker team={team} teams={teams} />
        </div>
        {choices.length === 0 ? <EmptyState>{t('certificate-runs:empty')}</EmptyState> : <ChoiceForm choices={choices} atWork={atWork} chosen={chosen} requestKey={requestKey} refusal={refusal} />}
        {runs.length > 0 && (
          <section aria-labelledby="earlier" className="space-y-3">
            <h2 id="earlier">{t('certificate-runs:earlier')}</h2>
            <LinkList
              rows={runs.map(({ id, form, title: label, count, state, by, at }) => ({
                to: desk(`/team/certificates/runs/${id}`),
                icon: form === 'ZIP' ? 'copy' : 'seal',
                label: `${label} · ${t('certificate-runs:count', { count })}`,
                note: t('certificate-runs:line', { form: t(`certificate-runs:form.${form}`), state: t(`certificate-runs:state.${state}`), by, at }),
              }))}
            />
          </section>
        )}
      </div>
    </Page>
  )
}
