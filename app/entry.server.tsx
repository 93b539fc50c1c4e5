import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { ReactNode } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { i18nFor } from '#app/languages/languages.server.ts'
import { sessionLine } from '#app/offline/session-line.server.ts'
import { sessionHeader } from '#app/offline/rules/tenure.ts'
import { log } from '#app/platform/log.server.ts'
import { wholeWithoutNul } from '#app/platform/without-nul.server.ts'
import { answersDoor } from '#app/quizzes/attempts/answers-door.server.ts'
import { bundleHatch, eventsHatch, fileHatch } from '#app/wall/many/hatches.server.ts'
import { reportBox } from '#app/wall/many/report-box.server.ts'

export { openHouse } from '#app/house.server.ts'
/** The addresses that are answered beside Remix. */
export const doors = [answersDoor]
/** The addresses for which something may lie ready. */
export const hatches = [bundleHatch, eventsHatch, fileHatch]
/** The addresses where small forms are taken in that come often. */
export const letterboxes = [reportBox]
export { openVisit } from '#app/people/visit.server.ts'

const renderMs = 10_000
export const streamTimeout = renderMs

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { visit }: AppLoadContext,
): Promise<Response> {
  const visitor = await visit.visitor()
  const { language } = visitor
  headers.set(sessionHeader, sessionLine(visitor))
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // Pages are of one person; a shared machine must not show them after sign-out.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  const page = await render(
    <I18nextProvider i18n={i18nFor(language)}>
      <RemixServer context={remixContext} url={request.url} abortDelay={renderMs} nonce={visit.nonce} />
    </I18nextProvider>,
    visit.nonce,
  )
  return new Response(page, { headers, status })
}

/** Pages that are alive ask for their data alone, and hear who is here as whole pages do. */
export async function handleDataRequest(response: Response, { context: { visit } }: { context: AppLoadContext }): Promise<Response> {
  response.headers.set(sessionHeader, sessionLine(await visit.visitor()))
  return response
}

/** The whole page at once: it is small, no part of it waits for anything, and one piece is pressed and sent far quicker than forty. */
async function render(page: ReactNode, nonce: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(late)
        pipe(wholeWithoutNul(resolve))
      },
      onShellError: reject,
      onError(error) {
        log.error({ error }, 'rendering failed')
      },
    })
    const late = setTimeout(abort, renderMs).unref()
  })
}

export function handleError(error: unknown, { request }: { request: Request }): void {
  // A refusal thrown by a route is its answer, not a fault of ours.
  if (isRouteErrorResponse(error) && error.status < 500) return
  if (!request.signal.aborted) log.error({ err: error, path: new URL(request.url).pathname }, 'unexpected error')
}
