import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { answerAsMentor } from '#app/lesson-questions/answers.server.ts'
import { removeNote } from '#app/lesson-questions/ask.server.ts'
import { OwnDeed } from '#app/lesson-questions/forms.ts'
import { listMenteesQuestions, listOwn } from '#app/lesson-questions/own-questions.server.ts'
import { AnswerForm } from '#app/lesson-questions/pages/answer-form.tsx'
import { OwnList } from '#app/lesson-questions/pages/own-list.tsx'
import { QuestionCard } from '#app/lesson-questions/pages/question-card.tsx'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'learn' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const [own, mentees] = await Promise.all([listOwn(member, null), listMenteesQuestions(member)])
  const done = new URL(asked.request.url).searchParams.get('done')
  return {
    title: translator(member.language)('lesson-questions:own.title'),
    own,
    mentees: mentees.map((question) => ({ question, requestKey: randomUUID() })),
    done: done === 'answer' || done === 'removed' ? done : null,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const { value: deed, refusal } = await parseForm(asked.request, OwnDeed)
  if (refusal) return data(refusal, { status: 400 })
  if (deed.deed === 'remove-note') {
    await removeNote(member.id, deed.note)
    return redirect('/questions?done=removed#content')
  }
  if (!(await answerAsMentor(member, deed))) throw notFound()
  return redirect('/questions?done=answer#content')
}

export default function QuestionsPage() {
  const { title, own, mentees, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const isEmpty = own.questions.length + own.notes.length + mentees.length === 0
  return (
    <Page title={title} crumbs={[{ to: '/account', label: t('people:account.title') }]}>
      <div className="space-y-8">
        {done && !refusal && <Done key={mentees[0]?.requestKey}>{t(done === 'answer' ? 'lesson-questions:team.done.answer' : 'lesson-questions:own.removed')}</Done>}
        {isEmpty && <EmptyState action={{ to: '/learn', label: t('lesson-questions:own.toLearn') }}>{t('lesson-questions:own.empty')}</EmptyState>}
        {mentees.length > 0 && (
          <section className="space-y-4">
            <h2>{t('lesson-questions:mentees')}</h2>
            {mentees.map(({ question, requestKey }) => (
              <QuestionCard key={question.id} question={question} isNamed>
                <AnswerForm key={question.answers.length} question={question.id} requestKey={requestKey} isAnswered={question.answers.length > 0} refusal={refusal?.values['question'] === question.id ? refusal : null} />
              </QuestionCard>
            ))}
          </section>
        )}
        <OwnList {...own} />
      </div>
    </Page>
  )
}
