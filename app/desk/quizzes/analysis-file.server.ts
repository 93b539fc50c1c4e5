import { translator } from '#app/languages/languages.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import type { Looked, QuizFigures } from './quiz-analysis.server.ts'
import { drawAnalysis } from './spreadsheet.server.ts'

/** What the page of an analysis shows, as an Excel file. Throws a 404 where it shows no figures. */
export async function answerAnalysisFile(figures: QuizFigures | null, { chosen, language, timeZone }: Looked & { timeZone: string }): Promise<Response> {
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
