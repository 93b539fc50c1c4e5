import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { monthInWords } from '#app/stars/dates-in-words.ts'
import { RoundDeskPage } from '#app/stars/desk/round-desk-page.tsx'
import { giveView, listViewsToGive } from '#app/stars/score/views/give-view.server.ts'
import { ViewForm } from '#app/stars/score/views/view-form.ts'
import { ViewForms } from '#app/stars/score/views/view-forms.tsx'
import { requireLedRound } from '#app/stars/stars-team.server.ts'
import { Done } from '#app/ui/done.tsx'
import { EmptyState, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'judge-candidates' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, round } = await requireLedRound(asked, new Date())
  const title = translator(member.language)('score-desk:views.title', { month: monthInWords(round.month, member.language) })
  const stars = round.frozenAt ? await listViewsToGive(round, member.id, member.language) : []
  return { title, isOpen: round.phase === 'voting', stars }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, round } = await requireLedRound(asked, now)
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, ViewForm)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await giveView(round, { star: value.star, personId: value.person, score: value.score, sentence: value.sentence, leadId: member.id, now })
  if ('refused' in answer) return refuseForm(form, { form: `score-desk:refused.${answer.refused}` }, answer.refused === 'closed' || answer.refused === 'not-voting' ? 409 : 400)
  return redirect(`/team/stars/${round.month}/views?unit=${round.team.id}&done=${value.star}.${value.person}#content`)
}

export default function ViewsPage() {
  const { title, isOpen, stars } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const done = useSearchParams()[0].get('done')
  const refused = refusal?.values
  // The form that was sent says itself why it was refused, where it is still to be seen.
  const isShown = stars.some(({ slug, candidates }) => slug === refused?.['star'] && candidates.some(({ id }) => id === refused['person']))
  return (
    <RoundDeskPage title={title} intro={t('score-desk:views.intro')}>
      <div className="space-y-8">
        {done && !refusal && <Done key={done}>{t('score-desk:views.done')}</Done>}
        {!isShown && refusal?.faults['form'] && (
          <p role="alert" className="notice notice-bad">
            {t(refusal.faults['form'])}
          </p>
        )}
        {stars.length === 0 && <EmptyState>{t('score-desk:views.none')}</EmptyState>}
        {stars.length > 0 && !isOpen && <p className="notice">{t('score-desk:views.closed')}</p>}
        <ViewForms stars={stars} isOpen={isOpen} refusal={refusal} />
      </div>
    </RoundDeskPage>
  )
}
