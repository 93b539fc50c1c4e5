import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { NeedList } from '#app/desk/need-list.tsx'
import { listNeeds } from '#app/desk/needs.server.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { deskPlaces } from '#app/people/places.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-team' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'see-team')
  const now = new Date()
  const [needs, members] = await Promise.all([listNeeds({ team, leadId: member.id, now, language: member.language }), listTeamMembers(team, now)])
  return { title: translator(member.language)('common:places.team'), team, teams, needs, people: members.length }
}

export default function DeskPage() {
  const { title, team, teams, needs, people } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <Page title={title} intro={<TeamPicker team={team} teams={teams} />}>
      <div className="space-y-8">
        <section className="space-y-3">
          <h2>{t('team:needs.title')}</h2>
          <NeedList needs={needs} />
        </section>
        <section className="space-y-3">
          <h2>{t('team:desk.title')}</h2>
          <LinkList
            rows={deskPlaces.map(({ to, word, icon }) => ({
              to: address(to),
              icon,
              label: t(word),
              note: to === '/team/people' ? t('team:people.count', { count: people }) : t(`team:desk.${word.split('.')[1]}`),
            }))}
          />
        </section>
      </div>
    </Page>
  )
}
