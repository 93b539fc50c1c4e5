import type { MetaFunction } from '@remix-run/node'
import { type ClientLoaderFunctionArgs, Outlet } from '@remix-run/react'
import { bringWords } from '#app/languages/browser-words.ts'
import { PageError } from '#app/people/page-error.tsx'
import { errorWordOf } from '#app/people/page-error-words.ts'
import type { loader as rootLoader } from '#app/root.tsx'

// With a loader of the server, the one of the browser waits for the first way from page to page.
export const loader = () => null

/** Every page finds its words when it is shown: they come together with what its loader answers. */
export async function clientLoader({ request }: ClientLoaderFunctionArgs) {
  await bringWords(new URL(request.url).pathname)
  return null
}

export const shouldRevalidate = () => true

/**
 * Around every page, so that its errors are caught below the root: what the root loads (who is here, their language, the
 * nonce) is there for an error page too, also when a form was refused without JavaScript.
 */
export default function Errors() {
  return <Outlet />
}

export { PageError as ErrorBoundary }

export const handle = { access: 'public' }

/** Titles have no hooks, so the root brings their words along. */
export const meta: MetaFunction<unknown, { root: typeof rootLoader }> = ({ error, matches }) => {
  const titles = matches.find(({ id }) => id === 'root')?.data?.errorTitles
  const title = error === undefined || error === null ? undefined : titles?.[errorWordOf(error)]
  return [{ title: title ? `${title} · Starhall` : 'Starhall 星厅' }]
}
