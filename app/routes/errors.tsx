import { Outlet } from '@remix-run/react'
import { PageError } from '#app/people/page-error.tsx'

/**
 * Around every page, so that its errors are caught below the root: what the root loads (who is here, their language, the
 * nonce) is there for an error page too, also when a form was refused without JavaScript.
 */
export default function Errors() {
  return <Outlet />
}

export { PageError as ErrorBoundary }

export const handle = { access: 'public' }
