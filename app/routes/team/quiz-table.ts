import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAnalysis } from '#app/desk/quizzes/analysis-scope.server.ts'
import { viewQuizAnalysis } from '#app/desk/quizzes/quiz-analysis.server.ts'
import { drawAnalysis } from '#app/desk/quizzes/spreadsheet.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { calendarDay } from '#app/platform/dates.ts'

export const handle = { access: 'analyse-quizzes' }

/** What the page of the analysis shows, as an Excel file; there is none where it shows no figures. */
export async function loader(asked: LoaderFunctionArgs) {
  const { member, scope, chosen, timeZone } = await requireAnalysis(asked)
  const { language } = member
  const figures = await viewQuizAnalysis({ quiz: asked.params['quiz'] ?? '', scope, chosen, language })
  if (!figures?.analysis) throw notFound()
  const file = `${translator(language)('quiz-analysis:of', { title: figures.title })} ${calendarDay(new Date(), timeZone)}.xlsx`
  return new Response(await drawAnalysis({ figures, analysis: figures.analysis, chosen, language }), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="item-analysis.xlsx"; filename*=UTF-8''${encodeURIComponent(file.toWellFormed()).replace(/['()*]/g, '')}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
