import type { Glyph } from 'fontkit'
import { type Box, type Matrix, pairs, type Point, polar, third, transformed } from './geometry.ts'

/**
 * Writes PDF path operators. The page is measured from its top left corner in points, y downwards, as pdfkit leaves it;
 * writing operators ourselves keeps artwork a plain string that is made once and packed once.
 */
export class Pen {
  readonly #operators: string[] = []

  get operators(): string {
    return this.#operators.join('\n')
  }

  fill(colour: string, evenOdd = false): this {
    return this.#paint(`${rgb(colour)} rg`, evenOdd ? 'f*' : 'f')
  }

  stroke(colour: string, width: number): this {
    return this.#paint(`${rgb(colour)} RG ${round(width)} w`, 'S')
  }

  rect({ x, y, width, height }: Box): this {
    this.#operators.push(`${round(x)} ${round(y)} ${round(width)} ${round(height)} re`)
    return this
  }

  polygon(points: readonly Point[]): this {
    return this.polyline(points).#add([], 'h')
  }

  polyline(points: readonly Point[]): this {
    points.forEach((point, index) => this.#add([point.x, point.y], index === 0 ? 'm' : 'l'))
    return this
  }

  line(from: Point, to: Point): this {
    return this.#add([from.x, from.y], 'm').#add([to.x, to.y], 'l')
  }

  circle(centre: Point, radius: number): this {
    const ends = [0, 1, 2, 3, 4].map((quarter) => polar(centre, radius, (quarter * Math.PI) / 2))
    const [start = centre, ...others] = ends
    this.#add([start.x, start.y], 'm')
    others.forEach((to, index) => this.#quarter(ends[index] ?? start, to, centre))
    return this.#add([], 'h')
  }

  /** A rectangle whose corners are bitten off by quarter circles, as on old diplomas. */
  notchedRect(box: Box, bite: number): this {
    const [left, top] = [box.x, box.y]
    const [right, bottom] = [box.x + box.width, box.y + box.height]
    const corners = [
      {
        corner: { x: right, y: top },
        from: { x: right - bite, y: top },
        to: { x: right, y: top + bite },
      },
      {
        corner: { x: right, y: bottom },
        from: { x: right, y: bottom - bite },
        to: { x: right - bite, y: bottom },
      },
      {
        corner: { x: left, y: bottom },
        from: { x: left + bite, y: bottom },
        to: { x: left, y: bottom - bite },
      },
      {
        corner: { x: left, y: top },
        from: { x: left, y: top + bite },
        to: { x: left + bite, y: top },
      },
    ]
    this.#add([left + bite, top], 'm')
    for (const { corner, from, to } of corners) {
      this.#add([from.x, from.y], 'l')
      this.#quarter(from, to, corner)
    }
    return this.#add([], 'h')
  }

  /** A smooth curve through all points (Catmull-Rom): few points draw a fine guilloche. */
  curve(points: readonly Point[], closed: boolean): this {
    const count = points.length
    const at = (index: number): Point =>
      points[closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index))] ?? {
        x: 0,
        y: 0,
      }
    this.#add([at(0).x, at(0).y], 'm')
    for (let index = 0; index < (closed ? count : count - 1); index += 1) {
      const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
      this.#add(
        [
          from.x + (to.x - before.x) / 6,
          from.y + (to.y - before.y) / 6,
          to.x - (after.x - from.x) / 6,
          to.y - (after.y - from.y) / 6,
          to.x,
          to.y,
        ],
        'c',
      )
    }
    return closed ? this.#add([], 'h') : this
  }

  /** A letter as an outline: no text, so nothing to extract and no face to embed. */
  glyph(glyph: Glyph, matrix: Matrix): this {
    let from: Point = { x: 0, y: 0 }
    for (const { command, args } of glyph.path.commands) {
      const points = pairs(args).map((point) => transformed(point, matrix))
      const last = points.at(-1) ?? from
      const [handle = from, end = from] = points
      if (command === 'closePath') this.#add([], 'h')
      else if (command === 'quadraticCurveTo') {
        this.#add([...third(from, handle), ...third(end, handle), end.x, end.y], 'c')
      } else {
        const operator = { moveTo: 'm', lineTo: 'l', bezierCurveTo: 'c' }[command]
        this.#add(
          points.flatMap(({ x, y }) => [x, y]),
          operator,
        )
      }
      from = last
    }
    return this
  }

  /** A quarter circle; 0.5523 is the usual reach of the handles towards the corner of the square around it. */
  #quarter(from: Point, to: Point, centre: Point): this {
    const corner = { x: from.x + to.x - centre.x, y: from.y + to.y - centre.y }
    const reach = (end: Point): number[] => [
      end.x + (corner.x - end.x) * 0.5523,
      end.y + (corner.y - end.y) * 0.5523,
    ]
    return this.#add([...reach(from), ...reach(to), to.x, to.y], 'c')
  }

  #add(numbers: readonly number[], operator: string): this {
    this.#operators.push([...numbers.map(round), operator].join(' '))
    return this
  }

  #paint(ink: string, operator: string): this {
    // A colour may only be set before a path begins, so it goes in front of everything since the last paint.
    const path = this.#operators.splice(this.#painted)
    this.#operators.push(ink, ...path, operator)
    this.#painted = this.#operators.length
    return this
  }

  #painted = 0
}

function rgb(colour: string): string {
  return [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ')
}

function round(value: number): string {
  // Hundredths of a point: finer than any printer, and half the bytes. Adding 0 turns -0 into 0.
  return String(Math.round(value * 100) / 100 + 0)
}
