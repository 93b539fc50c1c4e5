import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { database } from '#app/platform/database.server.ts'
import { applyMigrations } from '#app/platform/migrations.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { send } from '../client.ts'
import { signedIn } from '../large/teams.ts'
import { type MeasuredServer, startMeasured, type Usage } from '../measured-server.ts'
import { openHall } from './hall.ts'
import { type Arrival, Screen } from './screen.ts'

type Asked = { displays: number; units: number; changes: number; quietSeconds: number; profile: string | undefined }
type Change = { bundleMs: number[]; completeMs: number[]; cpuMs: number; ownCpuMs: number; bundleBytes: number; fileBytes: number }

const startingAtOnce = 20
const patienceMs = 60_000
const rareCharacters = Array.from('璟翀鑫淼焱垚彧珺玥琰祎翊昶晟旻煜')

/** Displays that listen, then changes that all of them must hear of, then a while in which nothing happens. */
export async function measureWall({ displays, units, changes, quietSeconds, profile }: Asked): Promise<void> {
  await applyMigrations(readSettings())
  const { lead, unitId, cookies } = await openHall({ displays, units, origin: 'http://localhost' })
  const cookie = await signedIn(lead)
  const server = await startMeasured(['build/serve/server.js'], profile)
  const screens = cookies.map((one) => new Screen(server.url, one))
  try {
    await send(`${server.url}/team/wall`, { cookie })
    const before = await server.usage()
    await startAll(screens)
    const listening = await server.usage()
    line('before the first display', memory(before))
    line(`${displays} displays listen`, `${memory(listening)}; ${((listening.cpuMs - before.cpuMs) / displays).toFixed(1)} ms of CPU for each to begin`)
    const ofUnit = screens.filter((_, index) => index % units === 0)
    const made: Change[] = []
    // The first one is not counted: what it needs is loaded with it.
    for (let number = 0; number <= changes; number += 1) made.push(await publish(server, { screens: ofUnit, cookie, unitId, number }))
    report(made.slice(1), ofUnit.length)
    await quiet(server, quietSeconds)
    line('display program, with its style', `${(programBytes() / 1024).toFixed(1)} KiB pressed`)
  } finally {
    for (const screen of screens) screen.stop()
    await server.stop()
    await database.$disconnect()
  }
}

async function startAll(screens: readonly Screen[]): Promise<void> {
  const waiting = [...screens]
  const reports: Promise<void>[] = []
  const startNext = async (): Promise<void> => {
    for (let screen = waiting.pop(); screen; screen = waiting.pop()) {
      await screen.start()
      reports.push(screen.report())
    }
  }
  await Promise.all(Array.from({ length: startingAtOnce }, startNext))
  await Promise.all(reports)
}

type Publication = { screens: readonly Screen[]; cookie: string; unitId: string; number: number }

/** The lead hangs a plaque; counted from the moment in which the form is sent. */
async function publish(server: MeasuredServer, { screens, cookie, unitId, number }: Publication): Promise<Change> {
  const arrivals: Arrival[] = []
  const all = Promise.withResolvers<void>()
  for (const screen of screens)
    screen.onBundle = (arrival) => {
      arrivals.push(arrival)
      if (arrivals.length >= screens.length) all.resolve()
    }
  const before = await server.usage()
  const own = process.cpuUsage()
  const began = performance.now()
  // Each brings a character that no wall had before it, so that its fonts are new ones.
  const form = { title: `优质服务窗口${rareCharacters[number % rareCharacters.length] ?? ''}`, issuer: '市总工会', level: 'CITY', awardedOn: '2026-11' }
  await send(`${server.url}/team/wall/honours?unit=${unitId}`, { method: 'POST', cookie, form, expects: 302 })
  await Promise.race([all.promise, setTimeout(patienceMs, null, { ref: false }).then(() => Promise.reject(new Error(`${screens.length - arrivals.length} displays never had the change`)))])
  const after = await server.usage()
  const { user, system } = process.cpuUsage(own)
  return {
    bundleMs: arrivals.map(({ at }) => at - began),
    completeMs: arrivals.map(({ completeAt }) => completeAt - began),
    cpuMs: after.cpuMs - before.cpuMs,
    ownCpuMs: (user + system) / 1000,
    bundleBytes: Math.max(...arrivals.map(({ bytes }) => bytes)),
    fileBytes: Math.max(...arrivals.map(({ fileBytes }) => fileBytes)),
  }
}

function report(made: readonly Change[], screens: number): void {
  const percentile = (values: number[], share: number) => values.toSorted((one, other) => one - other)[Math.ceil(values.length * share) - 1] ?? NaN
  const spread = (values: number[]) => `${percentile(values, 0.5).toFixed(0)} ms, 99th percentile ${percentile(values, 0.99).toFixed(0)}, last ${Math.max(...values).toFixed(0)}`
  line(`a change to ${screens} displays`, spread(made.flatMap(({ bundleMs }) => bundleMs)))
  line('with the fonts it needs', spread(made.flatMap(({ completeMs }) => completeMs)))
  const mean = (values: number[]) => (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(0)
  line('CPU of a change', `server ${mean(made.map(({ cpuMs }) => cpuMs))} ms, the displays here ${mean(made.map(({ ownCpuMs }) => ownCpuMs))} ms`)
  line('bundle', `${(Math.max(...made.map(({ bundleBytes }) => bundleBytes)) / 1024).toFixed(1)} KiB pressed; new fonts ${(Math.max(...made.map(({ fileBytes }) => fileBytes)) / 1024).toFixed(0)} KiB`)
}

async function quiet(server: MeasuredServer, seconds: number): Promise<void> {
  // What the last change has begun is done.
  await setTimeout(3000)
  const before = await server.usage()
  let most = before
  const until = performance.now() + seconds * 1000
  while (performance.now() < until) {
    await setTimeout(1000)
    const now = await server.usage()
    if (now.megabytes > most.megabytes) most = now
  }
  const { cpuMs } = await server.usage()
  line(`${seconds} seconds without a change`, `${((cpuMs - before.cpuMs) / (seconds * 10)).toFixed(2)} % of one core; ${memory(most)}`)
}

/** Script, style and the worker that keeps them. */
function programBytes(): number {
  const { script, style } = z.object({ script: z.string(), style: z.string() }).parse(JSON.parse(readFileSync('build/display/manifest.json', 'utf8')))
  // As they go over the line: two are pressed by the build, the worker by each answer.
  const pressed = [`build/client${script}.br`, `build/client${style}.br`].map((file) => readFileSync(file).length)
  return pressed.reduce((sum, bytes) => sum + bytes, gzipSync(readFileSync('build/display/worker.js')).length)
}

function memory({ megabytes, heapMegabytes, usedMegabytes, outsideMegabytes }: Usage): string {
  return `${megabytes.toFixed(0)} MB (heap ${heapMegabytes.toFixed(0)}, in use ${usedMegabytes.toFixed(0)}, outside ${outsideMegabytes.toFixed(0)})`
}

function line(what: string, figures: string): void {
  console.log(`${what.padEnd(34)}${figures}`)
}
