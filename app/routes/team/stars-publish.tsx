import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { readForm, typedValues } from '#app/platform/form.server.ts'
import { findPublishing } from '#app/stars/desk/publishing.server.ts'
import { PublishForm } from '#app/stars/desk/publish-form.tsx'
import { publishRound } from '#app/stars/publication.server.ts'
import { requireLedRound } from '#app/stars/stars-team.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { member, round, saying } = await requireLedRound(asked, now)
  const publishing = await findPublishing(round, saying, now)
  return { title: translator(member.language)('stars:publish.title', { month: publishing.monthTitle }), month: round.month, ...publishing }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, round } = await requireLedRound(asked, now)
  const values = typedValues(await readForm(asked.request))
  const { origin } = asked.context.visit
  const answer = await publishRound(round, { leadId: member.id, citations: values, origin }, now)
  if ('published' in answer) return redirect(`/stars/${round.month}${new URL(asked.request.url).search}`)
  const none = { name: '', characters: '' }
  if (answer.refused === 'citation') return data({ faults: answer.faults, values, ...none }, { status: 400 })
  if (answer.refused === 'not-ready') return data({ faults: { form: 'stars:refused.not-ready' }, values, ...none }, { status: 409 })
  return data({ faults: {}, values, name: answer.name, characters: answer.characters.join(' ') }, { status: 409 })
}

export default function PublishPage() {
  const { title, month, phase, readyFrom, stars } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { search } = useLocation()
  const { t } = useTranslation()
  const crumbs = [
    { to: '/team', label: t('common:places.team') },
    { to: `/team/stars${search}`, label: t('stars:desk.title') },
  ]
  return (
    <Page title={title} crumbs={crumbs} intro={phase === 'ready' && t('stars:publish.intro')}>
      {refusal?.characters && (
        <p role="alert" className="notice notice-bad mb-4">
          {t('stars:publish.missingGlyph', { name: refusal.name, characters: refusal.characters })}
        </p>
      )}
      {phase === 'ready' || phase === 'notice' ? (
        <PublishForm stars={stars} refusal={refusal} readyFrom={phase === 'notice' ? readyFrom : null} />
      ) : (
        <p className="notice">{t(phase === 'published' ? 'stars:publish.done' : 'stars:publish.notYet')}</p>
      )}
      <p className="mt-6">
        <Link to={`/stars/${month}${search}`} className="button">
          {t('stars:desk.asTheTeamSees')}
        </Link>
      </p>
    </Page>
  )
}
