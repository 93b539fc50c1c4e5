import type { CertificateFacts } from './certificate-facts.ts'
import { DIVIDER_DROP, drawDivider } from './divider.ts'
import { placeFoot, QR_BOX, SEAL, SEAL_BOX } from './foot.ts'
import type { Faces, Style } from './lettering.ts'
import {
  type Block,
  blockIn,
  extentOf,
  type Paragraph,
  placeStack,
  setBlocks,
  stackHeight,
} from './paragraph.ts'
import type { Box } from './geometry.ts'
import { Pen } from './pen.ts'
import type { Seal } from './proof-marks.ts'
import { CINNABAR, INK, INK_SOFT, MIDDLE, PALETTES } from './sheet.ts'
import { type Wording, type Words, wordsFor } from './wording.ts'

/** Where everything of one certificate stands. */
export interface Composition {
  readonly paragraphs: readonly Paragraph[]
  /** Rules and small ornaments, as PDF operators. */
  readonly ornaments: string
  readonly seal: Seal & { readonly box: Box; readonly description: string }
  readonly qr: { readonly box: Box; readonly description: string }
  readonly wording: Wording
  /** The second page, where there is one. */
  readonly overleaf: Pick<Composition, 'paragraphs' | 'ornaments'> | null
}

export const COLUMN = 570
const HEADER_TOP = 76
const BODY_BOTTOM = 428

/** Decides the places and sizes of one certificate; draws nothing. */
export function composeCertificate(facts: CertificateFacts, faces: Faces): Composition {
  const words = wordsFor(facts)
  const pen = new Pen()
  const header = placeHeader(words, pen, faces)
  const headerBottom = Math.max(...header.map((paragraph) => extentOf(paragraph).bottom))
  const body = placeBody(
    words,
    { pen, top: headerBottom + (words.second === null ? DIVIDER_DROP : 0) + 14 },
    faces,
  )
  return {
    paragraphs: [...header, ...body, ...placeFoot(words, pen, faces)],
    ornaments: pen.operators,
    ...provenBy(words),
    overleaf: null,
  }
}

/** What proves a paper: seal and code in their places. */
export function provenBy({ facts, leading }: Words): Pick<Composition, 'seal' | 'qr' | 'wording'> {
  return {
    seal: {
      ...SEAL,
      box: SEAL_BOX,
      unitName: facts.unitName,
      caption: leading.seal,
      description: leading.sealPicture,
    },
    qr: { box: QR_BOX, description: leading.qrPicture },
    wording: leading,
  }
}

export function placeHeader({ facts, leading, second }: Words, pen: Pen, faces: Faces): Paragraph[] {
  const palette = PALETTES[facts.kind]
  const chinese = leading.language === 'zh-CN'
  const heading: Style = chinese
    ? { voice: 'title', size: 50, floors: [30], tracking: 0.26 }
    : { voice: 'title', size: 45, floors: [30], tracking: 0.02 }
  const blocks = [
    blockIn(leading, facts.unitName, {
      style: { voice: 'bold', size: 14, floors: [9, 8], tracking: chinese ? 0.2 : 0.04 },
      colour: INK_SOFT,
      gap: 0,
    }),
    {
      ...blockIn(leading, leading.heading, { style: heading, colour: palette.heading, gap: 2 }),
      tag: 'H1' as const,
    },
    ...(second === null
      ? []
      : [
          // Capitals, because wide-set small letters would tear their ligatures apart.
          blockIn(second, second.heading.toLocaleUpperCase(second.language), {
            style: { voice: 'plain', size: 12.5, floors: [9], tracking: 0.2 },
            colour: palette.ornament,
            gap: 0,
          }),
        ]),
  ]
  const paragraphs = placeStack(setBlocks(blocks, { width: COLUMN, scale: 1, faces }), {
    x: MIDDLE,
    top: HEADER_TOP,
    align: 'centre',
  })
  const last = paragraphs.at(-1)
  if (last !== undefined)
    drawDivider(pen, { under: last, isBeside: second !== null, colour: palette.ornament })
  return paragraphs
}

