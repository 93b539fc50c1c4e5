import { create as createQrCode, type QRCodeSegment } from 'qrcode'
import { type FaceName, type Faces, setLine } from './lettering.ts'
import { type Box, type Point, polar, star } from './geometry.ts'
import { Pen } from './pen.ts'
import { CINNABAR, INK } from './sheet.ts'

/*
 * One of the eight patterns that break up plain areas. To find which of them leaves the fewest takes as long as all the
 * rest of the code, and readers take any: of 160 pictures with random serials, near the smallest that can be read at all,
 * this one was read 160 times and the best of eight 159.
 */
const maskPattern = 3

/** The QR code filling `box`, as one path of merged runs, measured in its own squares; quiet is the reader's paper around it. */
export function qrArtwork(text: string, box: Box): string {
  const { modules } = createQrCode(segmentsOf(text), { errorCorrectionLevel: 'M', maskPattern })
  const pen = new Pen()
  const cell = box.width / modules.size
  for (let row = 0; row < modules.size; row += 1) {
    let column = 0
    while (column < modules.size) {
      let end = column
      while (end < modules.size && modules.get(row, end) === 1) end += 1
      if (end > column) pen.rect({ x: column, y: row, width: end - column, height: 1 })
      column = end + 1
    }
  }
  return `q ${cell.toFixed(5)} 0 0 ${cell.toFixed(5)} ${box.x} ${box.y} cm\n${pen.fill(INK).operators}\nQ`
}

/** The serial at its end is of capitals and figures, which take two thirds of the room; to look for such stretches takes longer. */
function segmentsOf(text: string): QRCodeSegment[] {
  const end = text.lastIndexOf('/') + 1
  const serial = text.slice(end)
  if (!/^[0-9A-Z-]+$/u.test(serial)) return [{ mode: 'byte', data: Buffer.from(text) }]
  return [{ mode: 'byte', data: Buffer.from(text.slice(0, end)) }, { mode: 'alphanumeric', data: serial }]
}

export interface Seal {
  readonly centre: Point
  readonly radius: number
  readonly unitName: string
  readonly caption: string
}

/** A round unit seal in cinnabar: ring, the unit's name on an arc, a star, the seal's purpose below it. All outlines. */
export function sealArtwork(seal: Seal, faces: Faces): string {
  const { centre, radius } = seal
  const pen = new Pen()
  pen.circle(centre, radius - 1.6).stroke(CINNABAR, 2.8)
  pen.circle(centre, radius - 5.2).stroke(CINNABAR, 0.5)
  pen.polygon(star({ x: centre.x, y: centre.y - radius * 0.02 }, radius * 0.29))
  drawArcText(pen, seal, faces)
  drawCaption(pen, seal, faces)
  return pen.fill(CINNABAR).operators
}

interface Letter {
  readonly face: FaceName
  readonly character: string
  /** Em. */
  readonly width: number
}

function lettersOf(text: string, faces: Faces): Letter[] {
  return setLine(text, { voice: 'bold', size: 1 }, faces).runs.flatMap(({ face, text: run }) =>
    Array.from(run).map((character) => ({
      face,
      character,
      width: setLine(character, { voice: 'bold', size: 1 }, faces).width,
    })),
  )
}

/** The name reads clockwise over the top and leaves the foot open; a long name is set narrower, then smaller. */
function drawArcText(pen: Pen, { centre, radius, unitName }: Seal, faces: Faces): void {
  const letters = lettersOf(unitName, faces)
  const air = 0.2
  const ems = letters.reduce((sum, letter) => sum + letter.width + air, 0)
  const tallest = radius * 0.25
  // Letters stand with their feet on this circle, so that is where their widths are measured out.
  const foot = radius - 8.5 - tallest
  const length = foot * 1.4 * Math.PI
  const narrow = Math.min(1, Math.max(0.62, length / (ems * tallest)))
  const size = Math.min(tallest, length / (ems * narrow))
  const step = (size * narrow) / foot
  let angle = -Math.PI / 2 - (ems * step) / 2
  for (const letter of letters) {
    const half = ((letter.width + air) / 2) * step
    angle += half
    drawLetter(
      pen,
      {
        letter,
        at: polar(centre, foot + (tallest - size) / 2, angle),
        turn: angle + Math.PI / 2,
        size,
        narrow,
      },
      faces,
    )
    angle += half
  }
}

function drawCaption(pen: Pen, { centre, radius, caption }: Seal, faces: Faces): void {
  const letters = lettersOf(caption, faces)
  const ems = letters.reduce((sum, letter) => sum + letter.width, 0)
  const size = Math.min(radius * 0.19, (radius * 1.05) / ems)
  let x = centre.x - (ems * size) / 2
  for (const letter of letters) {
    const at = { x: x + (letter.width * size) / 2, y: centre.y + radius * 0.62 }
    drawLetter(pen, { letter, at, turn: 0, size, narrow: 1 }, faces)
    x += letter.width * size
  }
}

/** `at` is the middle of the letter's foot. */
function drawLetter(
  pen: Pen,
  placed: { letter: Letter; at: Point; turn: number; size: number; narrow: number },
  faces: Faces,
): void {
  const { letter, at, turn, size, narrow } = placed
  const face = faces[letter.face]
  const [across, up] = [(size * narrow) / face.unitsPerEm, size / face.unitsPerEm]
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const left = (letter.width * size * narrow) / 2
  // Chinese characters hang a little below the baseline of their em square.
  const lift = letter.width === 1 ? size * 0.1 : size * 0.06
  const origin = { x: at.x - left * cos + lift * sin, y: at.y - left * sin - lift * cos }
  const glyph = face.glyphForCodePoint(letter.character.codePointAt(0) ?? 0)
  pen.glyph(glyph, [across * cos, across * sin, up * sin, -up * cos, origin.x, origin.y])
}
