import type { HallClock } from './hall-clock.ts'

/** How long what was found ready may be believed to be. */
const readyMs = 180_000
/** The hour of the night, in the hall; each screen at a minute of its own. */
const nightHour = 3
/** A page that is younger has begun this night. */
const oldEnoughMs = 4 * 3_600_000
const triedKey = 'came-anew-for'

/**
 * When the page comes anew: for another build, once, and once a night. Only between two panels, and only once the server
 * has answered with all that the page will need.
 */
export class Renewal {
  readonly #clock: HallClock
  readonly #own = document.documentElement.dataset['build'] ?? ''
  readonly #minute = Math.floor(Math.random() * 60)
  #timeZone = 'Asia/Shanghai'
  #wanted: string | null = null
  #readyAt = -Infinity
  #isLooking = false

  constructor(clock: HallClock) {
    this.#clock = clock
  }

  isIn(timeZone: string): void {
    this.#timeZone = timeZone
  }

  /** The server's program is this build. One that was taken already and did not come is not tried again. */
  heard(build: string | null): void {
    if (this.#own === '' || build === null || build === '') return
    this.#wanted = build === this.#own || tried().includes(build) ? null : build
    if (this.#wanted !== null && !this.#isFresh(readyMs / 2)) this.#prepare()
  }

  /** Called between two panels. True: the page is leaving. */
  atBoundary(): boolean {
    const reason = this.#wanted ?? this.#night()
    if (reason === null || tried().includes(reason)) return false
    if (!this.#isFresh(readyMs)) {
      this.#prepare()
      return false
    }
    remember(reason)
    this.#readyAt = -Infinity
    location.reload()
    return true
  }

  #isFresh(milliseconds: number): boolean {
    return performance.now() - this.#readyAt < milliseconds
  }

  /** The day whose night it is and in which the page may come anew; null at any other time. */
  #night(): string | null {
    if (performance.now() < oldEnoughMs) return null
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: this.#timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' })
    const [day = '', time = ''] = format.format(this.#clock.now()).split(', ')
    const [hour, minute = 0] = time.split(':').map(Number)
    return (hour === nightHour && minute >= this.#minute) || hour === nightHour + 1 ? day : null
  }

  #prepare(): void {
    if (this.#isLooking) return
    this.#isLooking = true
    isReady(this.#own, this.#wanted ?? this.#own)
      .catch(() => false)
      .then((ready) => {
        this.#isLooking = false
        if (ready) this.#readyAt = performance.now()
      })
      .catch(() => undefined)
  }
}

/** Whether the page would come whole, as this build. Its files are in the browser's cache after this. */
async function isReady(own: string, wanted: string): Promise<boolean> {
  const page = await fetch('/wall', { cache: 'no-store' })
  if (!page.ok || page.headers.get('X-Starhall-Wall') !== wanted) return false
  const files = (await page.text()).match(/\/assets\/display-[^"]+/g) ?? []
  const answers = await Promise.all(files.map((file) => fetch(file)))
  if (!answers.every(({ ok, headers }) => ok && !/html/.test(headers.get('Content-Type') ?? 'html'))) return false
  return wanted === own || isWorkerReady(own, wanted)
}

/** The worker answers for the page: until it is the new build's, the page would come as it is. */
async function isWorkerReady(own: string, wanted: string): Promise<boolean> {
  const worker = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistration('/wall') : undefined
  if (!worker) return true
  await worker.update()
  const names = await caches.keys()
  // A worker in charge has dropped the one before it; its page is the last that it kept.
  if (!names.includes(`starhall-wall-${wanted}`) || names.includes(`starhall-wall-${own}`)) return false
  return (await (await caches.open(`starhall-wall-${wanted}`)).match('/wall')) !== undefined
}

function tried(): string[] {
  try {
    return (sessionStorage.getItem(triedKey) ?? '').split(' ')
  } catch {
    return []
  }
}

function remember(build: string): void {
  try {
    sessionStorage.setItem(triedKey, [...tried(), build].join(' ').slice(-500))
  } catch {
    // Storage is full or forbidden: at worst the page comes anew twice.
  }
}
