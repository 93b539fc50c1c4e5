import type { Box, Point } from './geometry.ts'
import type { Pen } from './pen.ts'

const FRET = 2.5
/** One arm of a fret, 拐子纹, from its corner: along the edge, in, and back into itself; the other arm mirrors it. */
const ARM: readonly (readonly [number, number])[] = [[2, 2], [19, 2], [19, 7], [13, 7], [13, 4.5], [16.5, 4.5]]

/** In each corner of a box, for a stroke. */
export function drawFrets(pen: Pen, { x, y, width, height }: Box): void {
  for (const [corner, across, down] of [
    [{ x, y }, 1, 1],
    [{ x: x + width, y }, -1, 1],
    [{ x, y: y + height }, 1, -1],
    [{ x: x + width, y: y + height }, -1, -1],
  ] as const) {
    const at = (along: number, off: number): Point => ({ x: corner.x + across * along * FRET, y: corner.y + down * off * FRET })
    pen.polyline(ARM.map(([along, off]) => at(along, off)))
    pen.polyline(ARM.map(([along, off]) => at(off, along)))
  }
}
