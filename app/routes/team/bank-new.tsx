import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { listTopics } from '#app/question-bank/bank.server.ts'
import { beginQuestion } from '#app/question-bank/editor/editor-page.server.ts'
import { EditorPage } from '#app/question-bank/editor/editor-page.tsx'
import { answerEditor } from '#app/question-bank/editor/answer-editor.server.ts'
import { pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-question-bank' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  return {
    title: translator(member.language)('question-editor:titleNew'),
    begun: beginQuestion(new URL(asked.request.url).searchParams.get('type')),
    topics: await listTopics(team.id),
  }
}

export async function action(asked: ActionFunctionArgs) {
  return answerEditor(asked)
}

export default function NewQuestionPage() {
  const { title, begun, topics } = useLoaderData<typeof loader>()
  return <EditorPage {...{ title, begun, topics }} scored={[]} to={null} />
}
