import type { LoaderFunctionArgs } from '@remix-run/node'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { listForExport } from '#app/question-bank/bank.server.ts'
import { BankFilter } from '#app/question-bank/forms.ts'
import { writings, writtenFormats } from '#app/quizzes/formats/formats.ts'

export const handle = { access: 'keep-question-bank' }

/** What the list shows, all pages of it, as a file of the wanted format. */
export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const { searchParams } = new URL(asked.request.url)
  const format = writtenFormats.find((one) => one === searchParams.get('format'))
  if (!format) throw notFound()
  const { extension, mediaType, write } = writings[format]
  const banked = await listForExport(team.id, BankFilter.parse(Object.fromEntries(searchParams)))
  const name = `${team.name} ${translator(member.language)('question-bank:title')} ${calendarDay(new Date(), team.timeZone)}.${extension}`
  return new Response(await write(banked, member.language), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="questions.${extension}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, '')}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
