import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseFields, readFormWithin } from '#app/platform/form.server.ts'
import { largestReport, Report } from '#app/wall/health/report.ts'
import { keepReport } from '#app/wall/health/reports.server.ts'
import { noteSeen } from '#app/wall/screens/displays.server.ts'
import { findWatcher, refuseWatcher } from '#app/wall/screens/watcher.server.ts'

export const handle = { access: 'public' }

export function loader() {
  return redirect('/wall')
}

/** A display says how it is, by its own token: nobody says it for another. It reads no answer. One that listens says it in a letterbox of its own (report-box.server.ts). */
export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const watcher = await findWatcher(asked, now)
  if (watcher.is !== 'display') return refuseWatcher(watcher)
  const form = await readFormWithin(asked.request, largestReport)
  if (!form) return new Response(null, { status: 413 })
  const { value } = parseFields(form, Report)
  if (!value) return new Response(null, { status: 400 })
  await noteSeen(watcher.display.id, now)
  await keepReport(watcher.display.id, value, now)
  return new Response(null, { status: 204 })
}
