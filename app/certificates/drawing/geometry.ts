export interface Point {
  readonly x: number
  readonly y: number
}
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** a b c d e f of a PDF matrix. */
export type Matrix = readonly [number, number, number, number, number, number]

export function boxAround({ x, y }: Point, reach: number): Box {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }
}

/** A five-pointed star, upright; the inner radius is that of a star drawn in one stroke. */
export function star(centre: Point, radius: number): Point[] {
  return Array.from({ length: 10 }, (_, tip) =>
    polar(centre, tip % 2 === 0 ? radius : radius * 0.382, (tip * Math.PI) / 5 - Math.PI / 2),
  )
}

export function polar(centre: Point, radius: number, angle: number): Point {
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }
}

/** Two thirds of the way from an end to the one handle of a quadratic curve: there lies its handle of a cubic one. */
export function third(end: Point, handle: Point): [number, number] {
  return [end.x + (2 / 3) * (handle.x - end.x), end.y + (2 / 3) * (handle.y - end.y)]
}

export function pairs(args: readonly number[]): Point[] {
  return Array.from({ length: args.length / 2 }, (_, index) => ({
    x: args[index * 2] ?? 0,
    y: args[index * 2 + 1] ?? 0,
  }))
}

export function transformed({ x, y }: Point, [a, b, c, d, e, f]: Matrix): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}
