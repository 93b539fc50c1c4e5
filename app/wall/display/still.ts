/** A picture of one panel and not a wall that plays: which kind, and at which place it was when it was seen. */
export type Still = { panel: string; place: number }

/** What `?panel=` and `&place=` ask for; null for a wall that plays. */
export function stillOf(search: string): Still | null {
  const asked = new URLSearchParams(search)
  const panel = asked.get('panel')
  return panel === null ? null : { panel, place: Number(asked.get('place')) }
}

/** Where that panel is now: at its place, else the first of its kind; -1 where there is none any more. */
export function placeOf(panels: readonly { kind: string }[], { panel, place }: Still): number {
  return panels[place]?.kind === panel ? place : panels.findIndex(({ kind }) => kind === panel)
}
