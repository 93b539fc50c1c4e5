import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { AttemptCard } from '#app/quizzes/supervision/attempt-card.tsx'
import { AttemptDeed } from '#app/quizzes/supervision/deed-form.ts'
import { doToAttempt } from '#app/quizzes/supervision/deeds.server.ts'
import { listTeamAttempts } from '#app/quizzes/supervision/team-attempts.server.ts'
import { Done } from '#app/ui/done.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'supervise-attempts' }
export const meta = pageMeta

const deeds = ['extra-time', 'reopen', 'close'] as const

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'supervise-attempts')
  const attempts = await listTeamAttempts(team, { language: member.language, now: new Date(), origin: asked.context.visit.origin })
  const done = new URL(asked.request.url).searchParams.get('done')
  return { title: translator(member.language)('supervision:title'), team, teams, ...attempts, done: deeds.find((deed) => deed === done) ?? null }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'supervise-attempts')
  const form = await readForm(asked.request)
  const { value: deed, refusal } = parseFields(form, AttemptDeed)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await doToAttempt(member, { team, deed }, { now: new Date(), origin: asked.context.visit.origin })
  if (!answer) throw notFound()
  if (answer.refused) return refuseForm(form, { form: `supervision:refused.${answer.refused}` }, 409)
  const here = new URL(asked.request.url)
  here.searchParams.set('done', deed.deed)
  return redirect(`${here.pathname}${here.search}#content`)
}

export default function TeamAttemptsPage() {
  const { title, team, teams, open, ended, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const address = useDeskAddress()
  // A refusal of the whole deed is said at the top: the form may be gone with the state that it was for.
  const refusalOf = (id: string) => (refusal?.values['attempt'] === id && !refusal.faults['form'] ? refusal : null)
  return (
    <Page title={title} crumbs={[{ to: address('/team'), label: t('common:places.team') }]} intro={<TeamPicker team={team} teams={teams} />}>
      {done && !refusal && <Done className="mb-4">{t(`supervision:deed.${done}.done`)}</Done>}
      {refusal?.faults['form'] && (
        <p role="alert" className="notice notice-bad mb-4">
          {t(refusal.faults['form'])}
        </p>
      )}
      <div className="space-y-8">
        <section className="space-y-3">
          <h2>{t('supervision:open')}</h2>
          {open.length === 0 && <EmptyState>{t('supervision:noneOpen')}</EmptyState>}
          <ul className="space-y-3">
            {open.map((attempt) => (
              <AttemptCard key={attempt.id} attempt={attempt} refusal={refusalOf(attempt.id)} />
            ))}
          </ul>
        </section>
        {ended.length > 0 && (
          <section className="space-y-3">
            <h2>{t('supervision:ended')}</h2>
            <ul className="space-y-3">
              {ended.map((attempt) => (
                <AttemptCard key={attempt.id} attempt={attempt} refusal={refusalOf(attempt.id)} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  )
}
