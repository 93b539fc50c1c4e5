import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useAnalysisAddress } from '#app/desk/quizzes/analysis-address.ts'
import { useDeskCrumb } from '#app/desk/desk-crumb.ts'
import { requireAnalysis } from '#app/desk/quizzes/analysis-scope.server.ts'
import { AnalysisView } from '#app/desk/quizzes/analysis-view.tsx'
import analysisStyles from '#app/desk/quizzes/analysis.css?url'
import { viewQuizAnalysis } from '#app/desk/quizzes/quiz-analysis.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'analyse-quizzes' }
export const meta = pageMeta
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: analysisStyles }]

export async function loader(asked: LoaderFunctionArgs) {
  const { member, scope, teams, unit, chosen } = await requireAnalysis(asked)
  const quiz = asked.params['quiz'] ?? ''
  const figures = await viewQuizAnalysis({ quiz, scope, chosen, language: member.language })
  if (!figures) throw notFound()
  return {
    title: translator(member.language)('quiz-analysis:of', { title: figures.title }),
    isLead: member.roles.includes('LEAD'),
    ...{ quiz, figures, teams, unit, chosen },
  }
}

export default function QuizAnalysisPage() {
  const { title, isLead, quiz, ...view } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const address = useAnalysisAddress()
  const crumbs = [...useDeskCrumb(), { to: address('/team/quizzes'), label: t('quiz-analysis:title') }]
  return (
    <Page title={title} crumbs={crumbs} width="wide">
      <AnalysisView {...view} at={`/team/quizzes/${quiz}`} peopleAt={isLead ? `/team/progress?column=course.${quiz}` : null} />
    </Page>
  )
}
