import { Alarm, backOff } from './alarm.ts'
import { useFonts } from './fonts.ts'
import { Freshness } from './freshness.ts'
import { findConfirmation, findLastGood, forgetLastGood, keepConfirmation, keepLastGood, type KeptBundle } from './last-good.ts'
import { asItIs } from './frame.ts'
import { LiveStream } from './live-stream.ts'
import { drawPairing, drawSentence } from './panels/pairing.ts'
import { photoLimitMs, photoTimeLeft, withoutPeople } from './people.ts'
import { PlacedFrame } from './place-frame.ts'
import { Pictures } from './pictures.ts'
import { Reporter } from './reporter.ts'
import { Rotation } from './rotation.ts'
import { type Answer, askForBundle, askForCode, fetchFiles } from './server.ts'
import { Stage } from './stage.ts'
import { stillOf } from './still.ts'
import type { Bundle, PairingState } from '../panel.ts'

const askEveryMs = 60_000
const pairingEveryMs = 4_000

function place(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no #${id} in the page`)
  return found
}

// A lead looks at the wall before it hangs: `?unit=`, by the own session, and nothing is kept.
const isPreview = location.search.includes('unit=')
/** On the lead's page stand many pictures of walls: each asks once and then rests. */
const still = isPreview ? stillOf(location.search) : null
const layers = ['layer-a', 'layer-b'].map((id) => ({ element: place(id), pictures: new Pictures((address) => current?.files.get(address)) }))
const freshness = new Freshness(place('freshness'))
const stage = new Stage(place('stage'), layers)
const frame = new PlacedFrame(place('frame'))
const rotation = new Rotation(stage, frame, freshness.now)
const asking = new Alarm()
const reporter = new Reporter(() => current && { shown: rotation.shown, bundle: current.bundle.version })
const photoLimit = new Alarm()
const live = new LiveStream(`/wall/events${location.search}`, { change: () => void refresh(), build: heardBuild })

let current: KeptBundle | null = null
let codeShown: string | null = null
let failures = 0
/** When the server last said that what is shown may be, by this machine's clock; 0: nothing is shown that hangs on it. */
let heardAt = 0
let refreshing: Promise<void> | null = null
let askAgain = false

/** One question at a time; a change heard meanwhile asks once more. */
async function refresh(): Promise<void> {
  if (refreshing) {
    askAgain = true
    return refreshing
  }
  refreshing = askForBundle(`/wall/bundle${location.search}`, current?.bundle.version ?? null).then(answerTo)
  await refreshing
  refreshing = null
  if (!askAgain) return
  askAgain = false
  return refresh()
}

async function answerTo(answer: Answer): Promise<void> {
  if (answer.is === 'bundle') await take(answer.bundle, answer.at)
  else if (answer.is === 'same') await confirm(answer.at)
  else if (answer.is === 'pairing') await pair(answer.state)
  else if (answer.is === 'forbidden') await giveUpPreview()
  else fail(answer.is)
}

/** A new bundle counts once all its pictures and fonts are here; until then the one before goes on. */
async function take(bundle: Bundle, at: number): Promise<void> {
  try {
    const files = await fetchFiles(bundle.files, current?.files ?? new Map<string, Blob>())
    await play({ bundle, files })
    if (!isPreview) await keepLastGood({ bundle, files })
    await confirm(at)
  } catch {
    fail('away')
  }
}

async function play(kept: KeptBundle): Promise<void> {
  await useFonts(kept.bundle.files, kept.files)
  current = kept
  codeShown = null
  place('unit').textContent = kept.bundle.unit
  frame.hang(kept.bundle.hanging ?? asItIs)
  if (still) await rotation.hold(kept.bundle, still)
  else rotation.play(kept.bundle)
}

async function confirm(at: number): Promise<void> {
  failures = 0
  if (!current || still) return
  heardAt = Date.now()
  photoLimit.set(photoLimitMs, () => void letGoOfPeople())
  freshness.confirm(at, current.bundle.timeZone)
  live.open()
  asking.set(askEveryMs, () => void refresh())
  if (isPreview) return
  reporter.confirm()
  await keepConfirmation({ at, heardAt })
}

/** The server has said nothing for so long that consent may have been taken back since. */
async function letGoOfPeople(): Promise<void> {
  photoLimit.clear()
  heardAt = 0
  if (!current) return
  await play(withoutPeople(current))
  if (!isPreview && current) await keepLastGood(current)
  void refresh()
}

/** No lead has approved this screen, or it was taken off: nothing of the wall stays on it. */
async function pair(state: PairingState): Promise<void> {
  failures = 0
  reporter.end()
  live.close()
  photoLimit.clear()
  rotation.stop()
  freshness.clear()
  if (current) await forgetLastGood()
  current = null
  place('unit').textContent = ''
  if (state.pairing === 'none') {
    codeShown = null
    return answerTo(await askForCode())
  }
  if (codeShown !== state.code) {
    codeShown = state.code
    await stage.show(() => drawPairing(state))
  }
  asking.set(pairingEveryMs, () => void refresh())
}

/** Somebody who previews has signed out; what was shown stays, since it was shown to them. */
async function giveUpPreview(): Promise<void> {
  fail('away')
  if (!current) await stage.show(() => drawSentence((of) => of.previewEnded))
}

function fail(why: 'away' | 'busy'): void {
  failures += 1
  // A machine that slept wakes with its alarms late.
  if (heardAt > 0 && photoTimeLeft(heardAt, Date.now()) === 0) void letGoOfPeople()
  asking.set(backOff(failures), () => void refresh())
  if (why === 'busy' && !current && codeShown === null) void stage.show(() => drawSentence((of) => of.pairing.busy))
}

/** A newer build is on the server: the page comes anew between two panels, once, and only if the server has it ready. */
function heardBuild(build: string): void {
  const own = document.documentElement.dataset['build']
  if (!own || build === own || sessionStorage.getItem('reloaded-for') === build) return
  rotation.onBoundary = () => {
    rotation.onBoundary = () => undefined
    const reload = async () => {
      const { ok } = await fetch('/wall', { cache: 'no-store' })
      if (!ok) return
      sessionStorage.setItem('reloaded-for', build)
      location.reload()
    }
    // Not there yet: the next heartbeat tries again.
    reload().catch(() => undefined)
  }
}

/** Keeps the screen awake where the browser can; it lets go whenever the page was hidden. */
async function stayAwake(): Promise<void> {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
  await navigator.wakeLock.request('screen').catch(() => undefined)
}

async function start(): Promise<void> {
  if (isPreview) place('stage').classList.add('preview')
  // On a page of the desk the main part is another one.
  if (parent !== window) place('stage').setAttribute('role', 'group')
  addEventListener('online', () => void refresh())
  if (!isPreview) {
    document.addEventListener('visibilitychange', () => void stayAwake())
    void stayAwake()
    if ('serviceWorker' in navigator) navigator.serviceWorker.register('/wall/worker.js', { scope: '/wall' }).catch(() => undefined)
    const kept = await findLastGood()
    if (kept) {
      const confirmation = await findConfirmation()
      const left = photoTimeLeft(confirmation.heardAt, Date.now())
      const shown = left > 0 ? kept : withoutPeople(kept)
      // Gone from the storage before anything is shown.
      if (left === 0) await keepLastGood(shown)
      else photoLimit.set(left, () => void letGoOfPeople())
      await play(shown)
      freshness.recall(confirmation.at, kept.bundle.timeZone)
    }
  }
  await refresh()
}

void start()
