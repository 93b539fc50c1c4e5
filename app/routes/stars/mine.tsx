import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { monthInWords } from '#app/stars/dates-in-words.ts'
import { listStandingComplaints } from '#app/stars/score/complaints/complaint-pages.server.ts'
import { viewOwnScore } from '#app/stars/score/mine/own-score.server.ts'
import { OwnStar } from '#app/stars/score/mine/own-star.tsx'
import { requireRound } from '#app/stars/stars-team.server.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-own-score' }
export const meta = pageMeta

/** Always of who is signed in: no address leads to anybody else's. */
export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { member, round, language } = await requireRound(asked, 'see-own-score', now)
  const monthTitle = monthInWords(round.month, language)
  const title = translator(language)('star-score:mine.title', { month: monthTitle })
  return { title, month: round.month, monthTitle, own: await viewOwnScore(round, member.id, { language, now }), complaints: await listStandingComplaints(member.id, { language, now }) }
}

export default function OwnScorePage() {
  const { title, month, monthTitle, own, complaints } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const { t } = useTranslation()
  const crumbs = [
    { to: `/stars${search}`, label: t('common:places.stars') },
    { to: `/stars/${month}${search}`, label: monthTitle },
  ]
  const facts = own?.facts
  return (
    <Page title={title} crumbs={crumbs} intro={t('star-score:mine.intro')}>
      {!own && <EmptyState>{t('star-score:mine.noScore')}</EmptyState>}
      {own && !facts && <EmptyState>{t('star-score:mine.notOfTeam')}</EmptyState>}
      {own && facts && (
        <div className="space-y-6">
          <section className="card" aria-labelledby="facts">
            <h2 id="facts">{t('star-score:facts.title')}</h2>
            <p className="mt-1 text-ink-soft">{t('star-score:facts.span', own.span)}</p>
            <ul className="mt-2 list-disc space-y-1 pl-6">
              <li>{t(facts.average === null ? 'star-score:facts.noRatings' : 'star-score:facts.ratings', { number: facts.ratings, average: facts.average, least: own.fewestRatings })}</li>
              <li>{facts.training === null ? t('star-score:facts.noTraining') : t('star-score:facts.training', { number: facts.training })}</li>
              <li>{t('star-score:facts.dutyDays', { number: facts.dutyDays })}</li>
            </ul>
            {!own.isPublished && <p className="mt-3 text-sm text-ink-soft">{t('star-score:facts.later')}</p>}
          </section>
          {own.stars.map((star) => (
            <OwnStar key={star.slug} star={star} isPublished={own.isPublished} isFrozen={own.isFrozen} />
          ))}
          {complaints.length > 0 && <LinkList rows={complaints.map(({ id, day }) => ({ to: `/stars/complaints/${id}`, icon: 'warn', label: t('star-score:complaint.of', { day }) }))} />}
          <p className="text-sm text-ink-soft">{t('star-score:mine.method')}</p>
        </div>
      )}
    </Page>
  )
}
