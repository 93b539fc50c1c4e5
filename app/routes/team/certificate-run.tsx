import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RunDeed } from '#app/certificates/runs/forms.ts'
import { MissingList, RunCard } from '#app/certificates/runs/run-card.tsx'
import { resumeRun, stopRun } from '#app/certificates/runs/runs.server.ts'
import { viewRun } from '#app/certificates/runs/view-runs.server.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { soon } from '#app/platform/soon.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'issue-certificates' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'issue-certificates')
  const run = await viewRun(team, asked.params['run'] ?? '', member.language)
  if (!run) throw notFound()
  return { title: run.title, run }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'issue-certificates')
  const { value, refusal } = await parseForm(asked.request, RunDeed)
  if (refusal) return data(refusal, { status: 400 })
  const runId = asked.params['run'] ?? ''
  const done = value.deed === 'stop' ? await stopRun(member, team, runId) : await resumeRun(member, team, runId)
  if (!done) throw notFound()
  if ('ended' in done) await soon(done.ended)
  return redirect(`/team/certificates/runs/${runId}?unit=${team.id}`)
}

export default function CertificateRunPage() {
  const { title, run } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const desk = useDeskAddress()
  const crumbs = [
    { to: desk('/team'), label: t('common:places.team') },
    { to: desk('/team/certificates'), label: t('team:places.certificates') },
    { to: desk('/team/certificates/runs'), label: t('certificate-runs:title') },
  ]
  const file = desk(`/team/certificates/runs/${run.id}/${run.form === 'ZIP' ? 'certificates.zip' : 'certificates.pdf'}`)
  return (
    <Page title={title} crumbs={crumbs} intro={t('certificate-runs:begun', { by: run.by, at: run.at, form: t(`certificate-runs:form.${run.form}`) })}>
      <div className="space-y-6">
        <RunCard run={run} file={file} />
        <MissingList missing={run.missing} isDone={run.state === 'done'} />
      </div>
    </Page>
  )
}
