import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#app/ui/page.tsx'

type RoundDeskPageProps = { title: string; intro?: ReactNode; children: ReactNode }

/** One round on the lead's desk, below the desk's page of the stars. */
export function RoundDeskPage(page: RoundDeskPageProps) {
  const { search } = useLocation()
  const { t } = useTranslation()
  const crumbs = [
    { to: `/team${search}`, label: t('common:places.team') },
    { to: `/team/stars${search}`, label: t('stars:desk.title') },
  ]
  return <Page crumbs={crumbs} {...page} />
}
