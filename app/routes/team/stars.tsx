import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { findDesk } from '#app/stars/desk/desk.server.ts'
import { RunningRound } from '#app/stars/desk/running-round.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'run-stars')
  const others = teams.filter(({ id }) => id !== team.id)
  return { title: translator(member.language)('stars:desk.title'), teamName: team.name, others, desk: await findDesk(team, member.language, new Date()) }
}

type MonthsProps = { id: string; title: string; months: { month: string; monthTitle: string }[]; icon: ReactNode; addressOf: (month: string) => string }

function Months({ id, title, months, icon, addressOf }: MonthsProps) {
  if (months.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {months.map(({ month, monthTitle }) => (
          <li key={month}>
            <Link to={addressOf(month)} className="button">
              {icon} {monthTitle}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

export default function StarsDeskPage() {
  const { title, teamName, others, desk } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const { t } = useTranslation()
  const isEmpty = desk.toPublish.length + desk.running.length + desk.done.length === 0
  return (
    <Page title={title} crumbs={[{ to: '/team', label: t('common:places.team') }]} intro={t('stars:desk.intro', { team: teamName })} width="wide">
      <div className="space-y-6">
        {others.length > 0 && (
          <p className="flex flex-wrap gap-2">
            {others.map(({ id, name }) => (
              <Link key={id} to={`/team/stars?unit=${id}`} className="button">
                {t('stars:home.otherTeam', { team: name })}
              </Link>
            ))}
          </p>
        )}
        <LinkList
          rows={[
            { to: `/team/stars/calendar${search}`, icon: 'today', label: t('star-desk:calendar.title'), note: t('star-desk:calendar.note') },
            { to: `/team/stars/categories${search}`, icon: 'star', label: t('star-desk:title'), note: t('star-desk:note') },
            { to: `/team/stars/ratings${search}`, icon: 'chart', label: t('score-desk:ratings.title'), note: t('score-desk:ratings.note') },
            { to: `/team/stars/complaints${search}`, icon: 'warn', label: t('score-desk:complaints.title'), note: t('score-desk:complaints.note') },
          ]}
        />
        {isEmpty && <EmptyState>{t('stars:desk.empty')}</EmptyState>}
        {desk.toPublish.map(({ month, monthTitle, unanswered }) => (
          <section key={month} className="card flex flex-wrap items-center gap-4 border-gold" aria-labelledby={`publish-${month}`}>
            <Icon name="seal" className="text-gold" />
            <div className="min-w-0 flex-1 basis-64">
              <h2 id={`publish-${month}`}>{t('stars:desk.waiting', { month: monthTitle })}</h2>
              <p className="text-ink-soft">{t('stars:desk.waitingHint')}</p>
            </div>
            <div className="flex flex-wrap items-center gap-3">
              <Link to={`/team/stars/${month}/publish${search}`} className={`button ${unanswered > 0 ? '' : 'button-main'}`}>
                {t('stars:desk.toPublish')}
              </Link>
              <Link to={`/team/stars/${month}/objections${search}`} className={`button ${unanswered > 0 ? 'button-main' : 'button-quiet'}`}>
                {unanswered > 0 ? t('star-results:objection.onDesk', { count: unanswered }) : t('star-results:objection.seeAll')}
              </Link>
            </div>
          </section>
        ))}
        {desk.running.map((round) => (
          <RunningRound key={round.month} round={round} search={search} />
        ))}
        <Months id="skipped" title={t('stars:desk.skipped')} months={desk.skipped} icon={<Icon name="cross" className="text-ink-soft" />} addressOf={(month) => `/team/stars/${month}/dates${search}`} />
        <Months id="done" title={t('stars:desk.done')} months={desk.done} icon={<Icon name="check" className="text-good" />} addressOf={(month) => `/team/stars/${month}/publish${search}`} />
      </div>
    </Page>
  )
}
