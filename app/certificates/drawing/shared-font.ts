import { create, type Font, type Glyph, type GlyphRun } from 'fontkit'
import { LRUCache } from 'lru-cache'
import { glyphSubsets } from './glyph-subset.ts'
import { trueTypeIn } from './truetype.ts'

/** A parsed font that any number of documents may use one after the other. */
export function sharedFont(bytes: Buffer, needsShaping: boolean): Font {
  const font = create(bytes)
  if (!('layout' in font)) throw new Error('A certificate face must be a single font, not a collection')
  const shape = font.layout.bind(font)
  rememberLookups(font)
  // Its published type says that a glyph's place is a boolean.
  Reflect.set(font, 'createSubset', glyphSubsets(trueTypeIn(bytes)))
  const runs = new LRUCache<string, GlyphRun>({ max: 64 })
  font.layout = (text, features) => {
    const known = isPlain(features) ? runs.get(text) : undefined
    if (known) return freshRun(known)
    // fontkit remembers each glyph with the characters of its first use, and the parts of É with none: without this the
    // next document's EA would have no text behind its ink.
    Reflect.set(font, '_glyphs', {})
    const run = needsShaping ? shape(text, features) : unshapedRun(font, text)
    if (isPlain(features)) runs.set(text, run)
    return freshRun(run)
  }
  return font
}

/** As all text of a certificate is laid out, which pdfkit asks for three times. */
const isPlain = (features: unknown): boolean => Array.isArray(features) && features.length === 0

/** pdfkit scales the positions in place, so it gets its own; added up when asked, because it scales them first. */
function freshRun({ glyphs, positions, script, language, direction, features, bbox, advanceHeight }: GlyphRun): GlyphRun {
  const own = positions.map((position) => ({ ...position }))
  return {
    glyphs,
    positions: own,
    script,
    language,
    direction,
    features,
    bbox,
    advanceHeight,
    get advanceWidth() {
      return own.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    },
  }
}

/** One glyph per character: Chinese needs no ligatures or kerning, and looking for them doubles the time. */
function unshapedRun(font: Font, text: string): GlyphRun {
  const glyphs = Array.from(text).map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0))
  const positions = glyphs.map((glyph) => ({
    xAdvance: glyph.advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }))
  return {
    glyphs,
    positions,
    script: 'hani',
    language: '',
    direction: 'ltr',
    features: {},
    bbox: font.bbox,
    advanceHeight: 0,
    advanceWidth: 0,
  }
}

/**
 * Which glyph a character has, how wide it is and whether it is made of others, fontkit looks up anew each time: for each
 * of the last two it reads outlines, and forgets them with the glyph. Together a third of all drawing.
 */
function rememberLookups(font: Font): void {
  const [lookUp, isThere, make] = [font.glyphForCodePoint.bind(font), font.hasGlyphForCodePoint.bind(font), font.getGlyph.bind(font)]
  const [ids, presence] = [new Map<number, number>(), new Map<number, boolean>()]
  const known: Known = { metrics: new Map(), contours: new Map() }
  font.getGlyph = (id, codePoints) => told(make(id, codePoints), known)
  font.glyphForCodePoint = (codePoint) => {
    const id = ids.get(codePoint)
    const glyph = id === undefined ? lookUp(codePoint) : font.getGlyph(id, [codePoint])
    ids.set(codePoint, glyph.id)
    return glyph
  }
  font.hasGlyphForCodePoint = (codePoint) => {
    const answer = presence.get(codePoint) ?? isThere(codePoint)
    presence.set(codePoint, answer)
    return answer
  }
}

/** By glyph id; of contours only of glyphs that are not made of others. */
type Known = { metrics: Map<number, unknown>; contours: Map<number, number> }

function told(glyph: Glyph, { metrics, contours }: Known): Glyph {
  if (metrics.has(glyph.id)) Reflect.set(glyph, '_metrics', metrics.get(glyph.id))
  else if (glyph.advanceWidth >= 0) metrics.set(glyph.id, Reflect.get(glyph, '_metrics'))
  const decode: unknown = Reflect.get(glyph, '_decode')
  if (typeof decode !== 'function' || Object.hasOwn(glyph, '_decode')) return glyph
  const decoded = (): unknown => Reflect.apply(decode, glyph, [])
  Reflect.set(glyph, '_decode', () => outlineOf(glyph.id, decoded, contours))
  return glyph
}

/** The points of an outline are read when they are drawn; who embeds the glyph copies its bytes. */
function outlineOf(id: number, decoded: () => unknown, contours: Map<number, number>): unknown {
  const count = contours.get(id)
  if (count !== undefined) return { numberOfContours: count, get points() { return fieldOf(decoded(), 'points') } }
  const outline = decoded()
  const found = fieldOf(outline, 'numberOfContours')
  if (typeof found === 'number' && found > 0) contours.set(id, found)
  return outline
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
