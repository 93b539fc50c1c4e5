import { useSearchParams } from '@remix-run/react'

/** Addresses on the lead's desk keep the team that is being looked at. */
export function useDeskAddress(): (to: string) => string {
  const unit = useSearchParams()[0].get('unit')
  return (to) => (unit === null ? to : `${to}${to.includes('?') ? '&' : '?'}unit=${encodeURIComponent(unit)}`)
}
