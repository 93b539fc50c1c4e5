import { useLocation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { findFormOf, type Typed, typedIn, writeInto } from './typed-form.ts'

/** What was typed into a form that the sign-in page answered, of which account and on which page. */
type Kept = { account: string; path: string; typed: Typed }

const storageKey = 'starhall-kept-typing'

/**
 * Somebody whose session ended over a form finds it again, filled in, after signing in. The tab keeps it, under the account
 * alone that wrote it: when anybody else signs in here it goes, and it goes when it is used. Only forms of the house's own
 * kind are kept, and of them no password, code or receipt; a ballot never is.
 */
export function KeptTyping({ account }: { account: string | null }) {
  const sent = useLastSent(account)
  const { pathname, search, key } = useLocation()
  const { t } = useTranslation()
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  // The page that has come says it, not the one that is on its way: a slow device never draws that one.
  const isSignIn = pathname === '/login' && new URLSearchParams(search).has('ended')
  useEffect(() => {
    if (isSignIn && sent.current) keep(sent.current)
  }, [isSignIn, sent])
  useEffect(() => {
    setForm(account ? putBack(account, pathname) : null)
  }, [account, pathname, key])
  return (
    form &&
    createPortal(
      <p role="status" className="notice notice-good mt-4">
        {t('common:keptTyping')}
      </p>,
      form,
    )
  )
}

/** What the form said that was sent last, by whom and from which page; in memory alone. */
function useLastSent(account: string | null) {
  const sent = useRef<Kept | null>(null)
  useEffect(() => {
    const remember = ({ target }: Event) => {
      if (target instanceof HTMLFormElement) sent.current = account && 'keepsTyping' in target.dataset ? { account, path: location.pathname, typed: typedIn(target) } : null
    }
    document.addEventListener('submit', remember, true)
    return () => document.removeEventListener('submit', remember, true)
  }, [account])
  return sent
}

function keep(kept: Kept): void {
  try {
    if (kept.typed.some(({ isHidden, value }) => !isHidden && value.trim() !== '')) sessionStorage.setItem(storageKey, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing loses it, as before.
  }
}

/** Writes what is kept of this account for this page into its form; what is kept of another account goes unread. */
function putBack(account: string, path: string): HTMLFormElement | null {
  const kept = readKept()
  if (!kept) return null
  if (kept.account !== account) sessionStorage.removeItem(storageKey)
  const form = kept.account === account && kept.path === path ? findFormOf(kept.typed) : null
  if (!form) return null
  sessionStorage.removeItem(storageKey)
  writeInto(form, kept.typed)
  return form
}

function readKept(): Kept | null {
  try {
    const text = sessionStorage.getItem(storageKey)
    const kept: unknown = text === null ? null : JSON.parse(text)
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

/** Whose it is and of which page; what was typed is written by this page alone. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'account' in value && 'path' in value && 'typed' in value && Array.isArray(value.typed)
}
