import type { CertificateFacts } from './certificate-facts.ts'
import { type Box, boxAround, Pen, type Point, polar } from './pen.ts'

/** Inks of one kind of certificate, as hex colours. */
export interface Palette {
  readonly paper: string
  readonly band: string
  readonly bandLines: string
  readonly rule: string
  readonly watermark: string
  readonly ornament: string
  readonly heading: string
}

export const INK = '#1D2327'
export const INK_SOFT = '#5B5650'
export const CINNABAR = '#B5301A'

/** Learning is calm paper with cinnabar accents; a star is warm, red and gold. */
export const PALETTES: Readonly<Record<CertificateFacts['kind'], Palette>> = {
  course: {
    paper: '#FCFAF5',
    band: '#F6F1E6',
    bandLines: '#B9A67E',
    rule: '#A23A26',
    watermark: '#F1EADB',
    ornament: '#8A6F38',
    heading: CINNABAR,
  },
  completion: {
    paper: '#FBFAF5',
    band: '#EFF2EC',
    bandLines: '#8FA79B',
    rule: '#A23A26',
    watermark: '#E9EDE3',
    ornament: '#6B6F42',
    heading: CINNABAR,
  },
  star: {
    paper: '#FFF8E6',
    band: '#A92A17',
    bandLines: '#EBC46A',
    rule: '#A92A17',
    watermark: '#FAE9BF',
    ornament: '#946800',
    heading: '#B02413',
  },
}

/** A4 on its side, in points. */
export const PAGE = { width: 841.89, height: 595.28 } as const

const BAND = { outer: 24, inner: 47 } as const
const CENTRE: Point = { x: PAGE.width / 2, y: PAGE.height / 2 }
const STRANDS = 8

/** Everything on the sheet that is the same for all certificates of a kind, as PDF operators. */
export function sheetArtwork(palette: Palette): string {
  const pen = new Pen()
  pen.rect({ x: 0, y: 0, width: PAGE.width, height: PAGE.height }).fill(palette.paper)
  drawWatermark(pen, palette)
  drawBand(pen, palette)
  drawFrameRules(pen, palette)
  for (const corner of corners()) drawCornerPlaque(pen, corner, palette)
  return pen.operators
}

function inset(distance: number): Box {
  return {
    x: distance,
    y: distance,
    width: PAGE.width - 2 * distance,
    height: PAGE.height - 2 * distance,
  }
}

function drawBand(pen: Pen, palette: Palette): void {
  pen.rect(inset(BAND.outer)).rect(inset(BAND.inner)).fill(palette.band, true)
  const middle = (BAND.outer + BAND.inner) / 2
  const reach = (BAND.inner - BAND.outer) / 2 - 2.2
  const across = { length: PAGE.width - 2 * BAND.inner, periods: 30 }
  const down = { length: PAGE.height - 2 * BAND.inner, periods: 20 }
  for (let strand = 0; strand < STRANDS; strand += 1) {
    const wave = (side: { length: number; periods: number }): Point[] =>
      strandOf(side, (strand / STRANDS) * 2 * Math.PI, reach)
    pen.curve(
      wave(across).map(({ x, y }) => ({ x: BAND.inner + x, y: middle + y })),
      false,
    )
    pen.curve(
      wave(across).map(({ x, y }) => ({ x: BAND.inner + x, y: PAGE.height - middle - y })),
      false,
    )
    pen.curve(
      wave(down).map(({ x, y }) => ({ x: middle + y, y: BAND.inner + x })),
      false,
    )
    pen.curve(
      wave(down).map(({ x, y }) => ({ x: PAGE.width - middle - y, y: BAND.inner + x })),
      false,
    )
  }
  pen.stroke(palette.bandLines, 0.45)
}

/** One thread of the band: a wave whose swing itself swells and ebbs, so that the threads weave lenses. */
function strandOf(side: { length: number; periods: number }, phase: number, reach: number): Point[] {
  const steps = side.periods * 4
  return Array.from({ length: steps + 1 }, (_, step) => {
    const turn = (step / steps) * side.periods * 2 * Math.PI
    const swell = 0.8 + 0.2 * Math.cos(turn / 2 + Math.PI)
    return { x: (step / steps) * side.length, y: reach * swell * Math.sin(turn / 2 + phase) }
  })
}

function drawFrameRules(pen: Pen, palette: Palette): void {
  pen.rect(inset(BAND.outer - 3.2)).stroke(palette.rule, 2.2)
  pen.rect(inset(BAND.outer)).stroke(palette.rule, 0.5)
  pen.rect(inset(BAND.inner)).stroke(palette.rule, 0.5)
  pen.notchedRect(inset(BAND.inner + 5), 19).stroke(palette.rule, 1.1)
  pen.notchedRect(inset(BAND.inner + 8.2), 19).stroke(palette.ornament, 0.45)
}

function corners(): Point[] {
  const middle = (BAND.outer + BAND.inner) / 2
  return [middle, PAGE.width - middle].flatMap((x) => [middle, PAGE.height - middle].map((y) => ({ x, y })))
}

function drawCornerPlaque(pen: Pen, centre: Point, palette: Palette): void {
  const half = (BAND.inner - BAND.outer) / 2
  pen.rect(boxAround(centre, half)).fill(palette.paper)
  pen.rect(boxAround(centre, half)).stroke(palette.rule, 0.5)
  for (const phase of [0, 1, 2, 3]) {
    pen.curve(
      petals(centre, {
        radius: half * 0.6,
        swing: half * 0.26,
        lobes: 7,
        phase: (phase * Math.PI) / 2,
      }),
      true,
    )
  }
  pen.stroke(palette.ornament, 0.4)
  pen.circle(centre, half * 0.28).fill(palette.rule)
}

/** The rosette behind the words, so pale that it never competes with them. */
function drawWatermark(pen: Pen, palette: Palette): void {
  const rings = [
    { radius: 168, swing: 16, lobes: 36, threads: 6 },
    { radius: 128, swing: 26, lobes: 24, threads: 6 },
    { radius: 78, swing: 24, lobes: 16, threads: 6 },
    { radius: 34, swing: 18, lobes: 10, threads: 5 },
  ]
  for (const { threads, ...ring } of rings) {
    for (let thread = 0; thread < threads; thread += 1) {
      const phase = (thread / threads) * 2 * Math.PI
      pen.curve(petals(CENTRE, { ...ring, phase }), true)
    }
  }
  pen.stroke(palette.watermark, 0.5)
}

function petals(
  centre: Point,
  ring: { radius: number; swing: number; lobes: number; phase: number },
): Point[] {
  const steps = ring.lobes * 6
  return Array.from({ length: steps }, (_, step) => {
    const angle = (step / steps) * 2 * Math.PI
    return polar(centre, ring.radius + ring.swing * Math.sin(ring.lobes * angle + ring.phase), angle)
  })
}