function bodyBlocks({ facts, leading, second }: Words): Block[] {
  const lead: Style = { voice: 'plain', size: 14.5, floors: [11, 10] }
  const aside: Style = { voice: 'aside', size: 12, floors: [9, 8] }
  const name: Style = { voice: 'hand', size: 46, floors: [26, 19, 15] }
  const title: Style = { voice: 'bold', size: 22, floors: [16, 13, 11] }
  const line: Style = { voice: 'plain', size: 13, floors: [11.5, 10.5, 9.5] }
  const soft = (wording: Wording, text: string, gap: number): Block =>
    blockIn(wording, text, { style: wording === second ? aside : lead, colour: INK_SOFT, gap })
  const also = (text: (wording: Wording) => string): Block[] =>
    second === null ? [] : [soft(second, text(second), -3)]
  return [
    soft(leading, leading.intro, 0),
    ...also(({ intro }) => intro),
    { ...blockIn(leading, facts.personName, { style: name, colour: INK, gap: 3 }), isRuled: true },
    soft(leading, leading.deed, 20),
    ...also(({ deed }) => deed),
    blockIn(leading, leading.title, {
      style: title,
      colour: facts.kind === 'star' ? CINNABAR : INK,
      gap: 6,
    }),
    ...also((wording) => wording.title),
    blockIn(leading, facts.line, { style: line, colour: INK_SOFT, gap: 7 }),
    soft(leading, leading.closing, 5),
    ...also(({ closing }) => closing),
  ]
}

function placeBody(words: Words, { pen, top }: { pen: Pen; top: number }, faces: Faces): Paragraph[] {
  const roomy = stackBody(words, { top, bottom: BODY_BOTTOM }, faces)
  // Short last lines may stand beside the seal; long ones have to end above it.
  const stack = roomy.paragraphs.some(touchesSeal)
    ? stackBody(words, { top, bottom: SEAL_BOX.y - 6 }, faces)
    : roomy
  for (const paragraph of stack.paragraphs.filter(({ isRuled }) => isRuled)) {
    drawRule(pen, paragraph, { colour: PALETTES[words.facts.kind].ornament, air: stack.air })
  }
  return stack.paragraphs
}

function touchesSeal(paragraph: Paragraph): boolean {
  const extent = extentOf(paragraph)
  return extent.bottom > SEAL_BOX.y - 4 && extent.right > SEAL_BOX.x - 8
}

function stackBody(
  words: Words,
  { top, bottom }: { top: number; bottom: number },
  faces: Faces,
): { paragraphs: Paragraph[]; air: number } {
  const room = bottom - top
  let scale = 1
  let set = setBlocks(bodyBlocks(words), { width: COLUMN, scale, faces })
  while (stackHeight(set) > room && scale > 0.5) {
    scale -= 0.04
    set = setBlocks(bodyBlocks(words), { width: COLUMN, scale, faces })
  }
  const spare = Math.max(0, room - stackHeight(set))
  const air = Math.min(7, (spare * 0.5) / set.length)
  // A little above the middle of its room, where the eye expects the middle.
  const start = top + (spare - air * (set.length - 1)) * 0.45
  return { paragraphs: placeStack(set, { x: MIDDLE, top: start, align: 'centre', air }), air }
}

function drawRule(pen: Pen, name: Paragraph, { colour, air }: { colour: string; air: number }): void {
  const extent = extentOf(name)
  const reach = Math.max(140, (extent.right - extent.left) / 2 + 28)
  const y = extent.bottom + name.size * 0.22 + 6 + air / 2
  pen.line({ x: MIDDLE - reach, y }, { x: MIDDLE + reach, y }).stroke(colour, 0.7)
}
