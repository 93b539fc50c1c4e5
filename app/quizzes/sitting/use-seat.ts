import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SittingState } from '../attempts/seat.server.ts'

const lookEveryMs = 20_000

/**
 * This tab's place at an attempt: opened here, it is carried on here. Asks the server now and then, so that time that
 * was given, an attempt that was closed, and another device that took over are noticed without a press.
 */
export function useSeat({ attemptId, remainingMs, until }: { attemptId: string; remainingMs: number; until: string }, /** Was something saved that this tab does not know? Then it is looked up. */ isBehind: (saved: number) => boolean) {
  const { revalidate } = useRevalidator()
  const [known, setKnown] = useState({ isElsewhere: false, remainingMs, until })
  const seat = useRef('')

  const take = useCallback(async () => {
    seat.current ||= crypto.randomUUID()
    await fetch(addressOf(attemptId), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ seat: seat.current }), redirect: 'manual' })
  }, [attemptId])

  useEffect(() => {
    // Without a connection one goes on as before: answers are kept on this device.
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const state = await readState(attemptId).catch(() => null)
      if (!state) return
      if (!state.isOpen || state.isSuspended) return revalidate()
      if (isBehind(state.saved)) revalidate()
      setKnown({ isElsewhere: state.seat !== null && state.seat !== seat.current, remainingMs: state.remainingMs, until: state.until })
    }
    take().catch(() => null)
    const timer = setInterval(() => void look(), lookEveryMs)
    const lookNow = () => void look()
    addEventListener('focus', lookNow)
    document.addEventListener('visibilitychange', lookNow)
    return () => {
      clearInterval(timer)
      removeEventListener('focus', lookNow)
      document.removeEventListener('visibilitychange', lookNow)
    }
  }, [attemptId, take, revalidate, isBehind])

  /** Carries on here again, with what was saved elsewhere meanwhile. */
  const takeBack = () => {
    take().then(
      () => {
        setKnown((before) => ({ ...before, isElsewhere: false }))
        revalidate()
      },
      () => null,
    )
  }
  return { ...known, takeBack }
}

function addressOf(attemptId: string): string {
  return `/attempts/${attemptId}/seat`
}

async function readState(attemptId: string): Promise<SittingState | null> {
  const response = await fetch(addressOf(attemptId), { headers: { Accept: 'application/json' }, redirect: 'manual' })
  if (!response.ok) return null
  const state: unknown = await response.json()
  return isState(state) ? state : null
}

function isState(value: unknown): value is SittingState {
  return typeof value === 'object' && value !== null && 'isOpen' in value && 'isSuspended' in value && 'remainingMs' in value && typeof value.remainingMs === 'number' && 'until' in value && 'seat' in value && 'saved' in value
}
