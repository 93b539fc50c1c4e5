import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answerGiving } from '#app/desk/assignments/answer-giving.server.ts'
import { AssignForm } from '#app/desk/assignments/assign-form.tsx'
import { listAssignChoices } from '#app/desk/assignments/choices.server.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { translator } from '#app/languages/languages.server.ts'
import { assignLearning } from '#app/learning/assignments/assigning.server.ts'
import { AssignForm as Assigned } from '#app/learning/assignments/assignment-forms.ts'
import { requireTeam } from '#app/people/guard.server.ts'
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
  return answerGiving(asked.request, Assigned, (form) => assignLearning({ lead: member, team, now: new Date() }, form))
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
