import { Alarm } from './alarm.ts'
import { drawAlbum } from './panels/album.ts'
import { drawBirthdays } from './panels/birthdays.ts'
import { drawDark } from './panels/dark.ts'
import { drawHonours } from './panels/honours.ts'
import { drawLearning } from './panels/learning.ts'
import { drawLife } from './panels/life.ts'
import { drawMotto, drawUnit } from './panels/motto.ts'
import { drawNotice } from './panels/notice.ts'
import { drawPairs } from './panels/pairs.ts'
import { drawPosts } from './panels/posts.ts'
import { drawPortrait } from './panels/portrait.ts'
import { drawQuestion } from './panels/question.ts'
import { drawStars } from './panels/stars.ts'
import { drawTestCard } from './panels/test-card.ts'
import { drawVoting } from './panels/voting.ts'
import { drawWelcome } from './panels/welcome.ts'
import type { Pictures } from './pictures.ts'
import { dwellOf, firstChange, isLit, nextPanel } from './order.ts'
import type { PlacedFrame } from './place-frame.ts'
import type { Shown } from './reporter.ts'
import type { Stage } from './stage.ts'
import { placeOf, type Still } from './still.ts'
import { inParts } from './strip.ts'
import type { Bundle, Panel } from '../panel.ts'

/** How often a dark screen looks whether it is time. */
const darkLookMs = 20_000

type Playing = { bundle: Bundle; panels: readonly Panel[] }

/** Which panel is on, and for how long. */
export class Rotation {
  readonly #stage: Stage
  readonly #place: PlacedFrame
  readonly #now: () => number
  readonly #turn = new Alarm()
  #playing: Playing | null = null
  #index = 0
  #isDark = false
  /** Called before a panel changes; the place for what would disturb while one is read. True: the page is leaving, so this one stays. */
  onBoundary: () => boolean = () => false
  shown: Shown = { panel: 'unit', place: 0, at: performance.now() }

  constructor(stage: Stage, place: PlacedFrame, now: () => number) {
    this.#stage = stage
    this.#place = place
    this.#now = now
    place.onChange = () => this.#reshape()
  }

  /** Goes on with another bundle. What is new in it is shown at once, what is gone disappears at once. */
  play(bundle: Bundle): void {
    const before = this.#playing
    this.#playing = { bundle, panels: this.#inShape(bundle) }
    const change = before ? firstChange(before.panels, this.#playing.panels, { shown: this.#index, now: this.#now() }) : { show: 0 }
    if ('show' in change || this.#isDark) this.#showFrom('show' in change ? change.show : change.stay)
    else this.#goOn(change.stay)
  }

  /** One panel for good: a picture of it. */
  hold(bundle: Bundle, still: Still): Promise<void> {
    const panels = this.#inShape(bundle)
    const panel = panels[placeOf(panels, still)]
    this.#stage.hush(panel?.kind === 'test' || still.panel === 'dark')
    return this.#stage.show((pictures) => (panel ? this.#draw(panel, bundle.unit, pictures) : still.panel === 'dark' ? drawDark() : drawUnit(bundle.unit)))
  }

  stop(): void {
    this.#turn.clear()
    this.#playing = null
    this.#lighten()
  }

  /** A strip of lamps holds less at once. */
  #inShape({ panels }: Bundle): readonly Panel[] {
    return this.#place.frame.shape === 'strip' ? panels.flatMap(inParts) : panels
  }

  /** The window has another size, or another shape. */
  #reshape(): void {
    if (this.#playing) {
      const panels = this.#inShape(this.#playing.bundle)
      if (panels.length !== this.#playing.panels.length) {
        this.#playing.panels = panels
        return this.#showFrom(0)
      }
    }
    this.#stage.refit()
  }

  /** The shown panel stands somewhere else now, and may have to end sooner than it did. */
  #goOn(index: number): void {
    const panels = this.#playing?.panels ?? []
    if (nextPanel(panels, index, this.#now()) !== index) return this.#showFrom(index)
    this.#index = index
    this.shown = { ...this.shown, place: index }
  }

  #showFrom(index: number): void {
    if (!this.#playing) return
    const { bundle, panels } = this.#playing
    const now = this.#now()
    const next = nextPanel(panels, index, now)
    const panel = panels[next]
    // What takes the screen wakes it.
    if (!isLit(bundle.hanging?.lit, now) && !panel?.isTakeover) return this.#darken(index)
    this.#lighten()
    this.#see(panel?.kind ?? 'unit', next)
    if (!panel) {
      void this.#stage.show(() => drawUnit(bundle.unit))
      this.#turn.set(darkLookMs, () => this.#showFrom(0))
      return
    }
    this.#index = next
    this.#stage.hush(panel.kind === 'test')
    void this.#stage.show((pictures) => this.#draw(panel, bundle.unit, pictures))
    this.#turn.set(dwellOf(panels, next, now), () => this.#advance())
  }

  #advance(): void {
    if (this.onBoundary()) return this.#turn.set(darkLookMs, () => this.#showFrom(this.#index + 1))
    const { bundle, panels } = this.#playing ?? { bundle: null, panels: [] }
    const now = this.#now()
    const next = nextPanel(panels, this.#index + 1, now)
    // One panel alone stays where it is: a cross-fade with itself would only flicker.
    if (next === this.#index && isLit(bundle?.hanging?.lit, now)) this.#turn.set(dwellOf(panels, next, now), () => this.#advance())
    else this.#showFrom(this.#index + 1)
  }

  #darken(index: number): void {
    if (!this.#isDark) {
      this.#see('dark', 0)
      void this.#stage.show(drawDark)
    }
    this.#isDark = true
    this.#stage.hush(true)
    this.#turn.set(darkLookMs, () => {
      this.onBoundary()
      this.#showFrom(index)
    })
  }

  #see(panel: string, place: number): void {
    this.shown = { panel, place: Math.max(place, 0), at: performance.now() }
  }

  #lighten(): void {
    this.#isDark = false
    this.#stage.hush(false)
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
        return drawLife(panel, pictures)
      case 'album':
        return drawAlbum(panel, pictures)
      case 'birthdays':
        return drawBirthdays(panel, pictures)
      case 'portrait':
        return drawPortrait(panel, pictures)
      case 'honours':
        return drawHonours(panel)
      case 'welcome':
        return drawWelcome(panel, pictures)
      case 'pairs':
        return drawPairs(panel, pictures)
      case 'posts':
        return drawPosts(panel, pictures)
      case 'question':
        return drawQuestion(panel)
      case 'notice':
        return drawNotice(panel)
      case 'test':
        return drawTestCard(panel, this.#place.frame)
      case 'motto':
        return drawMotto(panel.motto, unit)
      case 'unit':
        return drawUnit(unit)
      default:
        return refuse(panel)
    }
  }
}

/** A newer server knows kinds that this program does not: the one before stays until the page comes anew. */
function refuse(panel: never): never {
  throw new Error(JSON.stringify(panel))
}
