import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { weekdayNames } from '#app/platform/dates.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { CadenceFields } from '#app/practice/cadence/cadence-fields.tsx'
import { CadenceForm, mostTimes } from '#app/practice/cadence/cadence-form.ts'
import { findCadence, setCadence } from '#app/practice/cadence/cadence.server.ts'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'set-cadence' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'set-cadence')
  const cadence = await findCadence(team.id)
  return { title: translator(member.language)('practice:desk.title'), team, teams, cadence, most: mostTimes, weekdays: weekdayNames(member.language) }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'set-cadence')
  const { value, refusal } = await parseForm(asked.request, CadenceForm)
  if (refusal) return data(refusal, { status: 400 })
  await setCadence(member, team, { cadence: value, now: new Date() })
  return redirect(`/team/cadence?unit=${team.id}&set`)
}

export default function CadencePage() {
  const { title, team, teams, cadence, ...fields } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const address = useDeskAddress()
  const isSet = useSearchParams()[0].has('set') && !refusal
  return (
    <Page title={title} intro={<TeamPicker team={team} teams={teams} />} crumbs={[{ to: address('/team'), label: t('common:places.team') }]}>
      <p className="mb-4 text-ink-soft">{t('practice:desk.intro')}</p>
      {isSet && (
        <p role="status" className="notice notice-good mb-4">
          {t('practice:desk.set')}
        </p>
      )}
      <PostForm key={team.id} refusal={refusal}>
        <CadenceFields cadence={cadence} {...fields} />
        <Submit>{t('practice:desk.save')}</Submit>
      </PostForm>
    </Page>
  )
}
