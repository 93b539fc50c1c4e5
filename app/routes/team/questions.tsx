import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { answerAsLead } from '#app/lesson-questions/answers.server.ts'
import { TeamDeed } from '#app/lesson-questions/forms.ts'
import { keepAnswer } from '#app/lesson-questions/kept/keeping.server.ts'
import { TeamQuestion } from '#app/lesson-questions/pages/team-question.tsx'
import { listTeamQuestions } from '#app/lesson-questions/team-questions.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-answers' }
export const meta = pageMeta

const deeds = ['answer', 'keep', 'take-off'] as const

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-answers')
  const { open, answered } = await listTeamQuestions(team, { language: member.language, now: new Date() })
  const withKey = (question: (typeof open)[number]) => ({ question, isOwn: question.personId === member.id, requestKey: randomUUID() })
  const done = new URL(asked.request.url).searchParams.get('done')
  return {
    title: translator(member.language)('lesson-questions:team.title'),
    team: team.name,
    open: open.map(withKey),
    answered: answered.map(withKey),
    done: deeds.find((deed) => deed === done) ?? null,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-answers')
  const { value: deed, refusal } = await parseForm(asked.request, TeamDeed)
  if (refusal) return data(refusal, { status: 400 })
  const done = deed.deed === 'answer' ? await answerAsLead(member, team, deed) : await keepAnswer(member, team, { answerId: deed.answer, kept: deed.deed === 'keep' })
  if (!done) throw notFound()
  const here = new URL(asked.request.url)
  here.searchParams.set('done', deed.deed)
  return redirect(`${here.pathname}${here.search}#content`)
}

export default function TeamQuestionsPage() {
  const { title, team, open, answered, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const refusalOf = (id: string) => (refusal?.values['question'] === id ? refusal : null)
  return (
    <Page title={title} crumbs={[{ to: '/team', label: t('common:places.team') }]} intro={`${team} · ${t('lesson-questions:team.intro')}`}>
      {done && !refusal && (
        <Done key={`${done} ${open.length}`} className="mb-4">
          {t(`lesson-questions:team.done.${done}`)}
        </Done>
      )}
      <div className="space-y-8">
        <section className="space-y-4">
          <h2>{t('lesson-questions:team.open')}</h2>
          {open.length === 0 && <EmptyState>{t('lesson-questions:team.noneOpen')}</EmptyState>}
          {open.map((one) => (
            <TeamQuestion key={one.question.id} {...one} refusal={refusalOf(one.question.id)} />
          ))}
        </section>
        {answered.length > 0 && (
          <section className="space-y-4">
            <h2>{t('lesson-questions:team.answered')}</h2>
            {answered.map((one) => (
              <TeamQuestion key={one.question.id} {...one} refusal={refusalOf(one.question.id)} />
            ))}
          </section>
        )}
      </div>
    </Page>
  )
}
