import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { Page } from '#app/ui/page.tsx'

type StarDeskPageProps = { title: string; intro?: ReactNode; children: ReactNode }

/** One star on the lead's desk, below the list of them. */
export function StarDeskPage(page: StarDeskPageProps) {
  const address = useDeskAddress()
  const { t } = useTranslation()
  const crumbs = [
    { to: address('/team'), label: t('common:places.team') },
    { to: address('/team/stars'), label: t('stars:desk.title') },
    { to: address('/team/stars/categories'), label: t('star-desk:title') },
  ]
  return <Page crumbs={crumbs} {...page} />
}
