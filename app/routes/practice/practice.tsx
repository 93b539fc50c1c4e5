import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { answerQuestion } from '#app/practice/question/answer-question.server.ts'
import { CadenceMarks } from '#app/practice/cadence/cadence-marks.tsx'
import { DailyQuestion } from '#app/practice/question/daily-question.tsx'
import { MendedList } from '#app/practice/notebook/mended.tsx'
import { AnswerList, MistakeList } from '#app/practice/notebook/notebook.tsx'
import { viewNotebook } from '#app/practice/notebook/notebook-page.server.ts'
import { findAnswer } from '#app/practice/notebook/notebook.server.ts'
import type { AnswerReply } from '#app/practice/practice-view.ts'
import { StreakWeeks } from '#app/practice/notebook/streak-weeks.tsx'
import { performLeaveDeed, viewLeaves } from '#app/practice/leave/leave.server.ts'
import { LeaveSection } from '#app/practice/leave/leave-section.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'practise' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  const wanted = Number(new URL(asked.request.url).searchParams.get('page') ?? '1')
  const page = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, 10_000) : 1
  const now = new Date()
  const leave = await viewLeaves({ by: member, personId: member.id, timeZone: member.unit.timeZone, now }, member.language)
  return { title: translator(member.language)('practice:title'), leave, ...(await viewNotebook(member, { now, page })) }
}

/** Leave; or a daily answer, from Today or from here: with scripts its review comes back in place, without them its own page. */
export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  const form = await readForm(asked.request)
  if (form.has('leave')) {
    const outcome = await performLeaveDeed(form, { by: member, personId: member.id, timeZone: member.unit.timeZone, now: new Date() })
    if (outcome === 'absent') throw notFound()
    return 'done' in outcome ? redirect(`/practice?leave=${outcome.done}#leave`) : data(outcome, { status: 400 })
  }
  const outcome = await answerQuestion(member, form, new Date())
  if (!outcome) throw notFound()
  if ('refused' in outcome) {
    const reply: AnswerReply = { answered: null, refused: outcome.refused }
    return data(reply, { status: ['nothing-chosen', 'not-an-answer'].includes(outcome.refused) ? 400 : 409 })
  }
  if (!form.has('stay')) return redirect(`/practice/answers/${outcome.answerId}`)
  const answered = await findAnswer(member, outcome.answerId)
  if (!answered) throw notFound()
  if (answered === 'put-away') return data<AnswerReply>({ answered: null, refused: 'quiz-open' }, { status: 409 })
  const reply: AnswerReply = { answered, refused: null }
  return data(reply)
}

export default function PracticePage() {
  const { title, daily, mistakes, resting, mendedMistakes, knownMistakes, isRunning, weeks, history, leave } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { t } = useTranslation()
  const refused = said && 'refused' in said ? said.refused : null
  return (
    <Page title={title} width="column" crumbs={[{ to: '/', label: t('common:places.today') }]}>
      <div className="space-y-8">
        <DailyQuestion daily={daily} refused={refused} isOffered />
        <CadenceMarks marks={daily.marks} />
        <StreakWeeks streak={daily.streak} {...weeks} />
        <LeaveSection leave={leave} refusal={said && 'faults' in said ? said : null} />
        <MistakeList mistakes={mistakes} resting={resting} known={knownMistakes} isRunning={isRunning} />
        <MendedList mistakes={mendedMistakes} />
        <AnswerList {...history} />
      </div>
    </Page>
  )
}
