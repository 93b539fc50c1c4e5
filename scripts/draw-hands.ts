// Draws every pose of content/hand-poses.json as a still: for lessons, print and machines without WebGL.
// Areas of one tone are traced from a grid: round, few and small, where 1,200 triangles would be none of these.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { z } from 'zod'

import { type Field, GRID, HandPose, loadHand, seeHand, type Sight } from './hand-rig.ts'

const POSES = new URL('../content/hand-poses.json', import.meta.url)
const DRAWINGS = new URL('../public/hands', import.meta.url)
/** One warm, neutral tint, light to dark, that stands on light and on dark paper. */
const TONES = [
  { fill: '#ecd2bb', from: 0 },
  { fill: '#dfc0a6', from: 0.3 },
  { fill: '#cfab90', from: 0.46 },
  { fill: '#b99276', from: 0.62 },
  { fill: '#9f795e', from: 0.8 },
] as const
const LINE = '#4e3629'
/** A step in depth, in metres, that the eye reads as one part lying before another. */
const STEP = 0.004
/** Depth below its surroundings, in metres, at which a hollow is fully in shade. */
const HOLLOW = 0.016
/** The same for a groove between fingers: the webs where fingers begin are shallower and get no line. */
const GROOVE = 0.002
/** Grid points a traced line may stray from the field's own edge. */
const STRAY = 0.15
const SPECK = 90

/** Writes one SVG per pose, or of those in `only`, into `outDir` and gives their number; throws when the poses or the model cannot be read. */
export async function drawHands(outDir: string, only?: readonly string[]): Promise<number> {
  const all = z.record(z.string(), HandPose).parse(JSON.parse(await readFile(POSES, 'utf8')))
  const poses = Object.entries(all).filter(([name]) => only?.includes(name) ?? true)
  await mkdir(outDir, { recursive: true })
  for (const [name, pose] of poses) {
    await writeFile(join(outDir, `${name}.svg`), drawHand(seeHand(await loadHand(), pose)))
  }
  return poses.length
}

function drawHand(sight: Sight): string {
  const cover = blur(sight.depth.map((depth) => (depth > -1 ? 1 : 0)), 2)
  const sunk = hollowsOf(sight)
  const shade = shadeOf(sight, sunk)
  const areas = TONES.map(({ fill, from }) => {
    // A darker area ends where the hand ends: the smaller of two fields is above zero only where both are.
    const field = cover.map((c, p) => Math.min(c - 0.5, from === 0 ? 1 : 4 * (at(shade, p) - from)))
    return `<path fill="${fill}" d="${trace(field)}"/>`
  })
  // Wide enough to be a line, narrow enough to leave the gap between two fingers open.
  const outline = blur(cover, 1).map((c) => 0.36 - Math.abs(c - 0.5))
  const lines = blur(edgesOf(sight, sunk), 2).map((e, p) => Math.max(e - 0.11, at(outline, p)))
  const paths = [...areas, `<path fill="${LINE}" d="${trace(lines)}"/>`].join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${GRID / 2} ${GRID / 2}">${paths}</svg>\n`
}

/** How far, in metres, each point lies below the skin around it. */
function hollowsOf({ depth }: Sight): Field {
  const skin = blur(depth.map((d) => (d > -1 ? 1 : 0)), 12)
  const around = blur(depth.map((d) => (d > -1 ? d : 0)), 12)
  return depth.map((d, p) => (d > -1 ? Math.max(0, at(around, p) / at(skin, p) - d) : 0))
}

/** From 0 (lit) upward. A hollow is shaded too: so a thumb is seen lying on the palm. */
function shadeOf({ depth, light }: Sight, sunk: Field): Field {
  const skin = blur(depth.map((d) => (d > -1 ? 1 : 0)), 2)
  const shade = depth.map((d, p) =>
    d > -1 ? 0.75 - 0.72 * at(light, p) + 0.4 * Math.min(1, at(sunk, p) / HOLLOW) : 0)
  // Outside the hand the shade of the nearest skin goes on, or every area would shrink from the outline.
  return blur(shade, 2).map((s, p) => s / Math.max(at(skin, p), 0.001))
}

/** 1 within the hand where one part lies before another and in the groove between two fingers; 0 elsewhere. */
function edgesOf({ depth, finger }: Sight, sunk: Field): Field {
  return depth.map((here, p) => {
    const edge = here > -1 && [p + 1, p + GRID].some((q) => {
      const there = depth[q] ?? -1
      if (there === -1) return false
      const groove = at(finger, p) !== at(finger, q) && at(finger, p) * at(finger, q) > 0 && at(sunk, p) > GROOVE
      return groove || Math.abs(here - there) > STEP
    })
    return edge ? 1 : 0
  })
}

