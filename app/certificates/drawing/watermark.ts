import type { CertificateFacts } from './certificate-facts.ts'
import { type Point, polar, star } from './geometry.ts'
import type { Pen } from './pen.ts'

type Ring = { radius: number; swing: number; lobes: number; threads: number }

const rosette: readonly Ring[] = [
  { radius: 168, swing: 16, lobes: 36, threads: 6 },
  { radius: 128, swing: 26, lobes: 24, threads: 6 },
  { radius: 78, swing: 24, lobes: 16, threads: 6 },
  { radius: 34, swing: 18, lobes: 10, threads: 5 },
]
/** A chrysanthemum in full bloom, for who has finished. */
const blossom: readonly Ring[] = [
  { radius: 168, swing: 16, lobes: 36, threads: 6 },
  { radius: 104, swing: 44, lobes: 12, threads: 8 },
  { radius: 44, swing: 26, lobes: 12, threads: 6 },
]
const link: readonly Ring[] = [
  { radius: 112, swing: 14, lobes: 28, threads: 6 },
  { radius: 78, swing: 16, lobes: 20, threads: 6 },
]

/** The picture behind the words, one for each kind, so pale that it never competes with them. */
export function drawWatermark(pen: Pen, kind: CertificateFacts['kind'], { centre, colour }: { centre: Point; colour: string }): void {
  if (kind === 'course') drawRings(pen, centre, rosette)
  if (kind === 'completion') drawRings(pen, centre, blossom)
  if (kind === 'star') {
    drawRings(pen, centre, rosette.slice(0, 2))
    for (let size = 0; size < 12; size += 1) pen.polygon(star(centre, 24 + size * 7))
  }
  // Two linked rings: mentor and mentee.
  if (kind === 'pairing') for (const side of [-1, 1]) drawRings(pen, { x: centre.x + side * 78, y: centre.y }, link)
  pen.stroke(colour, 0.5)
}

function drawRings(pen: Pen, centre: Point, rings: readonly Ring[]): void {
  for (const { threads, ...shape } of rings) {
    for (let thread = 0; thread < threads; thread += 1) pen.curve(petals(centre, { ...shape, phase: (thread / threads) * 2 * Math.PI }), true)
  }
}

export function petals(
  centre: Point,
  ring: { radius: number; swing: number; lobes: number; phase: number },
): Point[] {
  const steps = ring.lobes * 6
  return Array.from({ length: steps }, (_, step) => {
    const angle = (step / steps) * 2 * Math.PI
    return polar(centre, ring.radius + ring.swing * Math.sin(ring.lobes * angle + ring.phase), angle)
  })
}
