import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useEffect } from 'react'
import { isFounded } from '#app/accounts/setup.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { bringWords } from '#app/languages/browser-words.ts'
import { offlineProgram } from '#app/offline/offline-program.server.ts'
import { AppFrame } from '#app/people/app-frame.tsx'
import { PageError } from '#app/people/page-error.tsx'
import { hasDesk } from '#app/people/places.ts'
import { errorWords } from '#app/people/page-error-words.ts'
import styles from '#app/ui/styles.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/star.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = () => [{ title: 'Starhall 星厅' }]

export async function loader({ context: { visit }, request }: LoaderFunctionArgs) {
  if (!(await isFounded()) && !isSetup(request)) throw redirect('/setup')
  const { member, language, theme } = await visit.visitor()
  const t = translator(language)
  const errorTitles = Object.fromEntries(errorWords.map((word) => [word, t(`common:error.${word}Title`)]))
  const person = member && { name: member.name, roles: member.roles, unitName: member.unit.name }
  return { person, offline: member && offlineProgram(member), language, theme, nonce: visit.nonce, errorTitles }
}

/** Before anybody is here, every page leads to the first run. */
function isSetup(request: Request): boolean {
  return /^\/setup(\.data)?$/.test(new URL(request.url).pathname)
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  // Browsers hide a nonce from scripts once the page is read; React must not mind.
  const isOnServer = typeof document === 'undefined'
  const nonce = isOnServer ? root?.nonce : ''
  const isDocument = useMatches().some(({ handle }) => says(handle, 'isDocument'))
  return (
    <html lang={root?.language ?? 'zh-CN'} data-theme={(root?.theme ?? 'SYSTEM').toLowerCase()} data-words={hasDesk(root?.person?.roles) ? 'desks' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {isOnServer && isDocument ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
        {root?.offline && <script src={root.offline.script} data-account={root.offline.account} defer nonce={nonce} />}
      </body>
    </html>
  )
}

/**
 * What a route says of its page. `handle.isDocument`: it is read and not operated, and comes without scripts when it is
 * opened by its address. `handle.isUndisturbed`: on a phone it has no bar at the bottom.
 */
function says(handle: unknown, trait: 'isDocument' | 'isUndisturbed'): boolean {
  return typeof handle === 'object' && handle !== null && Object.entries(handle).some(([name, value]) => name === trait && value === true)
}

export default function Root() {
  useDeskWords()
  const isUndisturbed = useMatches().some(({ handle }) => says(handle, 'isUndisturbed'))
  return (
    <AppFrame isUndisturbed={isUndisturbed}>
      <Outlet />
    </AppFrame>
  )
}

/** A browser loads the words of the desks with the page for those who have one; who got one since then gets them now. */
function useDeskWords(): void {
  const isNeeded = hasDesk(useRouteLoaderData<typeof loader>('root')?.person?.roles)
  useEffect(() => {
    if (isNeeded) void bringWords(location.pathname)
  }, [isNeeded])
}

export function ErrorBoundary() {
  return (
    <AppFrame>
      <PageError />
    </AppFrame>
  )
}
