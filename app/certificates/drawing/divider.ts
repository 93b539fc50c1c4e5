import { extentOf, type Paragraph } from './paragraph.ts'
import { type Point, star } from './geometry.ts'
import type { Pen } from './pen.ts'
import { MIDDLE } from './sheet.ts'

export const DIVIDER_DROP = 24

/** Two rules: beside the second heading, or around a star where there is only one. */
export function drawDivider(
  pen: Pen,
  { under, isBeside, colour }: { under: Paragraph; isBeside: boolean; colour: string },
): void {
  const extent = extentOf(under)
  const half = isBeside ? (extent.right - extent.left) / 2 + 16 : 14
  const y = isBeside ? extent.bottom - under.size * 0.3 : extent.bottom + DIVIDER_DROP
  for (const side of [-1, 1]) {
    pen.line({ x: MIDDLE + side * half, y }, { x: MIDDLE + side * (half + 116), y })
  }
  pen.stroke(colour, 0.7)
  for (const side of [-1, 1]) pen.polygon(diamond({ x: MIDDLE + side * half, y }, 2.7))
  if (!isBeside) pen.polygon(star({ x: MIDDLE, y: y + 0.3 }, 5.4))
  pen.fill(colour)
}

function diamond({ x, y }: Point, reach: number): Point[] {
  return [
    { x: x - reach, y },
    { x, y: y - reach },
    { x: x + reach, y },
    { x, y: y + reach },
  ]
}
