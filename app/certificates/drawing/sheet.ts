import type { CertificateFacts } from './certificate-facts.ts'
import { drawFrets } from './frets.ts'
import { type Box, boxAround, type Point } from './geometry.ts'
import { Pen } from './pen.ts'
import { drawWatermark, petals } from './watermark.ts'

/** Inks of one kind of certificate, as hex colours. */
export interface Palette {
  readonly paper: string
  /** Of the ground towards the edges of the sheet. */
  readonly edge: string
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

/** Learning is calm paper with cinnabar accents; a star is warm, red and gold; an agreement is work, in 青. */
export const PALETTES: Readonly<Record<CertificateFacts['kind'], Palette>> = {
  course: {
    paper: '#FCFAF5',
    edge: '#F6EFDF',
    band: '#F6F1E6',
    bandLines: '#B9A67E',
    rule: '#A23A26',
    watermark: '#F1EADB',
    ornament: '#8A6F38',
    heading: CINNABAR,
  },
  completion: {
    paper: '#FBFAF5',
    edge: '#EFF1E4',
    band: '#EFF2EC',
    bandLines: '#8FA79B',
    rule: '#A23A26',
    watermark: '#E9EDE3',
    ornament: '#6B6F42',
    heading: CINNABAR,
  },
  pairing: {
    paper: '#FAFBF7',
    edge: '#EAF1EA',
    band: '#E6F0ED',
    bandLines: '#6FA09B',
    rule: '#0F6B6B',
    watermark: '#E6EFE9',
    ornament: '#8A6F38',
    heading: '#0E5656',
  },
  star: {
    paper: '#FFF8E6',
    edge: '#FBE7B8',
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
export const MIDDLE = PAGE.width / 2

const BAND = { outer: 24, inner: 47 } as const
const CENTRE: Point = { x: PAGE.width / 2, y: PAGE.height / 2 }
const STRANDS = 8

type Kind = CertificateFacts['kind']

/**
 * Everything on the sheet that is the same for all certificates of a kind, as PDF operators. Its ground is a shading that
 * the document has to name "Ground".
 */
export function sheetArtwork(kind: Kind): string {
  const palette = PALETTES[kind]
  const pen = new Pen()
  drawWatermark(pen, kind, { centre: CENTRE, colour: palette.watermark })
  drawBand(pen, palette)
  drawFrameRules(pen, kind)
  for (const corner of corners()) drawCornerPlaque(pen, corner, palette)
  return `/Ground sh\n${pen.operators}`
}

/** Light in the middle, a little deeper towards the edges, as paper is that has hung for a while. */
export function groundOf(kind: Kind): object {
  const { paper, edge } = PALETTES[kind]
  const { x, y } = CENTRE
  return {
    ShadingType: 3,
    ColorSpace: 'DeviceRGB',
    Coords: [x, y, 120, x, y, 530],
    Function: { FunctionType: 2, Domain: [0, 1], C0: rgbOf(paper), C1: rgbOf(edge), N: 1 },
    Extend: [true, true],
  }
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

function drawFrameRules(pen: Pen, kind: Kind): void {
  const { rule, ornament } = PALETTES[kind]
  pen.rect(inset(BAND.outer - 3.2)).stroke(rule, 2.2)
  pen.rect(inset(BAND.outer)).stroke(rule, 0.5)
  pen.rect(inset(BAND.inner)).stroke(rule, 0.5)
  if (kind === 'course' || kind === 'completion') {
    pen.notchedRect(inset(BAND.inner + 5), 19).stroke(rule, 1.1)
    pen.notchedRect(inset(BAND.inner + 8.2), 19).stroke(ornament, 0.45)
    return
  }
  pen.rect(inset(BAND.inner + 4.5)).stroke(rule, 1.1)
  drawFrets(pen, inset(BAND.inner + 4.5))
  pen.stroke(ornament, 1.2)
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

function rgbOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
}
