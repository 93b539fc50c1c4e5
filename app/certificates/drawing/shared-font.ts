import { create, type Font, type Glyph, type GlyphRun } from 'fontkit'
import { LRUCache } from 'lru-cache'
import type { FaceFile } from './face-file.server.ts'
import { type GlyphSubset, glyphSubsets } from './glyph-subset.ts'
import { leanTables } from './lean-face.ts'
import { fileOf, metricsReader, tablesIn, type TrueType, trueTypeIn } from './truetype.ts'

/** A Latin face, whose letters join and kern, that any number of documents may use one after the other. */
export function shapedFont(file: Buffer): Font {
  const bytes = fileOf(leanTables(tablesIn(file)))
  const font = parsed(bytes)
  const shape = font.layout.bind(font)
  return shared(font, trueTypeIn(bytes), (text, features) => {
    const { glyphs, positions, script, language, direction } = shape(text, features)
    return { ...unplaced(font), glyphs, positions, script, language, direction }
  })
}

/** A Chinese face, of which only outlines that are asked for are read. */
export function hanFont(face: FaceFile): Font {
  const font = parsed(face.withoutOutlines)
  const make = font.getGlyph.bind(font)
  const pathOf = outlines(face)
  font.getGlyph = (id, codePoints) => Object.defineProperty(make(id, codePoints), 'path', { get: () => pathOf(id), configurable: true })
  return shared(font, face, (text) => unshapedRun(font, text))
}

function shared(font: Font, face: TrueType, layOut: (text: string, features: Parameters<Font['layout']>[1]) => GlyphRun): Font {
  rememberLookups(font, face)
  // Its published type says that a glyph's place is a boolean.
  Reflect.set(font, 'createSubset', glyphSubsets(face))
  const runs = new LRUCache<string, GlyphRun>({ max: 64 })
  font.layout = (text, features) => {
    const known = isPlain(features) ? runs.get(text) : undefined
    if (known) return freshRun(known)
    // fontkit remembers each glyph with the characters of its first use, and the parts of É with none: without this the
    // next document's EA would have no text behind its ink.
    Reflect.set(font, '_glyphs', {})
    const run = layOut(text, features)
    if (isPlain(features)) runs.set(text, run)
    return freshRun(run)
  }
  return font
}

function parsed(bytes: Buffer): Font {
  const font = create(bytes)
  if (!('layout' in font)) throw new Error('A certificate face must be a single font, not a collection')
  return font
}

/** As all text of a certificate is laid out, which pdfkit asks for three times. */
const isPlain = (features: unknown): boolean => Array.isArray(features) && features.length === 0

/** pdfkit scales the positions in place, so it gets its own; added up when asked, because it scales them first. */
function freshRun(run: GlyphRun): GlyphRun {
  const own = run.positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({ xAdvance, yAdvance, xOffset, yOffset }))
  return {
    ...run,
    positions: own,
    get advanceWidth() {
      return own.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    },
  }
}

/** What nobody asks of a run; fontkit would read outlines to tell its box. */
const unplaced = ({ bbox }: Font) => ({ features: {}, bbox, advanceHeight: 0, advanceWidth: 0 })

/** One glyph per character: Chinese needs no ligatures or kerning, and looking for them doubles the time. */
function unshapedRun(font: Font, text: string): GlyphRun {
  const glyphs = Array.from(text).map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0))
  const positions = glyphs.map((glyph) => ({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }))
  return { ...unplaced(font), glyphs, positions, script: 'hani', language: '', direction: 'ltr' }
}

/** Which glyph a character has fontkit looks up anew each time, and to tell how wide it is it reads its outline. */
function rememberLookups(font: Font, face: TrueType): void {
  const [lookUp, isThere, make] = [font.glyphForCodePoint.bind(font), font.hasGlyphForCodePoint.bind(font), font.getGlyph.bind(font)]
  const [ids, presence] = [new Map<number, number>(), new Map<number, boolean>()]
  const metricsOf = metricsReader(face)
  font.getGlyph = (id, codePoints) => {
    const { advance, bearing } = metricsOf(id)
    const glyph = make(id, codePoints)
    Reflect.set(glyph, '_metrics', { advanceWidth: advance, leftBearing: bearing, advanceHeight: 0, topBearing: 0 })
    return glyph
  }
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

/** Letters that are drawn as pictures, of a seal or on a screen: each is read from a face of it alone. */
function outlines(face: TrueType): (id: number) => Glyph['path'] {
  const subsetOf = glyphSubsets(face)
  const known = new LRUCache<number, Glyph['path']>({ max: 200 })
  return (id) => {
    const path = known.get(id) ?? pathIn(subsetOf(), id)
    known.set(id, path)
    return path
  }
}

function pathIn(alone: GlyphSubset, id: number): Glyph['path'] {
  const place = alone.includeGlyph(id)
  return parsed(alone.encode()).getGlyph(place).path
}
