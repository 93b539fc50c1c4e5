import type { Row } from './rows.ts'

/** A row with its place on a page. */
export type PlacedRow = Row & { top: number }
export type Area = { top: number; bottom: number }

/**
 * Groups of rows onto pages: a group that fits a page is not torn apart, a longer one only between its rows. A row higher
 * than a page stands alone on one.
 */
export function paginate(groups: readonly (readonly Row[])[], { top, bottom }: Area): PlacedRow[][] {
  const pages: PlacedRow[][] = [[]]
  let y = top
  const turn = () => {
    pages.push([])
    y = top
  }
  for (const group of groups) {
    const isFresh = y === top
    if (!isFresh && y + heightOf(group) > bottom && heightOf(group) <= bottom - top) turn()
    for (const row of group) {
      if (y > top && y + row.gap + row.height > bottom) turn()
      y += y === top ? 0 : row.gap
      pages.at(-1)?.push({ ...row, top: y })
      y += row.height
    }
  }
  return pages
}

export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { gap, height }) => sum + gap + height, 0)
}
