import { useBlocker } from '@remix-run/react'
import { type RefObject, useEffect, useRef } from 'react'

type Warning = { message: string; /** What was sent last was not kept: it is still only on this page. */ isRefused: boolean }

const isSaving = (button: HTMLElement | null) => button instanceof HTMLButtonElement && button.value === 'save'

/** Asks before what was typed in the form around an area, and not saved, would be gone. */
export function useLeaveWarning(area: RefObject<HTMLElement>, { message, isRefused }: Warning): void {
  const isUnsaved = useRef(false)
  useEffect(() => {
    if (isRefused) isUnsaved.current = true
  }, [isRefused])
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const form = area.current?.closest('form')
    form?.addEventListener('input', () => (isUnsaved.current = true), { signal })
    form?.addEventListener('submit', ({ submitter }) => (isUnsaved.current &&= !isSaving(submitter)), { signal })
    window.addEventListener('beforeunload', (event) => isUnsaved.current && event.preventDefault(), { signal })
    return () => stop.abort()
  }, [area])
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isUnsaved.current && currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(message)) blocker.proceed()
    else blocker.reset()
  }, [blocker, message])
}
