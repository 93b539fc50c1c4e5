import { Alarm } from './alarm.ts'
import type { Pictures } from './pictures.ts'

/** A fade takes 600 ms; a slow screen begins it late. */
const fadeLimitMs = 3_000
const decodeLimitMs = 5_000
const orbitEveryMs = 60_000
const orbitSteps = 12
const orbitRadius = 5

/** Draws into a layer that is not seen; pictures asked for here are given back when the layer is emptied. */
export type Draw = (pictures: Pictures) => HTMLElement

type Layer = { element: HTMLElement; pictures: Pictures }

/** Two layers for ever: the next panel is drawn and decoded in the hidden one, then they cross-fade. */
export class Stage {
  readonly #stage: HTMLElement
  readonly #layers: readonly Layer[]
  readonly #orbit = new Alarm()
  #front = 0
  #wish = 0
  #turning = Promise.resolve()
  #step = 0

  constructor(stage: HTMLElement, layers: readonly Layer[]) {
    this.#stage = stage
    this.#layers = layers
    this.#moveOn()
  }

  /** Shows what is drawn once it is ready. Of several wishes at once the last one is shown. */
  show(draw: Draw): Promise<void> {
    const wish = ++this.#wish
    // One that cannot be drawn leaves the one before; what comes after it is shown.
    this.#turning = this.#turning.then(() => (wish === this.#wish ? this.#turn(draw, () => wish === this.#wish) : undefined)).catch(() => undefined)
    return this.#turning
  }

  /** The picture has another size. */
  refit(): void {
    this.#fit(this.#layers[this.#front]?.element)
  }

  /** Without the unit's name and how old it is: of a dark screen nothing is lit, and a test card shows its corners. */
  hush(isHushed: boolean): void {
    this.#stage.classList.toggle('hushed', isHushed)
  }

  async #turn(draw: Draw, isWished: () => boolean): Promise<void> {
    const back = this.#layers[1 - this.#front]
    const front = this.#layers[this.#front]
    if (!back || !front) return
    fill(back.element, draw(back.pictures))
    this.#fit(back.element)
    await allDecoded(back.element)
    if (isWished()) {
      // What was hidden in this same moment fades in only once the browser has seen it hidden.
      back.element.getBoundingClientRect()
      back.element.classList.add('layer-front')
      front.element.classList.replace('layer-front', 'layer-behind')
      this.#front = 1 - this.#front
      await fadedIn(back.element)
      front.element.classList.remove('layer-behind')
    }
    const hidden = this.#layers[1 - this.#front]
    if (hidden) fill(hidden.element)
    hidden?.pictures.giveBack()
  }

  /** Long texts shrink until they fit into their place. */
  #fit(layer: HTMLElement | undefined): void {
    for (const place of layer?.querySelectorAll<HTMLElement>('.fits') ?? []) {
      for (let size = 100; size >= 40; size -= 6) {
        place.style.setProperty('--fit', String(size / 100))
        // Glyphs may stand a little out of their line; a line too many is far more than that.
        const slack = parseFloat(getComputedStyle(place).fontSize) * 0.35
        if (place.scrollHeight <= place.clientHeight + slack && place.scrollWidth <= place.clientWidth + 1) break
      }
    }
    for (const alike of readAsOne) alignSizes([...(layer?.querySelectorAll<HTMLElement>(alike) ?? [])])
  }

  /** A slow circle of a few pixels, so that nothing burns into the panel. */
  #moveOn(): void {
    const angle = (this.#step++ % orbitSteps) * ((2 * Math.PI) / orbitSteps)
    this.#stage.style.transform = `translate(${(Math.cos(angle) * orbitRadius).toFixed(1)}px, ${(Math.sin(angle) * orbitRadius).toFixed(1)}px)`
    this.#orbit.set(orbitEveryMs, () => this.#moveOn())
  }
}

/** As replaceChildren, which is younger than many a television. */
function fill(layer: HTMLElement, ...drawn: HTMLElement[]): void {
  layer.textContent = ''
  layer.append(...drawn)
}

/** Cards that hang side by side. */
const readAsOne = ['.sheet-course h2.fits', '.sheet-course .summary.fits']

/** The smallest of them is everybody's size. */
function alignSizes(places: readonly HTMLElement[]): void {
  const smallest = Math.min(...places.map((place) => Number(place.style.getPropertyValue('--fit') || 1)))
  for (const place of places) place.style.setProperty('--fit', String(smallest))
}

/** Waits for every picture; one that cannot be decoded, or is not there in time, is taken out: none holds up the wall for long. */
async function allDecoded(layer: HTMLElement): Promise<void> {
  const pictures = Array.from(layer.querySelectorAll('img'))
  const decodings = pictures.map((picture) => picture.decode().catch(() => picture.remove()))
  await Promise.race([Promise.all(decodings), pause(decodeLimitMs)])
  for (const picture of pictures) if (!picture.complete || picture.naturalWidth === 0) picture.remove()
}

/** Until the layer is whole; what lies under it may then be taken away without a dip. */
async function fadedIn(layer: HTMLElement): Promise<void> {
  // Where less motion is wanted nothing fades, and no end would be heard of.
  if (parseFloat(getComputedStyle(layer).transitionDuration) === 0) return
  let done: () => void = () => undefined
  const faded = new Promise<void>((resolve) => {
    done = resolve
    layer.addEventListener('transitionend', done)
  })
  await Promise.race([faded, pause(fadeLimitMs)])
  layer.removeEventListener('transitionend', done)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
