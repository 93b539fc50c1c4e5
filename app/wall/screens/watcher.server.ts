import type { LoaderFunctionArgs } from '@remix-run/node'
import { isAllowed } from '#app/people/abilities.ts'
import { qrCode } from '../qr-code.ts'
import type { PairingState } from '../panel.ts'
import { type Display, findScreen } from './displays.server.ts'
import { readScreenSecret } from './screen-cookie.server.ts'

/** Who looks at a wall: an approved display, a lead who previews, or a screen that may not yet. */
export type Watcher = { is: 'display'; display: Display } | { is: 'preview'; unitId: string } | { is: 'forbidden' } | { is: 'unpaired'; state: PairingState }

export async function findWatcher({ request, context: { visit } }: LoaderFunctionArgs, now: Date): Promise<Watcher> {
  const unitId = new URL(request.url).searchParams.get('unit')
  if (unitId !== null) {
    const { member } = await visit.visitor()
    const isAllowedHere = member !== null && isAllowed(member.roles, 'curate-wall') && member.leads.includes(unitId)
    return isAllowedHere ? { is: 'preview', unitId } : { is: 'forbidden' }
  }
  const secret = await readScreenSecret(request)
  const screen = secret === null ? null : await findScreen(secret, now)
  if (screen && 'display' in screen) return { is: 'display', display: screen.display }
  const state = screen ? pairingState(screen.waiting, visit.origin) : ({ pairing: 'none' } as const)
  return { is: 'unpaired', state }
}

/** What the screen shows while it waits: its code, and the page where the lead types it. */
export function pairingState({ code, expiresAt }: { code: string; expiresAt: Date }, origin: string): PairingState {
  const address = `${origin}/team/wall`
  return { pairing: 'waiting', code, expiresAt: expiresAt.toISOString(), address, qr: qrCode(`${address}?code=${code}`) }
}

/** The unit that a watcher may see, or null. */
export function watchedUnit(watcher: Watcher): string | null {
  if (watcher.is === 'display') return watcher.display.unitId
  return watcher.is === 'preview' ? watcher.unitId : null
}

/** A screen without the right to look gets a word for its program and never a page. */
export function refuseWatcher(watcher: Watcher): Response {
  return Response.json({ forbidden: true }, { status: watcher.is === 'unpaired' ? 401 : 403, headers: { 'Cache-Control': 'no-store' } })
}
