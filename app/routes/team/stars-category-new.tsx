import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { fieldsOf, readForm, refuseForm } from '#app/platform/form.server.ts'
import { EditionFields } from '#app/stars/editions/edition-fields.tsx'
import { blankEdition } from '#app/stars/editions/edition.ts'
import { listPositions, makeStar } from '#app/stars/editions/editions.server.ts'
import { StarDeskPage } from '#app/stars/editions/star-desk-page.tsx'
import { readEdition } from '#app/stars/editions/star-page.server.ts'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'run-stars')
  return { title: translator(member.language)('star-desk:newTitle'), requestKey: randomUUID(), positions: await listPositions(team) }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'run-stars')
  const form = await readForm(asked.request)
  const { edition, refusal } = await readEdition(form, team, null)
  if (refusal) return data(refusal, { status: 400 })
  const typed = fieldsOf(form)('requestKey')
  const requestKey = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(typed) ? typed : randomUUID()
  const answer = await makeStar(team, { edition, leadId: member.id, requestKey, now: new Date() })
  if ('refused' in answer) return refuseForm(form, { [answer.refused === 'star-name-taken' ? 'nameZh' : 'form']: `star-desk:refused.${answer.refused}` }, 409)
  return redirect(`/team/stars/categories/${answer.slug}?unit=${team.id}&done=made`)
}

export default function NewStarPage() {
  const { title, requestKey, positions } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <StarDeskPage title={title} intro={t('star-desk:newIntro')}>
      <PostForm refusal={refusal}>
        <input type="hidden" name="requestKey" value={refusal?.values['requestKey'] ?? requestKey} />
        <EditionFields edition={blankEdition} positions={positions} refusal={refusal} />
        <Submit>{t('star-desk:addDeed')}</Submit>
      </PostForm>
    </StarDeskPage>
  )
}
