import { Form, Link, useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OfflineLine } from '#app/offline/offline-line.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { loader } from '#app/root.tsx'
import { KeptTyping } from './kept-typing.tsx'
import { administrationPlaces, deskPlaces, type Place, staffPlaces } from './places.ts'

/**
 * The frame of every page of somebody signed in: four places on a phone's bottom bar, a rail on a wide screen. On an
 * undisturbed page there is no bar, so that no slip of the thumb leads away.
 */
export function AppFrame({ isUndisturbed = false, children }: { isUndisturbed?: boolean; children: ReactNode }) {
  const { t } = useTranslation()
  const root = useRouteLoaderData<typeof loader>('root')
  const person = root?.person ?? null
  return (
    <>
      <a href="#content" className="skip-link">
        {t('common:skipToContent')}
      </a>
      <KeptTyping account={root?.offline?.account ?? null} />
      {person ? (
        <div className={`frame ${isUndisturbed ? 'frame-undisturbed' : ''}`}>
          <Navigation roles={person.roles} />
          <div className="frame-page">
            <TopLine name={person.name} unitName={person.unitName} />
            {!isUndisturbed && person.roles.includes('LEAD') && <DeskMenu />}
            <OfflineLine label={root?.offline?.region ?? ''} />
            {children}
          </div>
        </div>
      ) : (
        <>
          <Choices />
          {children}
        </>
      )}
    </>
  )
}

function Navigation({ roles }: { roles: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('common:navigation')} className="frame-navigation">
      <Brand />
      <ul>
        {staffPlaces.map((place) => (
          <PlaceEntry key={place.to} place={place} />
        ))}
        {roles.includes('LEAD') && <DeskEntries head={{ to: '/team', word: 'common:places.team', short: 'common:places.teamShort', icon: 'desk', below: ['/team'] }} places={deskPlaces} />}
        {roles.includes('ADMIN') && (
          <DeskEntries head={{ to: '/admin', word: 'common:places.admin', icon: 'gear', below: roles.includes('LEAD') ? ['/admin'] : ['/admin', '/team'] }} places={administrationPlaces} />
        )}
      </ul>
    </nav>
  )
}

function Brand() {
  const { t } = useTranslation()
  return (
    <Link to="/" className="frame-brand">
      <img src="/star.svg" alt="" width="28" height="28" /> {t('common:product')}
    </Link>
  )
}

/** A desk of the rail; open, with its own entries, while one works at it: an administrator who leads no team has some pages of the lead's desk below the other. A phone's bar has the lead's; an administrator reaches the other from Me and Today. */
function DeskEntries({ head, places }: { head: Place; places: readonly Place[] }) {
  const { pathname, search } = useLocation()
  const isOpen = (head.below ?? []).some((place) => pathname === place || pathname.startsWith(`${place}/`))
  const unit = isOpen ? new URLSearchParams(search).get('unit') : null
  const of = (place: Place) => (unit === null || head.to !== '/team' ? place : { ...place, to: `${place.to}?unit=${encodeURIComponent(unit)}` })
  return (
    <>
      <PlaceEntry place={of(head)} className={`frame-desk-place ${head.to === '/team' ? 'frame-lead-place' : ''}`} />
      {isOpen && places.map((place) => <PlaceEntry key={place.to} place={of(place)} className="frame-desk-place frame-sub-place" />)}
    </>
  )
}

/** Below the desk's first page, where there is no rail: the way to its other pages. */
function DeskMenu() {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  if (!pathname.startsWith('/team/')) return null
  const unit = new URLSearchParams(search).get('unit')
  return (
    <Fold key={pathname} label={t('common:deskMenu')} className="frame-desk-menu">
      <ul>
        {deskPlaces.map((place) => (
          <PlaceEntry key={place.to} place={unit === null ? place : { ...place, to: `${place.to}?unit=${encodeURIComponent(unit)}` }} />
        ))}
      </ul>
    </Fold>
  )
}

function PlaceEntry({ place: { to, word, short, icon, below = [] }, className = '' }: { place: Place; className?: string }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const isIn = (place: string) => pathname === place || pathname.startsWith(`${place}/`)
  const [address = to] = to.split('?')
  const isHere = ['/', '/team', '/admin'].includes(address) ? pathname === address : isIn(address)
  return (
    <li className={className}>
      {/* Not a router's own NavLink: there are up to fifty of them, and each looks for itself three times. */}
      <Link to={to} className={isHere || below.some(isIn) ? 'active' : ''} aria-current={isHere ? 'page' : undefined}>
        <Icon name={icon} />
        {short !== undefined && <span className="lg:hidden">{t(short)}</span>}
        <span className={short === undefined ? '' : 'max-lg:hidden'}>{t(word)}</span>
      </Link>
    </li>
  )
}

function TopLine({ name, unitName }: { name: string; unitName: string }) {
  const { t } = useTranslation()
  return (
    <header className="frame-top">
      <span className="truncate text-ink-soft">{unitName}</span>
      <span className="ml-auto max-w-[12em] truncate">{name}</span>
      <Form method="post" action="/logout" reloadDocument>
        <button className="button button-quiet">{t('common:action.signOut')}</button>
      </Form>
    </header>
  )
}

/** Where one is, and the other language, for somebody who is not signed in. */
function Choices() {
  const { t, i18n } = useTranslation()
  const { pathname, search } = useLocation()
  const other = i18n.language === 'en' ? 'zh-CN' : 'en'
  return (
    <header className="flex items-center justify-between px-4 pt-3 md:px-8">
      <Brand />
      <Form method="post" action="/preferences" reloadDocument>
        <input type="hidden" name="next" value={pathname + search} />
        <button name="language" value={other} className="button button-quiet" lang={other}>
          {t(`common:language.${other}`)}
        </button>
      </Form>
    </header>
  )
}
