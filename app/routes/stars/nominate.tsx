import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { answerNominating } from '#app/stars/nominating/answer-nominating.server.ts'
import { nominatingDeedOf } from '#app/stars/nominating/deeds.ts'
import { findNominating } from '#app/stars/pages/nominate-page.server.ts'
import { NominateForm } from '#app/stars/pages/nominate-form.tsx'
import { NominationList } from '#app/stars/pages/nomination-list.tsx'
import { summariseRound } from '#app/stars/round-summary.ts'
import { requireRound } from '#app/stars/stars-team.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'nominate' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { member, round, saying } = await requireRound(asked, 'nominate', now)
  const t = translator(member.language)
  const { monthTitle, phase, daysLeft, until } = summariseRound(round, saying, now)
  const isOpen = phase === 'nominating' && member.unit.id === round.team.id
  const made = nominatingDeedOf(new URL(asked.request.url).searchParams.get('made'))
  return { title: t('stars:nominate.title', { month: monthTitle }), month: round.month, monthTitle, isOpen, daysLeft, until, made, ...(await findNominating(round, member, now)) }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, round } = await requireRound(asked, 'nominate', now)
  const answer = await answerNominating(round, member, { form: await readForm(asked.request), now })
  if ('refusal' in answer) return data(answer.refusal, { status: answer.status })
  const here = new URL(asked.request.url)
  here.searchParams.set('made', answer.done)
  return redirect(here.pathname + here.search)
}

export default function NominatePage() {
  const { title, month, monthTitle, isOpen, daysLeft, until, made, stars, ...offered } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  // Written anew once a nomination is in, so that the form is empty again.
  const mine = stars.flatMap(({ slug, nominations }) => nominations.filter(({ isFromMe, view }) => isFromMe || view.isCoSignedByMe).map(({ view }) => slug + view.reason + view.coWords.join()))
  // What was refused of one nomination is told there, or on top where it has no form.
  const ofForm = refusal && !('nomination' in refusal.values) ? refusal : undefined
  // The nominations closed while somebody was writing: the words are theirs, to be used elsewhere.
  const typed = ofForm?.values['reason']
  const fault = isOpen && ofForm ? undefined : refusal?.faults['form']
  const crumbs = [
    { to: '/stars', label: t('common:places.stars') },
    { to: `/stars/${month}`, label: monthTitle },
  ]
  return (
    <Page title={title} crumbs={crumbs} intro={isOpen && t('stars:nominate.intro', { count: daysLeft ?? 0, until })}>
      {made && !refusal && (
        <p role="status" className="notice notice-good mb-4">
          {t(made === 'made' || made === 'rewritten' ? `stars:nominate.${made}` : `star-votes:nominated.${made}`)}
        </p>
      )}
      {fault && (
        <p role="alert" className="notice notice-bad mb-4">
          {t(fault)}
        </p>
      )}
      {isOpen ? <NominateForm key={mine.join()} stars={stars} {...offered} refusal={ofForm} /> : <p className="notice">{t('stars:nominate.closed')}</p>}
      {!isOpen && typed && (
        <section className="card mt-4" aria-labelledby="typed">
          <h2 id="typed">{t('star-votes:typed')}</h2>
          <p className="mt-2 whitespace-pre-wrap wrap-anywhere">{typed}</p>
        </section>
      )}
      <NominationList stars={stars} isOpen={isOpen} refusal={refusal} />
    </Page>
  )
}
