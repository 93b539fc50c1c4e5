import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { accountKey } from '#app/offline/session-line.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { answerBallot } from '#app/stars/ballot/answer-ballot.server.ts'
import { BallotCard } from '#app/stars/ballot/ballot-card.tsx'
import { KeptCodes } from '#app/stars/ballot/kept-codes.tsx'
import { Declared } from '#app/stars/ballot/declared.tsx'
import { WhoSeesWhat } from '#app/stars/ballot/who-sees-what.tsx'
import { findLeftOut } from '#app/stars/duty/on-duty.server.ts'
import { listBallotStars } from '#app/stars/pages/ballot-page.server.ts'
import { summariseRound } from '#app/stars/round-summary.ts'
import { requireRound } from '#app/stars/stars-team.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'vote' }
export const meta = pageMeta
export const headers: HeadersFunction = ({ actionHeaders, loaderHeaders }) => (actionHeaders.has('Retry-After') ? actionHeaders : loaderHeaders)

/** The faces keep their places while one votes; another visit shuffles them anew. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) => formMethod !== 'POST' && defaultShouldRevalidate

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { member, round, saying } = await requireRound(asked, 'vote', now)
  const { monthTitle, phase, daysLeft, until } = summariseRound(round, saying, now)
  const title = translator(member.language)('stars:ballot.title', { month: monthTitle })
  const stars = phase === 'voting' ? await listBallotStars(round, member) : null
  const leftOut = phase === 'voting' && stars === null ? await findLeftOut(round.id, member.id) : null
  const { sharedMachine } = await asked.context.visit.visitor()
  // What this device may keep of a ballot, and for whom; a shared machine keeps nothing.
  const keeper = sharedMachine ? null : { account: accountKey(member.id), month: round.month }
  return { title, month: round.month, monthTitle, phase, daysLeft, until, stars, leftOut, requestKey: randomUUID(), keeper }
}

/** The receipt is in this answer and nowhere else: no redirect, so that no address or cookie has to carry it. */
export async function action(asked: ActionFunctionArgs) {
  const { member, round } = await requireRound(asked, 'vote', new Date())
  const { answer, status, retryAfter } = await answerBallot(round, member.id, await readForm(asked.request))
  return data(answer, { status, ...(retryAfter === null ? {} : { headers: { 'Retry-After': String(retryAfter) } }) })
}

export default function BallotPage() {
  const { title, month, monthTitle, phase, daysLeft, until, stars, leftOut, requestKey, keeper } = useLoaderData<typeof loader>()
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
        <KeptCodes keeper={keeper}>
          <div className="space-y-6">
            {shown.map((star) => (
              <BallotCard key={star.slug} star={star} requestKey={requestKey} answer={answer?.star === star.slug ? answer : undefined} />
            ))}
          </div>
        </KeptCodes>
      ) : (
        <div className="notice space-y-3">
          {answer?.fault && <p role="alert">{t(answer.fault)}</p>}
          <p>{t(phase === 'voting' ? 'stars:ballot.notElector' : 'stars:ballot.notVoting')}</p>
          {leftOut && <p>{t('star-votes:leftOut.you', { days: leftOut.dutyDays, needed: leftOut.needed })}</p>}
          <Link to={`/stars/${month}${search}`} className="button">
            {t('stars:round.toRound')}
          </Link>
        </div>
      )}
      {shown && (
        <p className="mt-6">
          <Link to="/stars/relatives" className="button button-quiet">
            {t('star-votes:kin.title')}
          </Link>
        </p>
      )}
      {shown && <Declared month={month} methods={shown.map(({ method }) => method)} />}
      <WhoSeesWhat />
    </Page>
  )
}
