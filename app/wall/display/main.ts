import { Alarm, backOff } from './alarm.ts'
import { stayAwake } from './awake.ts'
import { useFonts } from './fonts.ts'
import { Freshness } from './freshness.ts'
import { HallClock } from './hall-clock.ts'
import { findConfirmation, findLastGood, forgetLastGood, keepConfirmation, keepLastGood, type Confirmation, type KeptBundle } from './last-good.ts'
import { asItIs } from './frame.ts'
import { keepShell } from './keep-shell.ts'
import { LiveStream } from './live-stream.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { drawPairing, drawSentence } from './panels/pairing.ts'
import { photoLimitMs, photoTimeLeft, withoutPeople } from './people.ts'
import { PlacedFrame } from './place-frame.ts'
import { Pictures } from './pictures.ts'
import { Renewal } from './renewal.ts'
import { Reporter } from './reporter.ts'
import { Rotation } from './rotation.ts'
import { type Answer, askForBundle, askForCode, fetchFiles, unpack } from './server.ts'
import { Stage } from './stage.ts'
import { stillOf } from './still.ts'
import type { Delivery, PairingState } from '../panel.ts'

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
const clock = new HallClock()
const freshness = new Freshness(place('freshness'), clock)
const stage = new Stage(place('stage'), layers)
const frame = new PlacedFrame(place('frame'))
const rotation = new Rotation(stage, frame, clock.now)
const renewal = new Renewal(clock)
const asking = new Alarm()
const reporter = new Reporter(() => current && { shown: rotation.shown, bundle: current.bundle.version })
const photoLimit = new Alarm()
const live = new LiveStream(`/wall/events${location.search}`, { change: () => void refresh(), build: (build) => renewal.heard(build) })

let current: KeptBundle | null = null
let codeShown: string | null = null
let failures = 0
/** When the server last said that what is shown may be, by this machine's clock; 0: nothing is shown that hangs on it. */
let heardAt = 0
/** What opens the wall for this screen, should its cookie be gone. */
let key: string | null = null
/** Of a bundle that did not come whole: what of it has come. */
let arrived = new Map<string, Blob>()

/** One question at a time; a change heard meanwhile asks once more. */
const refresh = oneAtATime(ask)

/** Whatever happens, it is asked again. */
async function ask(): Promise<void> {
  const version = current && !current.isBare ? current.bundle.version : null
  await askForBundle(`/wall/bundle${location.search}`, { version, key }).then(answerTo).catch(() => fail('away'))
}

async function answerTo(answer: Answer): Promise<void> {
  if ('build' in answer) renewal.heard(answer.build)
  if (answer.is === 'bundle' || answer.is === 'same') key = answer.key ?? key
  if (answer.is === 'bundle') await take(answer.bundle, answer.at)
  else if (answer.is === 'same') await confirm(answer.at)
  else if (answer.is === 'pairing') await pair(answer.state)
  else if (answer.is === 'forbidden') await giveUpPreview()
  else fail(answer.is)
}

/** A new bundle counts once all its pictures and fonts are here; until then the one before goes on. */
async function take({ parts = {}, ...bundle }: Delivery, at: number): Promise<void> {
  arrived = new Map([...(current?.files ?? []), ...arrived, ...unpack(parts)])
  const files = await fetchFiles(bundle.files, arrived)
  arrived = new Map()
  clock.set(at)
  await play({ bundle, files, at })
  await confirm(at)
}

async function play(kept: KeptBundle): Promise<void> {
  await useFonts(kept.bundle.files, kept.files)
  current = kept
  codeShown = null
  place('unit').textContent = kept.bundle.unit
  renewal.isIn(kept.bundle.timeZone)
  frame.hang(kept.bundle.hanging ?? asItIs)
  if (still) await rotation.hold(kept.bundle, still)
  else rotation.play(kept.bundle)
}

async function confirm(at: number): Promise<void> {
  failures = 0
  clock.set(at)
  if (!current || still) return
  const kept = (current = { ...current, at })
  heardAt = Date.now()
  photoLimit.set(photoLimitMs, () => void letGoOfPeople())
  freshness.confirm(at, kept.bundle.timeZone)
  live.open()
  // Not all in the same second of every minute.
  asking.set(askEveryMs * (0.9 + Math.random() / 10), () => void refresh())
  if (isPreview) return
  reporter.confirm()
  if (await keepConfirmation(saidOf(kept))) return
  // It is new, or the screen's storage was cleared.
  await keepLastGood(kept, saidOf(kept))
  keepShell()
}

function saidOf({ bundle: { version }, at = 0 }: KeptBundle): Confirmation {
  return { version, at, heardAt, key }
}

/** The server has said nothing for so long that consent may have been taken back since. */
async function letGoOfPeople(): Promise<void> {
  photoLimit.clear()
  heardAt = 0
  if (!current) return
  await play(withoutPeople(current))
  if (!isPreview && current) await keepLastGood(current, saidOf(current))
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
  key = null
  arrived.clear()
  place('unit').textContent = ''
  if (state.pairing === 'none') {
    codeShown = null
    return answerTo(await askForCode())
  }
  if (codeShown !== state.code) {
    codeShown = state.code
    renewal.atBoundary()
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
  clock.believeScreen()
  asking.set(backOff(failures), () => void refresh())
  if (why === 'busy' && !current && codeShown === null) void stage.show(() => drawSentence((of) => of.pairing.busy))
}

async function start(): Promise<void> {
  if (isPreview) place('stage').classList.add('preview')
  // On a page of the desk the main part is another one.
  if (parent !== window) place('stage').setAttribute('role', 'group')
  addEventListener('online', () => void refresh())
  rotation.onBoundary = () => renewal.atBoundary()
  clock.watch(() => void refresh())
  if (!isPreview) {
    stayAwake()
    keepShell()
    const [kept, confirmed] = await Promise.all([findLastGood(), findConfirmation()])
    key = confirmed?.key ?? null
    if (kept) {
      const at = (confirmed?.version === kept.bundle.version ? confirmed.at : kept.at) ?? 0
      const left = photoTimeLeft(confirmed?.heardAt ?? 0, Date.now())
      const shown = { ...(left > 0 ? kept : withoutPeople(kept)), at }
      // Gone from the storage before anything is shown.
      if (left === 0) await keepLastGood(shown, saidOf(shown))
      else photoLimit.set(left, () => void letGoOfPeople())
      clock.begin(at)
      await play(shown)
      freshness.recall(at, kept.bundle.timeZone)
    }
  }
  await refresh()
}

void start()