/** Two running means of width 2 × `radius` + 1 in each direction: close to a Gaussian, and quick. */
function blur(field: Field, radius: number): Field {
  const side = GRID // a constant of this module: under the test runner an imported one is looked up each time
  const along = (source: Field, step: number, across: number): Field => {
    const result = new Float32Array(source.length)
    for (let line = 0; line < side; line++) {
      let sum = 0
      for (let i = 0; i < side + radius; i++) {
        if (i < side) sum += at(source, line * across + i * step)
        if (i > 2 * radius) sum -= at(source, line * across + (i - 2 * radius - 1) * step)
        if (i >= radius) result[line * across + (i - radius) * step] = sum / (2 * radius + 1)
      }
    }
    return result
  }
  const once = (source: Field) => along(along(source, 1, GRID), GRID, 1)
  return once(once(field))
}

/** The areas where `field` is above zero, as an SVG path (marching squares; the field's rim must be below zero). */
function trace(field: Field): string {
  const next = new Map<number, number>()
  for (let p = 0; p < field.length - GRID; p++) {
    if (p % GRID < GRID - 1) for (const [from, to] of crossings(field, p)) next.set(from, to)
  }
  let path = ''
  for (const start of next.keys()) {
    const loop: Point[] = []
    for (let edge: number | undefined = start; edge !== undefined;) {
      loop.push(pointOn(field, edge))
      const following: number | undefined = next.get(edge)
      next.delete(edge)
      edge = following
    }
    if (loop.length > 4 && Math.abs(area(loop)) > SPECK) path += pathOf(simplify(loop))
  }
  return path
}

/** How the contour runs through the cell at `p`, inside always on the same hand. An edge is 2p (to the right) or 2p + 1 (down). */
function crossings(field: Field, p: number): [number, number][] {
  const [here, right, below, across] = [at(field, p), at(field, p + 1), at(field, p + GRID), at(field, p + GRID + 1)]
  if (Math.min(here, right, below, across) > 0 || Math.max(here, right, below, across) <= 0) return []
  const corners = [here, right, across, below].map((value) => value > 0)
  const sides = [2 * p, 2 * (p + 1) + 1, 2 * (p + GRID), 2 * p + 1]
  const entries = sides.filter((_, i) => corners[i] === false && corners[(i + 1) % 4] === true)
  const exits = sides.filter((_, i) => corners[i] === true && corners[(i + 1) % 4] === false)
  return entries.flatMap((entry, i) => {
    const exit = exits[i]
    return exit === undefined ? [] : [[exit, entry]]
  })
}

type Point = readonly [x: number, y: number]

/** Where the field passes zero on an edge, by linear interpolation. */
function pointOn(field: Field, edge: number): Point {
  const p = edge >> 1
  const down = edge % 2 === 1
  const part = at(field, p) / (at(field, p) - at(field, down ? p + GRID : p + 1))
  return [(p % GRID) + (down ? 0 : part), Math.floor(p / GRID) + (down ? part : 0)]
}

/** Keeps a point only when a straight line from the last kept one would stray too far from those between. */
function simplify(loop: Point[]): Point[] {
  const kept: Point[] = []
  let from = 0
  loop.forEach((end, i) => {
    const start = loop[from] ?? end
    if (i === 0 || loop.slice(from + 1, i).some((point) => distance(point, start, end) > STRAY)) {
      from = Math.max(0, i - 1)
      kept.push(loop[from] ?? end)
    }
  })
  return kept
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / Math.max(Math.hypot(bx - ax, by - ay), 1e-6)
}

function area(loop: Point[]): number {
  return loop.reduce((sum, [x, y], i) => {
    const [nx, ny] = loop[(i + 1) % loop.length] ?? [x, y]
    return sum + (x * ny - y * nx) / 2
  }, 0)
}

/** Relative steps of whole tenths: half the bytes of absolute places, and no rounding adds up. */
function pathOf(loop: Point[]): string {
  const tenths = loop.map(([x, y]) => [Math.round(x * 5), Math.round(y * 5)] as const)
  return tenths.map(([x, y], i) => {
    const [px, py] = tenths[i - 1] ?? [0, 0]
    const [right, down] = [short(x - px), short(y - py)]
    return `${i === 0 ? 'M' : 'l'}${right}${down.startsWith('-') ? '' : ' '}${down}`
  }).join('') + 'z'
}

function short(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, '$1.')
}

function at(field: Field, p: number): number {
  return field[p] ?? 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`${await drawHands(fileURLToPath(DRAWINGS))} hands drawn`)
  } catch (error) {
    console.error(`Hands could not be drawn: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
