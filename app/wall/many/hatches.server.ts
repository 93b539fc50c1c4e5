import type { Hatch, Look, Ready } from '#app/platform/door.ts'
import { findBundleFile } from '../bundle.server.ts'
import { streamHeaders, tellChanges } from '../screens/change-stream.server.ts'
import { noteSeenSoon } from '../screens/displays.server.ts'
import { saidToDisplays } from '../screens/display-shell.server.ts'
import { keepScreenSecret, readSecretOf, screenKey } from '../screens/screen-cookie.server.ts'
import { findByToken, hashed } from '../screens/tokens.server.ts'
import { listenerOf, unitOfAsker } from './listening.server.ts'
import type { Sheet } from './sheet.server.ts'
import { keptWall } from './walls.server.ts'

// A thousand displays ask within the same second when their wall has changed. Those that hear of changes are answered
// from what was put together once, without a statement for each; all others, previews among them, by the routes.

export const bundleHatch: Hatch = { address: /^\/wall\/bundle$/, look: lookAtBundle }
export const eventsHatch: Hatch = { address: /^\/wall\/events$/, look: lookAtEvents }
export const fileHatch: Hatch = { address: /^\/wall\/(photos|fonts)\//, look: lookAtFile }

async function lookAtBundle(look: Look): Promise<Ready | null> {
  const found = await findSheet(look, (tokenHash) => listenerOf(tokenHash)?.unitId ?? null)
  if (!found) return null
  const { sheet, displayId, secret } = found
  noteSeenSoon(displayId)
  const etag = `"${sheet.bundle.version}"`
  const headers = { ...saidToDisplays(new Date()), 'ETag': etag, 'Set-Cookie': await keepScreenSecret(secret, look.visit), [screenKey]: secret }
  if (look.known === etag) return { headers, bytes: null }
  return { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8', 'Content-Encoding': 'gzip' }, bytes: await sheet.pressedFor(look.known?.slice(1, -1) ?? null) }
}

/** A stream without what Remix holds for each request: there are as many open as there are displays. */
async function lookAtEvents({ search, cookies, visit: { origin } }: Look): Promise<Ready | null> {
  const secret = search === '' ? await readSecretOf(cookies) : null
  const display = secret === null ? null : await findByToken(secret, new Date())
  if (secret === null || !display) return null
  const watch = { unitId: display.unitId, screenId: display.id, display: { tokenHash: hashed(secret), origin } }
  return { headers: streamHeaders, stream: (line) => tellChanges(watch, line) }
}

async function lookAtFile(look: Look): Promise<Ready | null> {
  const found = await findSheet(look, unitOfAsker)
  const file = found && (await findBundleFile(found.sheet.bundle, look.path))
  if (!file) return null
  const headers = { 'Cache-Control': 'no-store' }
  // Pictures are pressed already.
  if ('picture' in file) return { headers: { ...headers, 'Content-Type': 'image/webp' }, bytes: file.picture }
  return { headers: { ...headers, 'Content-Type': 'font/ttf', 'Content-Encoding': 'gzip' }, bytes: file.font.pressed }
}

async function findSheet({ search, cookies, takesGzip, visit: { origin } }: Look, unitOf: (tokenHash: string) => string | null): Promise<{ sheet: Sheet; displayId: string; secret: string } | null> {
  if (search !== '' || !takesGzip) return null
  const secret = await readSecretOf(cookies)
  if (secret === null) return null
  const tokenHash = hashed(secret)
  const unitId = unitOf(tokenHash)
  if (unitId === null) return null
  const wall = await keptWall({ unitId, origin })
  const displayId = wall.holderOf(tokenHash)
  const sheet = displayId === null ? null : wall.sheetOf(displayId)
  return displayId === null || sheet === null ? null : { sheet, displayId, secret }
}
