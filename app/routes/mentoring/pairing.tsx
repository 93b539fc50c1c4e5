import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { PairingForm } from '#app/mentoring/forms.ts'
import { PairingBody } from '#app/mentoring/pairing-body.tsx'
import { performDeed } from '#app/mentoring/pairing-deeds.server.ts'
import { findPairingPage } from '#app/mentoring/pairing-page.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'take-part-in-pairing' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'take-part-in-pairing')
  const fact = new URL(asked.request.url).searchParams.get('done')
  const pairing = await findPairingPage(member, { id: asked.params['pairing'] ?? '', fact })
  if (!pairing) throw notFound()
  const names = { mentor: pairing.mentor.name, mentee: pairing.mentee.name }
  return { title: translator(member.language)('mentoring:pairing.title', names), pairing }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'take-part-in-pairing')
  const { value: deed, refusal } = await parseForm(asked.request, PairingForm)
  if (refusal) return data(refusal, { status: 400 })
  const pairingId = asked.params['pairing'] ?? ''
  const answer = await performDeed(member, { pairingId, deed, origin: asked.context.visit.origin })
  if (answer === null) throw notFound()
  if ('refused' in answer) {
    const values: Record<string, string> = 'characters' in answer ? { characters: answer.characters.join(' ') } : {}
    return data({ faults: { form: `mentoring:refused.${answer.refused}` }, values }, { status: 409 })
  }
  // The last skill completes the pairing, which is said at the top.
  const isOfSkill = 'skill' in deed && 'fact' in answer && !answer.completed
  return redirect(`/mentoring/${pairingId}${isOfSkill ? `?done=${answer.fact}#skill-${encodeURIComponent(deed.skill)}` : ''}`)
}

export default function PairingPage() {
  const { title, pairing } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const up = pairing.viewer === 'lead' ? { to: '/team/pairings', label: t('mentoring:team.title') } : { to: '/mentoring', label: t('common:places.mentoring') }
  return (
    <Page title={title} crumbs={[up]} intro={pairing.unitName} width="column">
      <PairingBody pairing={pairing} refusal={refusal} />
    </Page>
  )
}
