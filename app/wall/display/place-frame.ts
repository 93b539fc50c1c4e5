import { asItIs, type Frame, frameOf, type Hung } from './frame.ts'

/** Lays the picture into the window as the display hangs, and again whenever the window changes. */
export class PlacedFrame {
  readonly #element: HTMLElement
  #hung: Hung = asItIs
  #shown: Frame | null = null
  /** Called when the shape or the size has become another. */
  onChange: () => void = () => undefined

  constructor(element: HTMLElement) {
    this.#element = element
    addEventListener('resize', () => this.#place())
    this.#place()
  }

  get frame(): Frame {
    return this.#shown ?? frameOf({ width: innerWidth, height: innerHeight }, this.#hung)
  }

  hang(hung: Hung): void {
    this.#hung = hung
    this.#place()
  }

  #place(): void {
    const frame = frameOf({ width: innerWidth, height: innerHeight }, this.#hung)
    if (JSON.stringify(frame) === JSON.stringify(this.#shown)) return
    this.#shown = frame
    const { style, classList } = this.#element
    style.width = `${frame.width * frame.room}px`
    style.height = `${frame.height * frame.room}px`
    style.transform = `translate(-50%, -50%) rotate(${frame.degrees}deg) scale(${frame.scale / frame.room})`
    for (const shape of ['wide', 'tall', 'strip'] as const) classList.toggle(shape, shape === frame.shape)
    this.onChange()
  }
}
