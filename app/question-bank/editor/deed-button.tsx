import { useLocation, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'

type DeedButtonProps = { deed: string; /** The id of the place where one goes on. */ to: string; className?: string; children: ReactNode }

/** Sends the form, and comes back to the place that it was pressed at, with scripts and without. */
export function DeedButton({ deed, to, className = '', children }: DeedButtonProps) {
  const { pathname, search } = useLocation()
  const { state } = useNavigation()
  return (
    <button type="submit" name="do" value={deed} formAction={`${pathname}${search}#${to}`} disabled={state === 'submitting'} className={`button ${className}`}>
      {children}
    </button>
  )
}
