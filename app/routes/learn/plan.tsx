import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PlanCard } from '#app/action-plans/plan-card.tsx'
import { PlanForm } from '#app/action-plans/plan-form.tsx'
import { viewMyPlan, writePlan } from '#app/action-plans/plans.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { catalogueOfPerson } from '#app/learning/editions/unit-catalogue.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { dayWords } from '#app/platform/dates.ts'
import { fieldsOf, readForm, refuseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'learn' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const slug = asked.params['course'] ?? ''
  const { courseTitle: course, isCourse, ...view } = await viewMyPlan(member, slug, new Date())
  if (!isCourse && view.earlier.length === 0 && !view.plan) throw notFound()
  const t = translator(member.language)
  return {
    title: t('action-plans:of', { course }),
    up: t('learning:learn.title'),
    course: { to: `/learn/${slug}`, title: course },
    ...view,
    days: { today: view.days.today, last: dayWords(view.days.last, member.language) },
    isSaved: new URL(asked.request.url).searchParams.has('saved'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const course = asked.params['course'] ?? ''
  if (!(await catalogueOfPerson(member.id)).findCourse(course)) throw notFound()
  const form = await readForm(asked.request)
  const answer = await writePlan(member, { course, field: fieldsOf(form), now: new Date() })
  if ('faults' in answer) return refuseForm(form, answer.faults)
  if ('refused' in answer) return refuseForm(form, { form: `action-plans:refused.${answer.refused}` }, 409)
  return redirect(`/learn/${course}/plan?saved#content`)
}

export default function PlanPage() {
  const { title, up, course, isCompleted, plan, earlier, days, isSaved } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const crumbs = [
    { to: '/learn', label: up },
    { to: course.to, label: course.title },
  ]
  const form = <PlanForm key={plan?.id} plan={plan} today={days.today} lastInWords={days.last} refusal={refusal} />
  return (
    <Page title={title} crumbs={crumbs} intro={t('action-plans:intro')} width="reading">
      <div className="space-y-6">
        {isSaved && plan && !refusal && <Done>{t('action-plans:saved')}</Done>}
        {!isCompleted && earlier.length === 0 && <EmptyState action={{ to: course.to, label: t('action-plans:toCourse') }}>{t('action-plans:notCompleted')}</EmptyState>}
        {plan && <PlanCard plan={plan} heading={t('action-plans:title')} as="h2" />}
        {plan?.isLooked && <p className={refusal ? 'notice notice-bad' : 'notice'}>{t(refusal ? 'action-plans:refused.looked' : 'action-plans:fixed')}</p>}
        {plan && !plan.isLooked && (
          <Fold label={t('action-plans:form.change')} open={refusal !== null}>
            <div className="mt-4">{form}</div>
          </Fold>
        )}
        {!plan && isCompleted && form}
        {earlier.length > 0 && (
          <section className="space-y-4">
            <h2>{t('action-plans:earlier')}</h2>
            {earlier.map((one) => (
              <PlanCard key={one.id} plan={one} heading={one.writtenOn} />
            ))}
          </section>
        )}
      </div>
    </Page>
  )
}
