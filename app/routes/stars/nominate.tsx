import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { parseFields, readForm } from '#app/platform/form.server.ts'
import { DeclineForm, NominationForm } from '#app/stars/nomination-form.ts'
import { declineNomination, nominate } from '#app/stars/nominations.server.ts'
import { findStarId } from '#app/stars/pages/month.server.ts'
import { findNominating } from '#app/stars/pages/nominate-page.server.ts'
import { NominateForm } from '#app/stars/pages/nominate-form.tsx'
import { NominationList } from '#app/stars/pages/nomination-list.tsx'
import { faultsOfNomination } from '#app/stars/pages/nomination-faults.ts'
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
  const made = new URL(asked.request.url).searchParams.get('made')
  return { title: t('stars:nominate.title', { month: monthTitle }), month: round.month, monthTitle, isOpen, daysLeft, until, made, ...(await findNominating(round, member, now)) }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, round } = await requireRound(asked, 'nominate', now)
  const form = await readForm(asked.request)
  const here = new URL(asked.request.url)
  if (form.get('deed') === 'decline') {
    const { value } = parseFields(form, DeclineForm)
    const categoryId = value && (await findStarId(round, value.star))
    const answer = categoryId ? await declineNomination(round, { categoryId, personId: member.id }, now) : { refused: 'unknown-star' as const }
    if ('refused' in answer) return data(faultsOfNomination(answer.refused, {}), { status: answer.refused === 'not-nominating' ? 409 : 400 })
    return redirect(here.pathname + here.search)
  }
  const { value, refusal } = parseFields(form, NominationForm)
  if (refusal) return data(refusal, { status: 400 })
  const categoryId = (await findStarId(round, value.star)) ?? ''
  const answer = await nominate(round, { categoryId, nominatorId: member.id, nomineeId: value.nominee, reason: value.reason, cardId: value.card }, now)
  if ('refused' in answer) {
    const status = answer.refused === 'not-nominating' || answer.refused === 'declined' ? 409 : 400
    return data(faultsOfNomination(answer.refused, value), { status })
  }
  here.searchParams.set('made', answer.nomination)
  return redirect(here.pathname + here.search)
}

export default function NominatePage() {
  const { title, month, monthTitle, isOpen, daysLeft, until, made, colleagues, cards, stars } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  // Written anew once a nomination is in, so that the form is empty again.
  const mine = stars.flatMap(({ slug, nominations }) => nominations.filter(({ isFromMe }) => isFromMe).map(({ reason }) => slug + reason))
  const crumbs = [
    { to: '/stars', label: t('common:places.stars') },
    { to: `/stars/${month}`, label: monthTitle },
  ]
  return (
    <Page title={title} crumbs={crumbs} intro={isOpen && t('stars:nominate.intro', { count: daysLeft ?? 0, until })}>
      {made && !refusal && (
        <p role="status" className="notice notice-good mb-4">
          {t(made === 'rewritten' ? 'stars:nominate.rewritten' : 'stars:nominate.made')}
        </p>
      )}
      {isOpen ? <NominateForm key={mine.join()} stars={stars} colleagues={colleagues} cards={cards} refusal={refusal} /> : <p className="notice">{t('stars:nominate.closed')}</p>}
      <NominationList stars={stars} isOpen={isOpen} />
    </Page>
  )
}
