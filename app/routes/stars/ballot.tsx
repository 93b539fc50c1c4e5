import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { parseFields, readForm } from '#app/platform/form.server.ts'
import { BallotCard } from '#app/stars/ballot/ballot-card.tsx'
import { BallotForm } from '#app/stars/ballot/ballot-form.ts'
import { castBallot, refusalStatus } from '#app/stars/ballot/ballot.server.ts'
import { Declared } from '#app/stars/ballot/declared.tsx'
import { WhoSeesWhat } from '#app/stars/ballot/who-sees-what.tsx'
import { listBallotStars } from '#app/stars/pages/ballot-page.server.ts'
import { summariseRound } from '#app/stars/round-summary.ts'
import { requireRound } from '#app/stars/stars-team.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'vote' }
export const meta = pageMeta

/** The faces keep their places while one votes; another visit shuffles them anew. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) => formMethod !== 'POST' && defaultShouldRevalidate

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { member, round, saying } = await requireRound(asked, 'vote', now)
  const { monthTitle, phase, daysLeft, until } = summariseRound(round, saying, now)
  const title = translator(member.language)('stars:ballot.title', { month: monthTitle })
  const stars = phase === 'voting' ? await listBallotStars(round, member) : null
  return { title, month: round.month, monthTitle, phase, daysLeft, until, stars, requestKey: randomUUID() }
}

/** The receipt is in this answer and nowhere else: no redirect, so that no address or cookie has to carry it. */
export async function action(asked: ActionFunctionArgs) {
  const { member, round } = await requireRound(asked, 'vote', new Date())
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, BallotForm)
  if (refusal) {
    const typed = ['first', 'second', 'third', 'approved'].flatMap((place) => form.getAll(place)).filter((id) => typeof id === 'string')
    return data({ star: refusal.values['star'] ?? '', receipt: null, fault: refusal.faults['form'] ?? 'common:fault.invalid', choices: typed }, { status: 400 })
  }
  const { star, choices, requestKey = randomUUID() } = value
  const answer = await castBallot(round, { star, voterId: member.id, requestKey, choices })
  if ('receipt' in answer) return data({ star, receipt: answer.receipt, fault: null, choices: [] })
  return data({ star, receipt: null, fault: `stars:refused.${answer.refused}`, choices }, { status: refusalStatus[answer.refused] })
}

export default function BallotPage() {
  const { title, month, monthTitle, phase, daysLeft, until, stars, requestKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { search } = useLocation()
  const { t } = useTranslation()
  // Without scripts the page comes back whole: the star that was answered stands on top, where one looks.
  const shown = stars?.toSorted((one, other) => Number(other.slug === answer?.star) - Number(one.slug === answer?.star))
  const crumbs = [
    { to: `/stars${search}`, label: t('common:places.stars') },
    { to: `/stars/${month}${search}`, label: monthTitle },
  ]
  return (
    <Page title={title} crumbs={crumbs} intro={stars && t('stars:ballot.intro', { count: daysLeft ?? 0, until })}>
      {shown ? (
        <div className="space-y-6">
          {shown.map((star) => (
            <BallotCard key={star.slug} star={star} requestKey={requestKey} answer={answer?.star === star.slug ? answer : undefined} />
          ))}
        </div>
      ) : (
        <div className="notice space-y-3">
          {answer?.fault && <p role="alert">{t(answer.fault)}</p>}
          <p>{t(phase === 'voting' ? 'stars:ballot.notElector' : 'stars:ballot.notVoting')}</p>
          <Link to={`/stars/${month}${search}`} className="button">
            {t('stars:round.toRound')}
          </Link>
        </div>
      )}
      {shown && <Declared month={month} methods={shown.map(({ method }) => method)} />}
      <WhoSeesWhat />
    </Page>
  )
}
