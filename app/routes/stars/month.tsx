import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { findCountedStar } from '#app/stars/ballot/ballot.server.ts'
import { ReceiptForm } from '#app/stars/ballot/receipt-form.ts'
import { normaliseReceipt } from '#app/stars/ballot/receipt.ts'
import { countWhenClosed } from '#app/stars/count.server.ts'
import { findMyTurn } from '#app/stars/my-turn.server.ts'
import { findToConfirm } from '#app/stars/publication/confirm-page.server.ts'
import { listAnnulments } from '#app/stars/publication/annulments.server.ts'
import { listShownObjections } from '#app/stars/objections/notice-page.server.ts'
import { Objections } from '#app/stars/objections/objections.tsx'
import { listLogLines } from '#app/stars/pages/log-lines.server.ts'
import { findStarName, listAboutStars, listShownStars } from '#app/stars/pages/month.server.ts'
import { Method } from '#app/stars/pages/method.tsx'
import { MonthStars } from '#app/stars/pages/month-stars.tsx'
import { PublicLog } from '#app/stars/pages/public-log.tsx'
import { Receipts } from '#app/stars/pages/receipts.tsx'
import { RoundCard } from '#app/stars/pages/round-card.tsx'
import { summariseRound } from '#app/stars/round-summary.ts'
import { findMonthScore } from '#app/stars/score/month-score.server.ts'
import { OwnScoreLink } from '#app/stars/score/mine/own-score-link.tsx'
import { WinnerParts } from '#app/stars/score/winner-parts.tsx'
import { requireRound } from '#app/stars/stars-team.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { member, round, saying } = await requireRound(asked, 'see-stars', now)
  const summary = summariseRound(round, saying, now)
  const counted = await countWhenClosed(round)
  const [stars, about, lines, turn, score, objections, annulments, toConfirm] = await Promise.all([
    listShownStars(round, counted, saying),
    listAboutStars(round, saying),
    listLogLines(round, saying),
    findMyTurn(round, member),
    findMonthScore(round, counted),
    listShownObjections(round, member, saying),
    listAnnulments(round.id),
    round.phase === 'ready' ? findToConfirm(round, member, saying) : null,
  ])
  const title = translator(member.language)('stars:round.title', { month: summary.monthTitle })
  return {
    title,
    round: { ...summary, turn },
    stars,
    about,
    lines,
    score,
    objections,
    canObject: round.phase === 'notice' && member.unit.id === round.team.id,
    monthAnnulled: annulments.find(({ awardId }) => awardId === null)?.reason ?? null,
    isToConfirm: toConfirm !== null && toConfirm.returned === null && toConfirm.others === null,
    quorumPercent: round.quorumPercent,
  }
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
  const { title, round, stars, about, lines, score, objections, canObject, monthAnnulled, isToConfirm, quorumPercent } = useLoaderData<typeof loader>()
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
        {monthAnnulled !== null && <p className="notice notice-warn">{t('star-results:annul.month', { reason: monthAnnulled })}</p>}
        {isToConfirm && (
          <p className="notice notice-warn">
            {t('star-results:confirm.waits')}{' '}
            <Link to={`/stars/${round.month}/confirm${search}`}>{t('star-results:confirm.link')}</Link>
          </p>
        )}
        <MonthStars stars={stars} phase={round.phase} />
        {score.hasScore && <OwnScoreLink month={round.month} search={search} />}
        <WinnerParts stars={score.winners} names={Object.fromEntries(stars.map(({ slug, name }) => [slug, name]))} />
        <Objections objections={objections} to={canObject ? `/stars/${round.month}/objection${search}` : null} />
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
