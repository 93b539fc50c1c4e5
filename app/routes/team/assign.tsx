import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AssignForm } from '#app/desk/assignments/assign-form.tsx'
import { listAssignChoices } from '#app/desk/assignments/choices.server.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { translator } from '#app/languages/languages.server.ts'
import { assignLearning } from '#app/learning/assignments/assigning.server.ts'
import { AssignForm as Assigned, refusalFaults, refusalStatus } from '#app/learning/assignments/assignment-forms.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { parseFields, readForm, typedValues } from '#app/platform/form.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'assign-learning' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'assign-learning')
  const choices = await listAssignChoices({ member, team, now: new Date() })
  return { title: translator(member.language)('assignments:form.title'), team: team.name, choices }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'assign-learning')
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, Assigned)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await assignLearning({ lead: member, team, now: new Date() }, value)
  if ('refused' in answer) return data(refusalFaults(answer, typedValues(form)), { status: refusalStatus(answer) })
  return redirect(`/team/assignments${new URL(asked.request.url).search}`)
}

export default function AssignPage() {
  const { title, team, choices } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const address = useDeskAddress()
  const crumbs = [
    { to: address('/team'), label: t('common:places.team') },
    { to: address('/team/assignments'), label: t('assignments:title') },
  ]
  return (
    <Page title={title} crumbs={crumbs} intro={team}>
      <AssignForm choices={choices} refusal={refusal} />
    </Page>
  )
}
