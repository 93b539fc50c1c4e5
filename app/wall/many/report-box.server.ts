import { setTimeout } from 'node:timers/promises'
import { asIds, database } from '#app/platform/database.server.ts'
import type { Letterbox, Look } from '#app/platform/door.ts'
import { formOfFields, parseFields } from '#app/platform/form.server.ts'
import { largestReport, Report } from '../health/report.ts'
import { keepReports } from '../health/reports.server.ts'
import { noteSeenSoon } from '../screens/displays.server.ts'
import { readSecretOf } from '../screens/screen-cookie.server.ts'
import { findByToken, hashed } from '../screens/tokens.server.ts'
import { listenerOf } from './listening.server.ts'

/** A thousand displays report once a minute. Those that listen do so here, and what comes within this time is kept together. */
const gatherMs = 4_000
/** Of the values that one statement takes. */
const mostTogether = 200

export const reportBox: Letterbox = { address: /^\/wall\/report$/, largest: largestReport, open }

type Told = { displayId: string; tokenHash: string; secret: string; report: Report; now: Date }

async function open({ search, cookies }: Look): Promise<((form: string | null) => Promise<number>) | null> {
  const secret = search === '' ? await readSecretOf(cookies) : null
  if (secret === null) return null
  const tokenHash = hashed(secret)
  const listener = listenerOf(tokenHash)
  if (!listener) return null
  const { displayId } = listener
  return async (body) => {
    const form = body === null ? null : formOfFields(body)
    const value = form && parseFields(form, Report).value
    const told = value ? { displayId, tokenHash, secret, report: value, now: new Date() } : null
    // As the route does: who may not report hears that before what is wrong with the report.
    if (!told) return (await findByToken(secret, new Date())) ? (body === null ? 413 : 400) : 401
    return (await gather(told)) ? 204 : 401
  }
}

let gathered: { told: Map<string, Told>; kept: Promise<ReadonlySet<string>> } | null = null

/** Whether the token still opens a wall; done when the report is kept. Of one that says it over and over the first counts. */
async function gather(told: Told): Promise<boolean> {
  gathered ??= begin()
  const { told: all, kept } = gathered
  if (!all.has(told.tokenHash)) all.set(told.tokenHash, told)
  if (all.size >= mostTogether) gathered = null
  return (await kept).has(told.tokenHash)
}

function begin(): { told: Map<string, Told>; kept: Promise<ReadonlySet<string>> } {
  const told = new Map<string, Told>()
  const kept = setTimeout(gatherMs).then(async () => {
    if (gathered?.told === told) gathered = null
    return keepAll([...told.values()])
  })
  return { told, kept }
}

async function keepAll(told: readonly Told[]): Promise<ReadonlySet<string>> {
  const tokens = await database.$queryRaw<{ tokenHash: string }[]>`SELECT "tokenHash" FROM "Display" WHERE "revokedAt" IS NULL AND "id" IN (${asIds(told.map(({ displayId }) => displayId))})`
  const inUse = new Set(tokens.map(({ tokenHash }) => tokenHash))
  // One that is about to be changed for another opens the wall as well: those few are looked up by themselves.
  for (const { tokenHash, secret, now } of told) if (!inUse.has(tokenHash) && (await findByToken(secret, now))) inUse.add(tokenHash)
  const allowed = new Map(told.filter(({ tokenHash }) => inUse.has(tokenHash)).map((one) => [one.displayId, one]))
  for (const displayId of allowed.keys()) noteSeenSoon(displayId)
  await keepReports([...allowed.values()])
  return inUse
}
