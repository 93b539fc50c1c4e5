import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { i18nFor } from '#app/languages/languages.server.ts'
import { log } from '#app/platform/log.server.ts'
import { withoutNul } from '#app/platform/without-nul.server.ts'

export { openHouse } from '#app/house.server.ts'
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
  const { language } = await visit.visitor()
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // Pages are of one person; a shared machine must not show them after sign-out.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  // Robots and browsers without scripts want the whole page; it is small, so everybody gets it whole.
  const readyEvent = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady'
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18nFor(language)}>
        <RemixServer context={remixContext} url={request.url} abortDelay={renderMs} nonce={visit.nonce} />
      </I18nextProvider>,
      {
        nonce: visit.nonce,
        [readyEvent]() {
          const body = withoutNul()
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          log.error({ error }, 'rendering failed')
        },
      },
    )
    setTimeout(abort, renderMs).unref()
  })
}

export function handleError(error: unknown, { request }: { request: Request }): void {
  // A refusal thrown by a route is its answer, not a fault of ours.
  if (isRouteErrorResponse(error) && error.status < 500) return
  if (!request.signal.aborted) log.error({ err: error, path: new URL(request.url).pathname }, 'unexpected error')
}
