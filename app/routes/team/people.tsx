import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { TeamPeople } from '#app/desk/team-people.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { findTeamLearning } from '#app/learning/team-learning.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { dayWords } from '#app/platform/dates.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-team' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'see-team')
  const everybody = await findTeamLearning(team, new Date())
  return {
    title: translator(member.language)('team:people.title'),
    team,
    teams,
    people: everybody.map(({ member: person, learning }) => ({
      ...person,
      since: dayWords(person.since, member.language),
      paths: learning.paths.map(({ path: { slug, title }, progress: { state, percent } }) => ({ slug, title, state, percent })),
    })),
  }
}

export default function TeamPeoplePage() {
  const { title, team, teams, people } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <Page title={title} intro={<TeamPicker team={team} teams={teams} />} width="wide" crumbs={[{ to: address('/team'), label: t('common:places.team') }]}>
      {people.length > 0 ? <TeamPeople people={people} /> : <EmptyState>{t('team:people.none')}</EmptyState>}
    </Page>
  )
}
