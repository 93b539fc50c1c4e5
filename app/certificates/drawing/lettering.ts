import type { Font } from 'fontkit'
import { LRUCache } from 'lru-cache'
import { balancedLines, fillLines, type Piece, unbreakableParts } from './line-breaking.ts'

export type FaceName =
  'serif' | 'serif-bold' | 'serif-black' | 'kai' | 'garamond' | 'garamond-italic' | 'garamond-medium'
export type Faces = Readonly<Record<FaceName, Font>>
export type Voice = 'plain' | 'bold' | 'title' | 'hand' | 'aside'

export interface Run {
  readonly face: FaceName
  readonly text: string
  readonly width: number
}
export interface Line {
  readonly runs: readonly Run[]
  readonly width: number
}
export interface FittedText {
  readonly size: number
  /** Points after every character. */
  readonly tracking: number
  readonly lines: readonly Line[]
}
/** `floors[i]` is the smallest size at which i + 1 lines are still preferred to one line more. */
export interface Style {
  readonly voice: Voice
  readonly size: number
  readonly floors: readonly number[]
  /** In em. */
  readonly tracking?: number
}

/*
 * Chinese text keeps the Latin of its own face (drawn to match, and its quotes are full-width); text without a single
 * Chinese character is set in Garamond throughout. The last faces of each chain are there for rare characters.
 */
const CHAINS: Readonly<Record<Voice, { han: readonly FaceName[]; latin: readonly FaceName[] }>> = {
  plain: { han: ['serif', 'kai', 'garamond'], latin: ['garamond', 'serif', 'kai'] },
  bold: {
    han: ['serif-bold', 'serif', 'kai', 'garamond-medium'],
    latin: ['garamond-medium', 'serif-bold', 'serif', 'kai'],
  },
  title: {
    han: ['serif-black', 'serif', 'kai', 'garamond-medium'],
    latin: ['garamond-medium', 'serif-black', 'serif', 'kai'],
  },
  hand: { han: ['kai', 'serif', 'garamond'], latin: ['garamond', 'serif', 'kai'] },
  aside: {
    han: ['serif', 'kai', 'garamond'],
    latin: ['garamond-italic', 'garamond', 'serif', 'kai'],
  },
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu
const HAN = /\p{Script=Han}/u
/** Text as ink can show it: no invisible characters, one space at a time, accents composed with their letters. */
export function paperText(text: string): string {
  const visible = text.replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim()
  // Only where there is a loose accent: NFC would also replace the compatibility forms that some surnames are written in.
  return /\p{M}/u.test(visible) ? visible.normalize('NFC') : visible
}

/** The characters of `text` that no face can draw, each once, in order. */
export function missingGlyphs(text: string, faces: Faces): string[] {
  const characters = new Set(paperText(text))
  const drawers = [faces.serif, faces.kai, faces.garamond]
  return [...characters].filter((character) => !drawers.some((face) => draws(face, character)))
}

/** One line of text as runs of one face each; sizes and widths in points, tracking in em after every character. */
export function setLine(
  text: string,
  style: { voice: Voice; size: number; tracking?: number },
  faces: Faces,
): Line {
  const chain = CHAINS[style.voice][HAN.test(text) ? 'han' : 'latin']
  const tracking = (style.tracking ?? 0) * style.size
  const runs = splitByFace(text, chain, faces).map((run) => ({
    ...run,
    width: textWidth(faces[run.face], run.text, style.size) + tracking * Array.from(run.text).length,
  }))
  const total = runs.reduce((sum, run) => sum + run.width, 0)
  return { runs, width: Math.max(0, total - tracking) }
}

const fittings = new WeakMap<Faces, LRUCache<string, FittedText>>()

/** The largest setting of `text` within `width`: first smaller, then on more lines, by the floors of the style. */
export function fitText(text: string, style: Style, measure: { width: number; faces: Faces }): FittedText {
  const known = fittings.get(measure.faces) ?? new LRUCache<string, FittedText>({ max: 300 })
  fittings.set(measure.faces, known)
  // Most sentences of a paper are those of every other.
  const key = JSON.stringify([text, style, measure.width])
  const fitted = known.get(key) ?? fit(text, style, measure)
  known.set(key, fitted)
  return fitted
}

function fit(text: string, style: Style, measure: { width: number; faces: Faces }): FittedText {
  const { size, lines } = fitLines(text, style, measure)
  return {
    size,
    tracking: (style.tracking ?? 0) * size,
    lines: lines.map((line) => setLine(line, { ...style, size }, measure.faces)),
  }
}

function fitLines(
  text: string,
  style: Style,
  { width, faces }: { width: number; faces: Faces },
): { size: number; lines: string[] } {
  const [firstFloor = style.size, ...lowerFloors] = style.floors
  const whole = setLine(text, { ...style, size: 1 }, faces).width
  if (whole * firstFloor <= width) return { size: Math.min(style.size, width / whole), lines: [text] }
  const pieces = piecesOf(text, { style, longest: width / firstFloor }, faces)
  let size = firstFloor
  for (const [index, floor] of lowerFloors.entries()) {
    for (; size >= floor; size -= 0.5) {
      if (fillLines(pieces, width / size).length <= index + 2)
        return { size, lines: balancedLines(pieces, width / size) }
    }
    size = floor
  }
  return { size, lines: balancedLines(pieces, width / size) }
}

function draws(face: Font, character: string): boolean {
  return face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
}

const measured = new WeakMap<Font, Map<string, number>>()

/** Fitting asks for the same words at one size after the other, and shaping is what takes its time. */
function textWidth(face: Font, text: string, size: number): number {
  const widths = measured.get(face) ?? new Map<string, number>()
  measured.set(face, widths)
  const width = widths.get(text) ?? face.layout(text, []).advanceWidth / face.unitsPerEm
  if (widths.size > 2000) widths.clear()
  widths.set(text, width)
  return width * size
}

function splitByFace(
  text: string,
  chain: readonly FaceName[],
  faces: Faces,
): { face: FaceName; text: string }[] {
  const runs: { face: FaceName; text: string }[] = []
  for (const character of text) {
    const face = chain.find((name) => draws(faces[name], character)) ?? 'serif'
    const last = runs.at(-1)
    if (last?.face === face) last.text += character
    else runs.push({ face, text: character })
  }
  return runs
}

function piecesOf(
  text: string,
  { style, longest }: { style: Style; longest: number },
  faces: Faces,
): Piece[] {
  const tracking = style.tracking ?? 0
  const widthOf = (part: string): number => setLine(part, { ...style, size: 1 }, faces).width + tracking
  const pieceOf = (part: string): Piece => ({
    text: part,
    width: widthOf(part),
    bare: widthOf(part.trimEnd()),
  })
  return (
    unbreakableParts(text, style.voice === 'hand')
      .map(pieceOf)
      // A word longer than any line has to be cut somewhere.
      .flatMap((piece) => (piece.bare <= longest ? [piece] : Array.from(piece.text).map(pieceOf)))
  )
}
