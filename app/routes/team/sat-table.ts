import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerAnalysisFile } from '#app/desk/quizzes/analysis-file.server.ts'
import { viewAnalysis } from '#app/desk/quizzes/quiz-analysis.server.ts'
import { requireSatPaper } from '#app/exams/analysis/sat-papers.server.ts'

export const handle = { access: 'run-exams' }

/** The analysis of an exam or a paper as an Excel file; there is none where its page shows no figures. */
export async function loader(asked: LoaderFunctionArgs) {
  const { team, analysed, looked } = await requireSatPaper(asked)
  return answerAnalysisFile(await viewAnalysis(analysed, looked), { ...looked, timeZone: team.timeZone })
}
