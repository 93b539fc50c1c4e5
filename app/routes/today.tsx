import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { DutyList } from '#app/learning/duties/duty-list.tsx'
import { requireAbility } from '#app/people/guard.server.ts'
import { PracticeToday } from '#app/practice/practice-today.tsx'
import { OpenSessions } from '#app/teach-backs/sessions/open-sessions.tsx'
import { DueList, Reminders } from '#app/today/due-list.tsx'
import { NewsList } from '#app/today/news-list.tsx'
import { NextCard } from '#app/today/next-card.tsx'
import { viewTodayPage } from '#app/today/today-page.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-today' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'see-today')
  return { title: translator(member.language)('learning:today.title'), ...(await viewTodayPage(member, new Date())) }
}

export default function TodayPage() {
  const { today, daily, sessions } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const greeting = t(`learning:today.greeting.${today.partOfDay}`, { name: today.name })
  return (
    <Page title={greeting} intro={t('learning:today.date', today.day)} width="wide">
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <div className="space-y-8">
          <OpenSessions sessions={sessions} />
          <NextCard next={today.next} isSecond={sessions.length > 0} />
          <PracticeToday daily={daily} />
        </div>
        <div className="space-y-8">
          <NewsList news={today.news} />
          <Reminders reminders={today.reminders} />
          <DutyList duties={today.duties} />
          {today.paths.map((path) => (
            <DueList key={path.slug} path={path} />
          ))}
        </div>
      </div>
    </Page>
  )
}
