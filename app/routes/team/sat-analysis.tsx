import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnalysisAddress } from '#app/desk/quizzes/analysis-address.ts'
import { AnalysisView } from '#app/desk/quizzes/analysis-view.tsx'
import analysisStyles from '#app/desk/quizzes/analysis.css?url'
import { viewAnalysis } from '#app/desk/quizzes/quiz-analysis.server.ts'
import { useSatCrumbs } from '#app/exams/analysis/sat-crumbs.ts'
import { requireSatPaper } from '#app/exams/analysis/sat-papers.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-exams' }
export const meta = pageMeta
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: analysisStyles }]

/** The item analysis of an exam, or of a paper with all exams that it was drawn for. */
export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, analysed, looked } = await requireSatPaper(asked)
  const { at, title: of } = analysed
  return { title: translator(member.language)('quiz-analysis:of', { title: of }), of, at, figures: await viewAnalysis(analysed, looked), chosen: looked.chosen, unit: team.id }
}

export default function SatAnalysisPage() {
  const { title, of, at, ...view } = useLoaderData<typeof loader>()
  const address = useAnalysisAddress()
  const crumbs = useSatCrumbs({ at, of })
  return (
    <Page title={title} crumbs={crumbs} width="wide">
      <AnalysisView {...view} teams={[]} at={`${at}/analysis`} peopleAt={at.startsWith('/team/exams/') ? address(at) : null} />
    </Page>
  )
}
