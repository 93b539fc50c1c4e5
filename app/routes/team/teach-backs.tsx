import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { performTeamDeed } from '#app/teach-backs/deeds.server.ts'
import { TeamDeed } from '#app/teach-backs/forms.ts'
import { listTeamTeachBacks, listTopics } from '#app/teach-backs/pages/lists.server.ts'
import { StartForm } from '#app/teach-backs/team/start-form.tsx'
import { TeamTeachBacks } from '#app/teach-backs/team/team-teach-backs.tsx'
import { Done } from '#app/ui/done.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-teach-backs' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'run-teach-backs')
  const look = { language: member.language, now: new Date() }
  const [teachBacks, topics] = await Promise.all([listTeamTeachBacks(team, look), listTopics(team, look)])
  const search = new URL(asked.request.url).searchParams
  return {
    title: translator(member.language)('teach-backs:team.title'),
    team: team.name,
    teachBacks,
    topics,
    topic: topics.find(({ slug }) => slug === search.get('course')) ?? null,
    done: teachBacks.find(({ id }) => id === search.get('done')) ?? null,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'run-teach-backs')
  const { value: deed, refusal } = await parseForm(asked.request, TeamDeed)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await performTeamDeed(member, team, deed)
  if (answer === null) throw notFound()
  if ('refused' in answer) {
    const { deed: _deed, ...values } = deed
    return data({ faults: { form: `teach-backs:refused.${answer.refused}` }, values }, { status: 409 })
  }
  const here = new URL(asked.request.url)
  here.searchParams.delete('course')
  here.searchParams.set('done', answer.id)
  return redirect(`${here.pathname}${here.search}#content`)
}

export default function TeamTeachBacksPage() {
  const { title, team, teachBacks, topics, topic, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const isOfOne = refusal !== null && 'teachBack' in refusal.values
  return (
    <Page title={title} crumbs={[{ to: '/team', label: t('common:places.team') }]} intro={team} width="wide">
      {done && !refusal && (
        <Done key={`${done.id} ${done.state}`} className="mb-4">
          {t(`teach-backs:team.done.${done.state === 'closed' ? 'closed' : 'started'}`, { title: done.title, teacher: done.teacher.name })}
        </Done>
      )}
      {teachBacks.length > 0 && (
        <a href="#start" className="button mb-6 w-full sm:w-auto lg:hidden">
          <Icon name="speech" /> {t('teach-backs:team.toForm')}
        </a>
      )}
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <TeamTeachBacks teachBacks={teachBacks} refusal={isOfOne ? refusal : null} />
        <StartForm key={done?.id} topics={topics} topic={topic} refusal={isOfOne ? null : refusal} />
      </div>
    </Page>
  )
}
