import { Form, Link, NavLink, useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { loader } from '#app/root.tsx'

type Place = { to: string; word: string; icon: IconName }

const staffPlaces: Place[] = [
  { to: '/', word: 'today', icon: 'today' },
  { to: '/learn', word: 'learn', icon: 'book' },
  { to: '/stars', word: 'stars', icon: 'star' },
  { to: '/account', word: 'me', icon: 'person' },
]

/** The frame of every page of somebody signed in: four places on a phone's bottom bar, a rail on a wide screen. */
export function AppFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const person = useRouteLoaderData<typeof loader>('root')?.person ?? null
  return (
    <>
      <a href="#content" className="skip-link">
        {t('common:skipToContent')}
      </a>
      {person ? (
        <div className="frame">
          <Navigation roles={person.roles} />
          <div className="frame-page">
            <TopLine name={person.name} unitName={person.unitName} />
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
  const deskPlaces: Place[] = [
    ...(roles.includes('LEAD') ? [{ to: '/team', word: 'team', icon: 'desk' } as const] : []),
    ...(roles.includes('ADMIN') ? [{ to: '/admin', word: 'admin', icon: 'gear' } as const] : []),
  ]
  return (
    <nav aria-label={t('common:navigation')} className="frame-navigation">
      <Link to="/" className="frame-brand">
        <img src="/star.svg" alt="" width="28" height="28" /> {t('common:product')}
      </Link>
      <ul>
        {[...staffPlaces, ...deskPlaces].map(({ to, word, icon }) => (
          <li key={to} className={staffPlaces.some((place) => place.to === to) ? '' : 'frame-desk-place'}>
            <NavLink to={to} end={to === '/'}>
              <Icon name={icon} />
              <span>{t(`common:places.${word}`)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function TopLine({ name, unitName }: { name: string; unitName: string }) {
  const { t } = useTranslation()
  return (
    <div className="frame-top">
      <span className="truncate text-ink-soft">{unitName}</span>
      <span className="ml-auto max-w-[12em] truncate">{name}</span>
      <Form method="post" action="/logout">
        <button className="button button-quiet">{t('common:action.signOut')}</button>
      </Form>
    </div>
  )
}

/** Language and appearance for somebody who is not signed in. */
function Choices() {
  const { t, i18n } = useTranslation()
  const { pathname, search } = useLocation()
  const other = i18n.language === 'en' ? 'zh-CN' : 'en'
  return (
    <Form method="post" action="/preferences" reloadDocument className="flex justify-end gap-2 px-4 pt-3">
      <input type="hidden" name="next" value={pathname + search} />
      <button name="language" value={other} className="button button-quiet" lang={other}>
        {t(`common:language.${other}`)}
      </button>
    </Form>
  )
}
