import { Alarm } from './alarm.ts'
import { drawHonours } from './panels/honours.ts'
import { drawLearning } from './panels/learning.ts'
import { drawLife } from './panels/life.ts'
import { drawMotto, drawUnit } from './panels/motto.ts'
import { drawPortrait } from './panels/portrait.ts'
import { drawStars } from './panels/stars.ts'
import { drawVoting } from './panels/voting.ts'
import { drawWelcome } from './panels/welcome.ts'
import type { Pictures } from './pictures.ts'
import { firstChange, nextPanel } from './order.ts'
import type { Stage } from './stage.ts'
import type { Bundle, Panel } from '../panel.ts'

/** Which panel is on, and for how long. */
export class Rotation {
  readonly #stage: Stage
  readonly #now: () => number
  readonly #turn = new Alarm()
  #bundle: Bundle | null = null
  #index = 0
  /** Called before a panel changes; the place for what would disturb while one is read. */
  onBoundary: () => void = () => undefined

  constructor(stage: Stage, now: () => number) {
    this.#stage = stage
    this.#now = now
  }

  /** Goes on with another bundle. What is new in it is shown at once, what is gone disappears at once. */
  play(bundle: Bundle): void {
    const before = this.#bundle
    this.#bundle = bundle
    const change = before ? firstChange(before.panels, bundle.panels, this.#index) : { show: 0 }
    if ('show' in change) this.#showFrom(change.show)
    else this.#index = change.stay
  }

  stop(): void {
    this.#turn.clear()
    this.#bundle = null
  }

  #showFrom(index: number): void {
    const bundle = this.#bundle
    if (!bundle) return
    const next = nextPanel(bundle.panels, index, this.#now())
    const panel = bundle.panels[next]
    if (!panel) {
      void this.#stage.show(() => drawUnit(bundle.unit))
      this.#turn.set(30_000, () => this.#showFrom(0))
      return
    }
    this.#index = next
    void this.#stage.show((pictures) => this.#draw(panel, bundle.unit, pictures))
    this.#turn.set(panel.seconds * 1000, () => this.#advance())
  }

  #advance(): void {
    this.onBoundary()
    const panels = this.#bundle?.panels ?? []
    const next = nextPanel(panels, this.#index + 1, this.#now())
    // One panel alone stays where it is: a cross-fade with itself would only flicker.
    if (next === this.#index && panels[next]) this.#turn.set(panels[next].seconds * 1000, () => this.#advance())
    else this.#showFrom(this.#index + 1)
  }

  #draw(panel: Panel, unit: string, pictures: Pictures): HTMLElement {
    switch (panel.kind) {
      case 'stars':
        return drawStars(panel, pictures)
      case 'voting':
        return drawVoting(panel, this.#now())
      case 'learning':
        return drawLearning(panel)
      case 'life':
        return drawLife(panel)
      case 'portrait':
        return drawPortrait(panel, pictures)
      case 'honours':
        return drawHonours(panel)
      case 'welcome':
        return drawWelcome(panel, pictures)
      case 'motto':
        return drawMotto(panel.motto, unit)
      case 'unit':
        return drawUnit(unit)
    }
  }
}
