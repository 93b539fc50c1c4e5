import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { LookForm } from '#app/action-plans/look-form.tsx'
import { PlanCard } from '#app/action-plans/plan-card.tsx'
import { giveLook, listTeamPlans } from '#app/action-plans/team-plans.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { fieldsOf, parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'look-at-plans' }
export const meta = pageMeta

const LookAt = z.object({ plan: z.string().max(64), days: z.enum(['30', '60']).transform((days) => (days === '30' ? (30 as const) : (60 as const))) })

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'look-at-plans')
  const plans = await listTeamPlans(team, { language: member.language, now: new Date() })
  const done = new URL(asked.request.url).searchParams.get('done')
  return { title: translator(member.language)('action-plans:team.title'), team: team.name, me: member.id, plans, done: plans.find(({ id, isLooked }) => isLooked && id === done) ?? null }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'look-at-plans')
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, LookAt)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await giveLook(member, team, { planId: value.plan, days: value.days, field: fieldsOf(form), now: new Date() })
  if (!answer) throw notFound()
  if ('faults' in answer) return refuseForm(form, answer.faults)
  if ('refused' in answer) return refuseForm(form, { form: `action-plans:refused.${answer.refused}` }, 409)
  const here = new URL(asked.request.url)
  here.searchParams.set('done', answer.id)
  return redirect(`${here.pathname}${here.search}#content`)
}

export default function TeamPlansPage() {
  const { title, team, me, plans, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const isDue = ({ looks }: (typeof plans)[number]) => looks.some(({ state }) => state === 'due')
  const groups = [
    { name: 'due', rows: plans.filter(isDue) },
    { name: 'rest', rows: plans.filter((plan) => !isDue(plan)) },
  ].filter(({ rows }) => rows.length > 0)
  const refusalOf = (plan: string, days: number) => (refusal?.values['plan'] === plan && refusal.values['days'] === String(days) ? refusal : null)
  return (
    <Page title={title} crumbs={[{ to: '/team', label: t('common:places.team') }]} intro={team}>
      {done && !refusal && (
        <Done key={done.id} className="mb-4">
          {t('action-plans:team.done', { person: done.person })}
        </Done>
      )}
      {plans.length === 0 && <EmptyState>{t('action-plans:team.empty')}</EmptyState>}
      <div className="space-y-8">
        {groups.map(({ name, rows }) => (
          <section key={name} className="space-y-4">
            <h2>{t(`action-plans:team.${name}`)}</h2>
            {rows.map((plan) => (
              <PlanCard key={plan.id} plan={plan} heading={t('action-plans:team.of', { person: plan.person, course: plan.course })} isMineToLook={plan.personId !== me}>
                {plan.personId === me && <p className="notice mt-4">{t('action-plans:team.own')}</p>}
                {plan.personId !== me && plan.looks.map(({ days, state }) => (state === 'due' || state === 'given') && <LookForm key={days} plan={plan} days={days} refusal={refusalOf(plan.id, days)} />)}
              </PlanCard>
            ))}
          </section>
        ))}
      </div>
    </Page>
  )
}
