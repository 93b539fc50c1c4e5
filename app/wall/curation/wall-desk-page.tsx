import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#app/ui/page.tsx'

type WallDeskPageProps = { title: string; unitId: string; /** The page between this one and the desk. */ within?: { to: string; label: string }; intro?: ReactNode; width?: 'normal' | 'wide'; children: ReactNode }

/** A page below the lead's desk of the wall. */
export function WallDeskPage({ unitId, within, ...page }: WallDeskPageProps) {
  const { t } = useTranslation()
  const crumbs = [
    { to: `/team?unit=${unitId}`, label: t('common:places.team') },
    { to: `/team/wall?unit=${unitId}`, label: t('common:places.wall') },
    ...(within ? [within] : []),
  ]
  return <Page crumbs={crumbs} {...page} />
}
