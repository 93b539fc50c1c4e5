import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { Page } from '#app/ui/page.tsx'

type RoundDeskPageProps = { title: string; intro?: ReactNode; children: ReactNode }

/** One round on the lead's desk, below the desk's page of the stars. */
export function RoundDeskPage(page: RoundDeskPageProps) {
  const address = useDeskAddress()
  const { t } = useTranslation()
  const crumbs = [
    { to: address('/team'), label: t('common:places.team') },
    { to: address('/team/stars'), label: t('stars:desk.title') },
  ]
  return <Page crumbs={crumbs} {...page} />
}
