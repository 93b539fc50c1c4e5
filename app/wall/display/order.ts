import type { Panel } from '../panel.ts'

/** The first panel from `index` on, going round, whose time is not over; -1 where there is none. */
export function nextPanel(panels: readonly Panel[], index: number, now: number): number {
  for (let step = 0; step < panels.length; step += 1) {
    const at = (index + step) % panels.length
    const until = panels[at]?.until ?? null
    if (until === null || now < Date.parse(until)) return at
  }
  return -1
}

/** After a new bundle: the panel to show at once because it is new or the shown one is gone, or the place where the shown one stands now. */
export function firstChange(before: readonly Panel[], after: readonly Panel[], shown: number): { show: number } | { stay: number } {
  const known = new Set(before.map((panel) => JSON.stringify(panel)))
  const isNew = (panel: Panel) => !known.has(JSON.stringify(panel))
  // A motto of the day is no news.
  const news = after.findIndex((panel) => panel.kind !== 'motto' && isNew(panel))
  if (news >= 0) return { show: news }
  const current = JSON.stringify(before[shown])
  const stays = after.findIndex((panel) => JSON.stringify(panel) === current)
  return stays >= 0 ? { stay: stays } : { show: Math.min(shown, Math.max(after.length - 1, 0)) }
}
