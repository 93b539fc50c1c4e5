import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { ReportDecision } from '#app/thanks/card-forms.ts'
import { ReportedCardForm } from '#app/thanks/desk/reported-card.tsx'
import { decideReports, listReported } from '#app/thanks/desk/reports.server.ts'
import { listUnthankedMembers } from '#app/thanks/desk/team-thanks.server.ts'
import { quietDays } from '#app/thanks/desk/unthanked.ts'
import { UnthankedList } from '#app/thanks/desk/unthanked-list.tsx'
import { viewGiving } from '#app/thanks/giving.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-thanks' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'keep-thanks')
  const now = new Date()
  const { searchParams } = new URL(asked.request.url)
  const [reported, unthanked, giving] = await Promise.all([listReported(team.id, member), listUnthankedMembers({ team, leadId: member.id, now }), viewGiving(member, now)])
  return {
    title: translator(member.language)('thanks:desk.title'),
    team,
    teams,
    reported,
    unthanked,
    canGiveTo: giving.left > 0 ? giving.choices.map(({ value }) => value) : [],
    done: await findLastDeed(member.id, `kind-card:${searchParams.get('done') ?? ''}`),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-thanks')
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, ReportDecision)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await decideReports({ cardId: value.card, unitId: team.id, leadId: member.id, takeDown: value.deed === 'take-down', now: new Date() })
  if (answer === 'not-found') throw notFound()
  if (answer !== 'decided') return refuseForm(form, { form: 'thanks:desk.own' }, 403)
  return redirect(`/team/thanks?unit=${team.id}&done=${value.card}#content`)
}

export default function TeamThanksPage() {
  const { title, team, teams, reported, unthanked, canGiveTo, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const address = useDeskAddress()
  const fault = Object.values(refusal?.faults ?? {})[0]
  return (
    <Page title={title} intro={<TeamPicker team={team} teams={teams} />} crumbs={[{ to: address('/team'), label: t('common:places.team') }]}>
      <div className="space-y-8">
        {fault && (
          <p role="alert" className="notice notice-bad">
            {t(fault)}
          </p>
        )}
        {done && !refusal && <Done key={done.sequence}>{t(`thanks:desk.done.${done.action}`)}</Done>}
        <section aria-labelledby="reported">
          <h2 id="reported">{t('thanks:desk.reported')}</h2>
          <p className="mb-3 mt-1 text-ink-soft">{t(reported.length > 0 ? 'thanks:desk.reportedHint' : 'thanks:desk.noReports')}</p>
          <ul className="grid items-start gap-5 md:grid-cols-2">
            {reported.map((one) => (
              <ReportedCardForm key={one.card.id} reported={one} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="unthanked">
          <h2 id="unthanked">{t('thanks:desk.unthanked', { count: quietDays })}</h2>
          <p className="mb-3 mt-1 text-ink-soft">{t(unthanked.length > 0 ? 'thanks:desk.unthankedHint' : 'thanks:desk.nobodyUnthanked')}</p>
          {unthanked.length > 0 && <UnthankedList people={unthanked} canGiveTo={canGiveTo} />}
        </section>
      </div>
    </Page>
  )
}
