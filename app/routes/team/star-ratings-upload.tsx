import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { readForm, refuseForm } from '#app/platform/form.server.ts'
import { UploadPreview } from '#app/stars/score/ratings/upload-preview.tsx'
import { viewRatingUpload } from '#app/stars/score/ratings/upload-page.server.ts'
import { importRatings } from '#app/stars/score/ratings/uploads.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-ratings' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-ratings')
  const viewed = await viewRatingUpload(team, { id: asked.params['upload'] ?? '', language: member.language, now: new Date() })
  if (!viewed) throw notFound()
  return viewed
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-ratings')
  const form = await readForm(asked.request)
  const answer = await importRatings(team, { id: asked.params['upload'] ?? '', leadId: member.id, now: new Date() })
  if (!answer) throw notFound()
  if ('changed' in answer) return redirect(`/team/stars/ratings?unit=${team.id}&done=imported&number=${answer.changed}#content`)
  return refuseForm(form, { form: `score-desk:refused.${answer.refused}` }, 409)
}

export default function RatingsUploadPage() {
  const { title, ...preview } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const address = useDeskAddress()
  const crumbs = [
    { to: address('/team'), label: t('common:places.team') },
    { to: address('/team/stars'), label: t('stars:desk.title') },
    { to: address('/team/stars/ratings'), label: t('score-desk:ratings.title') },
  ]
  return (
    <Page title={title} crumbs={crumbs}>
      <UploadPreview {...preview} refusal={refusal} />
    </Page>
  )
}
