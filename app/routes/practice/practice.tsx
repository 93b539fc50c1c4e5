import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
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
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'practise' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  const wanted = Number(new URL(asked.request.url).searchParams.get('page') ?? '1')
  const page = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, 10_000) : 1
  return { title: translator(member.language)('practice:title'), ...(await viewNotebook(member, { now: new Date(), page })) }
}

/** A daily answer, from Today or from here: with scripts its review comes back in place, without them its own page. */
export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  const form = await readForm(asked.request)
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
  const { title, daily, mistakes, mendedMistakes, knownMistakes, isRunning, weeks, history } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused ?? null
  return (
    <Page title={title} width="reading">
      <div className="space-y-8">
        <DailyQuestion daily={daily} refused={refused} isOffered />
        <CadenceMarks marks={daily.marks} />
        <StreakWeeks streak={daily.streak} {...weeks} />
        <MistakeList mistakes={mistakes} known={knownMistakes} isRunning={isRunning} />
        <MendedList mistakes={mendedMistakes} />
        <AnswerList {...history} />
      </div>
    </Page>
  )
}
