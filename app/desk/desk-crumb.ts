import { useRouteLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { loader } from '#app/root.tsx'
import { useDeskAddress } from './desk-address.ts'

/** The way up from pages that administrators open as well: to the lead's desk for those who have it, else to the administration. */
export function useDeskCrumb(): { to: string; label: string }[] {
  const { t } = useTranslation()
  const address = useDeskAddress()
  const roles: readonly string[] = useRouteLoaderData<typeof loader>('root')?.person?.roles ?? []
  if (roles.includes('LEAD')) return [{ to: address('/team'), label: t('common:places.team') }]
  return roles.includes('ADMIN') ? [{ to: '/admin', label: t('common:places.admin') }] : []
}
