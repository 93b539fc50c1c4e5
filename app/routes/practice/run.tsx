import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { readForm, typedValues } from '#app/platform/form.server.ts'
import { findAnswer } from '#app/practice/notebook/notebook.server.ts'
import { viewRun } from '#app/practice/runs/run-page.server.ts'
import { RunAnswer, RunProgress, RunQuestion } from '#app/practice/runs/run-parts.tsx'
import { answerInRun, beginRun } from '#app/practice/runs/runs.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'practise' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  const after = new URL(asked.request.url).searchParams.get('after')
  const answered = after === null ? null : await findAnswer(member, after)
  return { title: translator(member.language)('practice-runs:title'), answered, ...(await viewRun(member, new Date())) }
}

/** Begins a run, or answers the question in turn: the next page is what was made of the answer. */
export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  const form = await readForm(asked.request)
  if (form.get('do') === 'begin') {
    await beginRun(member.id, new Date())
    return redirect('/practice/run')
  }
  const outcome = await answerInRun(member.id, form, new Date())
  if (!outcome) return redirect('/practice')
  if ('answerId' in outcome) return redirect(`/practice/run?after=${outcome.answerId}#content`)
  return data({ refused: outcome.refused, values: typedValues(form) }, { status: outcome.refused === 'moved-on' ? 409 : 400 })
}

export default function RunPage() {
  const { title, answered, progress, asked } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  return (
    <Page title={title} width="column" crumbs={[{ to: '/practice', label: t('practice:title') }]} intro={t('practice-runs:intro')}>
      <div className="space-y-6">
        {progress && <RunProgress {...progress} />}
        {answered && !refusal ? <RunAnswer answered={answered} isDone={progress === null} /> : <RunQuestion asked={asked} isOver={progress === null} refusal={refusal} />}
      </div>
    </Page>
  )
}
