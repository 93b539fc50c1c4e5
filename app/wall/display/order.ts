import type { Panel, Span } from '../panel.ts'

function isWithin(spans: readonly Span[] | null | undefined, now: number): boolean {
  return !spans || spans.some(([begin, end]) => begin <= now && now < end)
}

/** Whether a panel may be shown at this moment. */
export function isDue({ until, due }: Pick<Panel, 'until' | 'due'>, now: number): boolean {
  return (until === null || now < Date.parse(until)) && isWithin(due, now)
}

/** Whether the screen is lit. After the days that it was told ahead it is: better a bright night than a dark day. */
export function isLit(lit: readonly Span[] | null | undefined, now: number): boolean {
  const [, end] = lit?.[lit.length - 1] ?? [0, Infinity]
  return isWithin(lit, now) || now >= end + 86_400_000
}

/** What takes the screen goes before what does not, and what is urgent before a test card. */
function rankOf({ isTakeover, kind }: Panel): number {
  return isTakeover ? (kind === 'test' ? 1 : 2) : 0
}

/** The first panel from `index` on, going round, that may be shown; -1 where there is none. While one that takes the screen may, no other. */
export function nextPanel(panels: readonly Panel[], index: number, now: number): number {
  const highest = Math.max(...panels.filter((panel) => isDue(panel, now)).map(rankOf))
  for (let step = 0; step < panels.length; step += 1) {
    const at = (index + step) % panels.length
    const panel = panels[at]
    if (panel && isDue(panel, now) && rankOf(panel) === highest) return at
  }
  return -1
}

/** When a shown panel is looked at again, in milliseconds: after its time, but no later than its end, or than one begins that takes the screen. */
export function dwellOf(panels: readonly Panel[], shown: number, now: number): number {
  const panel = panels[shown]
  if (!panel) return 30_000
  const ends = [panel.until === null ? Infinity : Date.parse(panel.until), ...(panel.due ?? []).filter(([begin, end]) => begin <= now && now < end).map(([, end]) => end)]
  const takeovers = panels.filter(({ isTakeover }) => isTakeover).flatMap(({ due }) => (due ?? []).map(([begin]) => begin)).filter((begin) => begin > now)
  return Math.max(Math.min(panel.seconds * 1000, ...[...ends, ...takeovers].map((at) => at - now)), 250)
}

/** After a new bundle: the panel to show at once because it is new and due or the shown one is gone, or the place where the shown one stands now. */
export function firstChange(before: readonly Panel[], after: readonly Panel[], { shown, now }: { shown: number; now: number }): { show: number } | { stay: number } {
  const known = new Set(before.map(faceOf))
  // A motto or a question of the day is no news, and one whose spans moved on with the calendar has not changed.
  const news = after.findIndex((panel) => panel.kind !== 'motto' && panel.kind !== 'question' && isDue(panel, now) && !known.has(faceOf(panel)))
  if (news >= 0) return { show: news }
  const current = before[shown]
  const stays = current ? after.findIndex((panel) => faceOf(panel) === faceOf(current)) : -1
  return stays >= 0 ? { stay: stays } : { show: Math.min(shown, Math.max(after.length - 1, 0)) }
}

function faceOf({ seconds: _seconds, due: _due, ...face }: Panel): string {
  return JSON.stringify(face)
}
