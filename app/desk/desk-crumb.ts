import { useRouteLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { loader } from '#app/root.tsx'
import { useDeskAddress } from './desk-address.ts'

/** The way up to the lead's desk, on pages that administrators open as well: only for those who have that desk. */
export function useDeskCrumb(): { to: string; label: string }[] {
  const { t } = useTranslation()
  const address = useDeskAddress()
  const roles: readonly string[] = useRouteLoaderData<typeof loader>('root')?.person?.roles ?? []
  return roles.includes('LEAD') ? [{ to: address('/team'), label: t('common:places.team') }] : []
}
