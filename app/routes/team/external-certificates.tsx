import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { decideExternal } from '#app/certificates/external/decide.server.ts'
import { DecisionForms } from '#app/certificates/external/decision-forms.tsx'
import { ExternalCard } from '#app/certificates/external/external-card.tsx'
import { countByKind, listTeamExternal } from '#app/certificates/external/external-list.server.ts'
import { DecisionForm } from '#app/certificates/external/forms.ts'
import { KindCounts } from '#app/certificates/external/kind-counts.tsx'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'revoke-certificates' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'revoke-certificates')
  const reader = { now: new Date(), language: member.language }
  const [{ waiting, decided }, counts] = await Promise.all([listTeamExternal(team, reader), countByKind(member.leads, reader)])
  const mayDecide = ({ personId }: { personId: string }) => personId !== member.id
  const shown = (list: typeof waiting) => list.map((certificate) => ({ certificate, mayDecide: mayDecide(certificate) }))
  return { title: translator(member.language)('external-certificates:team.title', { unit: team.name }), team, teams, waiting: shown(waiting), decided: shown(decided), counts }
}

export async function action(asked: ActionFunctionArgs) {
  const { member } = await requireTeam(asked, 'revoke-certificates')
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, DecisionForm)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await decideExternal(member, value, new Date())
  if (!answer) throw notFound()
  if (answer.refused) return refuseForm(form, { form: `external-certificates:fault.${answer.refused}` }, answer.refused === 'own' ? 403 : 409)
  return redirect(`${new URL(asked.request.url).pathname}${new URL(asked.request.url).search}#content`)
}

export default function TeamExternalPage() {
  const { title, team, teams, waiting, decided, counts } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const address = useDeskAddress()
  const list = (certificates: typeof waiting) => (
    <ul className="grid grid-cols-1 items-start gap-5 sm:grid-cols-2 xl:grid-cols-3">
      {certificates.map(({ certificate, mayDecide }) => (
        <li key={certificate.id}>
          <ExternalCard certificate={certificate} withName>
            {mayDecide ? <DecisionForms certificate={certificate} refusal={refusal} /> : <p className="text-sm text-ink-soft">{t('external-certificates:team.own')}</p>}
          </ExternalCard>
        </li>
      ))}
    </ul>
  )
  return (
    <Page title={title} crumbs={[{ to: address('/team'), label: t('common:places.team') }, { to: address('/team/certificates'), label: t('team:places.certificates') }]} intro={<TeamPicker team={team} teams={teams} />} width="wide">
      <div className="space-y-8">
        <section className="space-y-3">
          <h2>{t('external-certificates:team.waiting')}</h2>
          {waiting.length === 0 ? <EmptyState>{t('external-certificates:team.noneWaiting')}</EmptyState> : list(waiting)}
        </section>
        <section className="space-y-3">
          <h2>{t('external-certificates:team.counts')}</h2>
          <KindCounts {...counts} />
        </section>
        {decided.length > 0 && (
          <section className="space-y-3">
            <h2>{t('external-certificates:team.decided')}</h2>
            {list(decided)}
          </section>
        )}
      </div>
    </Page>
  )
}
