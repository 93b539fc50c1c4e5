import { isRouteErrorResponse, Link, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Page } from '#app/ui/page.tsx'
import type { loader } from '#app/root.tsx'
import { isAbility } from './abilities.ts'
import { errorWordOf } from './page-error-words.ts'

/** The one error page: what happened in words, and a way on. Never a stack. */
export function PageError() {
  const error = useRouteError()
  const { t } = useTranslation()
  const { title, text, isOwnGrant } = usePageErrorWords(error)
  const { pathname, search } = useLocation()
  const isStranger = useRouteLoaderData<typeof loader>('root')?.person === null
  // A page that is not there or not allowed stays so; anything else may be over by now.
  const isPassing = !(isRouteErrorResponse(error) && ([403, 404].includes(error.status) || isOfAddress(error)))
  return (
    <Page title={title} intro={text} width="reading">
      <p className="flex flex-wrap gap-3">
        <Link to={isStranger ? '/login' : '/'} className="button button-main">
          {t(isStranger ? 'common:error.toSignIn' : 'common:error.toToday')}
        </Link>
        {isOwnGrant && (
          <Link to="/admin/people" className="button">
            {t('common:error.toPeople')}
          </Link>
        )}
        {isPassing && (
          <Link to={pathname + search} reloadDocument className="button">
            {t('common:error.openAgain')}
          </Link>
        )}
      </p>
    </Page>
  )
}

/** `isOwnGrant`: who is told whom to ask would be told to ask themselves. */
function usePageErrorWords(error: unknown): { title: string; text: string; isOwnGrant: boolean } {
  const { t } = useTranslation()
  const key = errorWordOf(error)
  const said = isRouteErrorResponse(error) ? readForbidden(error.data) : null
  const held: readonly string[] = useRouteLoaderData<typeof loader>('root')?.person?.roles ?? []
  const isOwnGrant = key === 'forbidden' && said !== null && held.includes(said.grantedBy)
  const word = isOwnGrant ? 'forbiddenToGranter' : said || key !== 'forbidden' ? key : 'notFound'
  if (isOfAddress(error)) return { isOwnGrant: false, title: t('common:error.badRequestTitle'), text: t('common:error.badAddress') }
  return {
    isOwnGrant,
    title: t(`common:error.${key}Title`),
    text: t(`common:error.${word}`, {
      ability: said && t(`people:ability.${said.forbidden}`),
      grantedBy: said && t(`people:role.${said.grantedBy}`),
    }),
  }
}

/** The address itself could not be read. */
function isOfAddress(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.data === 'address'
}

function readForbidden(body: unknown): { forbidden: string; grantedBy: string } | null {
  if (typeof body !== 'object' || body === null || !('forbidden' in body) || !('grantedBy' in body)) return null
  const { forbidden, grantedBy } = body
  return typeof forbidden === 'string' && isAbility(forbidden) && typeof grantedBy === 'string' ? { forbidden, grantedBy } : null
}
