import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answerGiving } from '#app/desk/assignments/answer-giving.server.ts'
import { AgainForm } from '#app/desk/assignments/assign-form.tsx'
import { listAssignChoices } from '#app/desk/assignments/choices.server.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { translator } from '#app/languages/languages.server.ts'
import { callUpAgain } from '#app/learning/assignments/assigning.server.ts'
import { AgainForm as Called } from '#app/learning/assignments/assignment-forms.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'assign-learning' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'assign-learning')
  const { callable, units, people, today } = await listAssignChoices({ member, team, now: new Date() })
  return { title: translator(member.language)('assignments:again.title'), choices: { callable, units, people, today } }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'assign-learning')
  return answerGiving(asked.request, Called, (form) => callUpAgain({ lead: member, team, now: new Date() }, form))
}

export default function AssignAgainPage() {
  const { title, choices } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const address = useDeskAddress()
  const crumbs = [
    { to: address('/team'), label: t('common:places.team') },
    { to: address('/team/assignments'), label: t('assignments:title') },
  ]
  return (
    <Page title={title} crumbs={crumbs} intro={t('assignments:again.intro')}>
      {choices.callable.length > 0 ? <AgainForm choices={choices} refusal={refusal} /> : <EmptyState>{t('assignments:again.none')}</EmptyState>}
    </Page>
  )
}
