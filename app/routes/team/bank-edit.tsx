import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { listTopics } from '#app/question-bank/bank.server.ts'
import { answerEditor } from '#app/question-bank/editor/answer-editor.server.ts'
import { beginEdit } from '#app/question-bank/editor/editor-page.server.ts'
import { EditorPage } from '#app/question-bank/editor/editor-page.tsx'
import { listScoredExams } from '#app/question-bank/versions/scored-attempts.server.ts'
import { findVersions } from '#app/question-bank/versions/versions.server.ts'
import { pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-question-bank' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const versions = await findVersions(team, asked.params['question'] ?? '')
  if (!versions) throw notFound()
  return {
    title: translator(member.language)('question-editor:titleEdit'),
    begun: beginEdit({ member, team }, versions),
    topics: await listTopics(team.id),
    scored: await listScoredExams(versions.all.map(({ id }) => id)),
    to: `/team/bank/${versions.newest.id}`,
  }
}

export async function action(asked: ActionFunctionArgs) {
  return answerEditor(asked)
}

export default function EditQuestionPage() {
  const { title, begun, topics, scored, to } = useLoaderData<typeof loader>()
  return <EditorPage {...{ title, begun, topics, scored, to }} />
}
