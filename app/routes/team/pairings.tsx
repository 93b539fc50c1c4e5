import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { listCandidates } from '#app/mentoring/candidates.server.ts'
import { PairingDeskForm } from '#app/mentoring/forms.ts'
import { PairForm } from '#app/mentoring/pair-form.tsx'
import { listTeamPairings } from '#app/mentoring/pairing-lists.server.ts'
import { endPairing, listChecklistChoices, pairPeople } from '#app/mentoring/pairings.server.ts'
import { TeamPairings } from '#app/mentoring/team-pairings.tsx'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'pair' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'pair')
  const [pairings, candidates] = await Promise.all([listTeamPairings(team.id), listCandidates(team)])
  return {
    title: translator(member.language)('mentoring:team.title'),
    team: team.name,
    pairings,
    candidates,
    checklists: listChecklistChoices(),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'pair')
  const { value, refusal } = await parseForm(asked.request, PairingDeskForm)
  if (refusal) return data(refusal, { status: 400 })
  const answer = value.deed === 'pair' ? await pairPeople(member, team, value) : await endPairing(member, { ...value, pairingId: value.pairing })
  if (answer === null) throw notFound()
  if ('refused' in answer) {
    const { deed: _deed, ...values } = value
    return data({ faults: { form: `mentoring:refused.${answer.refused}` }, values }, { status: 409 })
  }
  const { pathname, search } = new URL(asked.request.url)
  return redirect(pathname + search)
}

export default function TeamPairingsPage() {
  const { title, team, pairings, candidates, checklists } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const isOfPairing = refusal !== null && 'pairing' in refusal.values
  return (
    <Page title={title} crumbs={[{ to: '/team', label: t('common:places.team') }]} intro={team} width="wide">
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <TeamPairings pairings={pairings} refusal={isOfPairing ? refusal : null} />
        <PairForm candidates={candidates} checklists={checklists} refusal={isOfPairing ? null : refusal} />
      </div>
    </Page>
  )
}
