import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { listCandidates } from '#app/mentoring/candidates.server.ts'
import { PairingDeskForm, PairingDone } from '#app/mentoring/forms.ts'
import { PairForm } from '#app/mentoring/pair-form.tsx'
import { performTeamDeed } from '#app/mentoring/pairing-deeds.server.ts'
import { listTeamPairings, type PairingSummary } from '#app/mentoring/pairing-lists.server.ts'
import { listChecklistChoices } from '#app/mentoring/pairings.server.ts'
import { TeamPairings } from '#app/mentoring/team-pairings.tsx'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Icon } from '#app/ui/icon.tsx'
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
    done: findDone(new URL(asked.request.url).searchParams, pairings),
  }
}

function findDone(search: URLSearchParams, pairings: readonly PairingSummary[]) {
  const { data: said } = PairingDone.safeParse(Object.fromEntries(search))
  const pairing = pairings.find(({ id }) => id === said?.pairing)
  return said && pairing ? { deed: said.done, pairing: pairing.id, mentor: pairing.mentor.name, mentee: pairing.mentee.name } : null
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'pair')
  const { value, refusal } = await parseForm(asked.request, PairingDeskForm)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await performTeamDeed(member, team, value)
  if (answer === null) throw notFound()
  if ('refused' in answer) {
    const { deed: _deed, ...values } = value
    return data({ faults: { form: `mentoring:refused.${answer.refused}` }, values }, { status: 409 })
  }
  const here = new URL(asked.request.url)
  here.searchParams.set('done', answer.done)
  here.searchParams.set('pairing', answer.pairing)
  // A place of its own, or a browser without scripts would keep the form's.
  return redirect(`${here.pathname}${here.search}#content`)
}

export default function TeamPairingsPage() {
  const { title, team, pairings, candidates, checklists, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const isOfPairing = refusal !== null && 'pairing' in refusal.values
  return (
    <Page title={title} crumbs={[{ to: '/team', label: t('common:places.team') }]} intro={team} width="wide">
      {done && !refusal && (
        <Done key={`${done.deed} ${done.pairing}`} className="mb-4">
          {t(`mentoring:team.done.${done.deed}`, done)}
        </Done>
      )}
      {pairings.length > 0 && (
        <a href="#pair" className="button mb-6 w-full sm:w-auto lg:hidden">
          <Icon name="pair" /> {t('mentoring:team.toForm')}
        </a>
      )}
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <TeamPairings pairings={pairings} refusal={isOfPairing ? refusal : null} />
        {/* Written anew once two are paired, so that the form is empty again. */}
        <PairForm key={done?.pairing} candidates={candidates} checklists={checklists} refusal={isOfPairing ? null : refusal} />
      </div>
    </Page>
  )
}
