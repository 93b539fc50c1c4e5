import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerAnalysisFile } from '#app/desk/quizzes/analysis-file.server.ts'
import { requireAnalysis } from '#app/desk/quizzes/analysis-scope.server.ts'
import { viewQuizAnalysis } from '#app/desk/quizzes/quiz-analysis.server.ts'

export const handle = { access: 'analyse-quizzes' }

/** What the page of the analysis shows, as an Excel file; there is none where it shows no figures. */
export async function loader(asked: LoaderFunctionArgs) {
  const { member, scope, chosen, timeZone } = await requireAnalysis(asked)
  const looked = { chosen, language: member.language }
  return answerAnalysisFile(await viewQuizAnalysis({ quiz: asked.params['quiz'] ?? '', scope, ...looked }), { ...looked, timeZone })
}
