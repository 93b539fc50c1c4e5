import type { Composition } from './composition.ts'
import { type Faces, setLine } from './lettering.ts'
import { Pen } from './pen.ts'
import { PAGE } from './sheet.ts'

/** Pale, so that the words over it can be read, and too strong to be overlooked. */
const COLOUR = '#F0B5A6'
const TALLEST = 210
const LENGTH = 690
const TURN = -Math.atan2(PAGE.height, PAGE.width) * 0.86

/** The composition with a word across each of its pages, from corner to corner, so that nobody takes it for a paper. */
export function markedAcross(composition: Composition, word: string, faces: Faces): Composition {
  const mark = markArtwork(word, faces)
  const marked = <P extends Pick<Composition, 'ornaments'>>(page: P): P => ({ ...page, ornaments: `${mark}\n${page.ornaments}` })
  return { ...marked(composition), overleaf: composition.overleaf && marked(composition.overleaf) }
}

/** Outlines: what is read from the paper by a machine says it in its serial. */
function markArtwork(word: string, faces: Faces): string {
  const pen = new Pen()
  const { runs, width } = setLine(word, { voice: 'title', size: 1 }, faces)
  const size = Math.min(TALLEST, LENGTH / width)
  const [cos, sin] = [Math.cos(TURN), Math.sin(TURN)]
  let along = (-width * size) / 2
  for (const run of runs) {
    const face = faces[run.face]
    const scale = size / face.unitsPerEm
    const { glyphs, positions } = face.layout(run.text, [])
    for (const [index, glyph] of glyphs.entries()) {
      const below = size * 0.36
      pen.glyph(glyph, [scale * cos, scale * sin, scale * sin, -scale * cos, PAGE.width / 2 + along * cos - below * sin, PAGE.height / 2 + along * sin + below * cos])
      along += (positions[index]?.xAdvance ?? 0) * scale
    }
  }
  return pen.fill(COLOUR).operators
}
