import type { LoaderFunctionArgs } from '@remix-run/node'
import { isAllowed } from '#app/people/abilities.ts'
import { qrCode } from '../qr-code.ts'
import type { PairingState } from '../panel.ts'
import { findDisplay, findScreen } from './displays.server.ts'
import { readScreenSecret } from './screen-cookie.server.ts'
import type { TokenOf } from './tokens.server.ts'

/** Who looks at a wall: an approved display, a lead who previews, or a screen that may not yet. */
export type Watcher = { is: 'display'; display: TokenOf } | { is: 'preview'; unitId: string; displayId: string | null; isDraft: boolean } | { is: 'forbidden' } | { is: 'unpaired'; state: PairingState }

export async function findWatcher({ request, context: { visit } }: LoaderFunctionArgs, now: Date): Promise<Watcher> {
  const { searchParams } = new URL(request.url)
  const unitId = searchParams.get('unit')
  if (unitId !== null) {
    const { member } = await visit.visitor()
    const isAllowedHere = member !== null && isAllowed(member.roles, 'curate-wall') && member.leads.includes(unitId)
    const displayId = searchParams.get('display')
    const isThere = isAllowedHere && (displayId === null || (await findDisplay(displayId, unitId)) !== null)
    return isThere ? { is: 'preview', unitId, displayId, isDraft: searchParams.has('draft') } : { is: 'forbidden' }
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

/** The wall that a watcher may see: a unit's, as one of its displays shows it or would show the draft; null for nobody who may. */
export function watchedWall(watcher: Watcher): { unitId: string; displayId: string | null; isDraft: boolean } | null {
  if (watcher.is === 'display') return { unitId: watcher.display.unitId, displayId: watcher.display.id, isDraft: false }
  return watcher.is === 'preview' ? { unitId: watcher.unitId, displayId: watcher.displayId, isDraft: watcher.isDraft } : null
}

/** A screen without the right to look gets a word for its program and never a page. */
export function refuseWatcher(watcher: Watcher): Response {
  return Response.json({ forbidden: true }, { status: watcher.is === 'unpaired' ? 401 : 403, headers: { 'Cache-Control': 'no-store' } })
}
