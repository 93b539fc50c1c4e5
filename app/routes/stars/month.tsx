import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { findCountedStar } from '#app/stars/ballot/ballot.server.ts'
import { ReceiptForm } from '#app/stars/ballot/receipt-form.ts'
import { normaliseReceipt } from '#app/stars/ballot/receipt.ts'
import { findMyTurn } from '#app/stars/my-turn.server.ts'
import { findStarName, listAboutStars, listLogLines, listShownStars } from '#app/stars/pages/month.server.ts'
import { Method } from '#app/stars/pages/method.tsx'
import { MonthStars } from '#app/stars/pages/month-stars.tsx'
import { PublicLog } from '#app/stars/pages/public-log.tsx'
import { Receipts } from '#app/stars/pages/receipts.tsx'
import { RoundCard } from '#app/stars/pages/round-card.tsx'
import { findMonthScore } from '#app/stars/score/month-score.server.ts'
import { OwnScoreLink } from '#app/stars/score/mine/own-score-link.tsx'
import { WinnerParts } from '#app/stars/score/winner-parts.tsx'
import { summariseRound } from '#app/stars/round-summary.ts'
import { requireRound } from '#app/stars/stars-team.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { member, round, saying } = await requireRound(asked, 'see-stars', now)
  const summary = summariseRound(round, saying, now)
  const [stars, about, lines, turn, score] = await Promise.all([listShownStars(round, saying), listAboutStars(round, saying), listLogLines(round, saying), findMyTurn(round, member), findMonthScore(round)])
  const title = translator(member.language)('stars:round.title', { month: summary.monthTitle })
  return { title, round: { ...summary, turn }, stars, about, lines, score, quorumPercent: round.quorumPercent }
}

export async function action(asked: ActionFunctionArgs) {
  const { round, saying } = await requireRound(asked, 'see-stars', new Date())
  const { value, refusal } = await parseForm(asked.request, ReceiptForm)
  if (refusal) return data({ ...refusal, found: null }, { status: 400 })
  const starId = await findCountedStar(round, normaliseReceipt(value.receipt))
  const found = starId ? await findStarName(round, { starId, saying }) : ''
  return { faults: {}, values: {}, found }
}

export default function MonthPage() {
  const { title, round, stars, about, lines, score, quorumPercent } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { search } = useLocation()
  const { t } = useTranslation()
  const isCounted = stars.some(({ outcome }) => outcome !== null)
  return (
    <Page title={title} crumbs={[{ to: `/stars${search}`, label: t('common:places.stars') }]} width="wide">
      <div className="space-y-8">
        {round.phase === 'published' ? (
          <p className="text-ink-soft">{t('stars:month.published')}</p>
        ) : (
          <RoundCard round={round} search={search} isHere />
        )}
        <MonthStars stars={stars} phase={round.phase} />
        {score.hasScore && <OwnScoreLink month={round.month} search={search} />}
        <WinnerParts stars={score.winners} names={Object.fromEntries(stars.map(({ slug, name }) => [slug, name]))} />
        {round.phase === 'published' && stars.some(({ turnout }) => turnout !== null) && (
          <p>
            <Link to={`/stars/${round.month}/count.json${search}`} reloadDocument className="button">
              {t('stars:month.download')}
            </Link>
            <span className="mt-1 block text-sm text-ink-soft">{t('stars:month.downloadHint')}</span>
          </p>
        )}
        {isCounted && <Receipts stars={stars} refusal={answer} found={answer?.found ?? null} />}
        <Method stars={about} quorumPercent={quorumPercent} />
        <PublicLog lines={lines} />
      </div>
    </Page>
  )
}
