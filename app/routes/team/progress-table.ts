import type { LoaderFunctionArgs } from '@remix-run/node'
import { chooseMatrix } from '#app/desk/progress/matrix-view.server.ts'
import { drawSpreadsheet } from '#app/desk/progress/spreadsheet.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { calendarDay } from '#app/platform/dates.ts'

export const handle = { access: 'see-progress' }

/** What the matrix shows, as an Excel file with the same filters. */
export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'see-progress')
  const { language } = member
  const now = new Date()
  const { chosen } = await chooseMatrix(team, { searchParams: new URL(asked.request.url).searchParams, now, language })
  const file = `${team.name} ${translator(language)('team:progress.title')} ${calendarDay(now, team.timeZone)}.xlsx`
  return new Response(await drawSpreadsheet(chosen, { language, timeZone: team.timeZone }), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="progress.xlsx"; filename*=UTF-8''${encodeURIComponent(file.toWellFormed()).replace(/['()*]/g, '')}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
