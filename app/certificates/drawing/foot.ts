import type { Faces, Style } from './lettering.ts'
import { type Block, blockIn, type Paragraph, placeStack, setBlocks, stackHeight } from './paragraph.ts'
import { type Box, boxAround } from './geometry.ts'
import type { Pen } from './pen.ts'
import { CINNABAR, INK, INK_SOFT, PAGE } from './sheet.ts'
import type { Wording, Words } from './wording.ts'

export const SEAL = { centre: { x: 696, y: 450 }, radius: 50 } as const
export const SEAL_BOX = boxAround(SEAL.centre, SEAL.radius)
export const QR_BOX: Box = { x: 92, y: 450, width: 64, height: 64 }
const NOTES = { x: 174, width: 140 } as const
const SIGNATURES = { rule: 491, width: 112, apart: 128 } as const

/** The foot of the sheet: signatures in the middle, the day under the seal, what proves the paper beside the QR code. */
export function placeFoot(words: Words, pen: Pen, faces: Faces): Paragraph[] {
  return [...placeSignatures(words, pen, faces), ...placeIssueDay(words, faces), ...placeNotes(words, faces)]
}

function placeSignatures({ facts, leading }: Words, pen: Pen, faces: Faces): Paragraph[] {
  const { rule, width, apart } = SIGNATURES
  return facts.signatories.flatMap(({ role, name }, index) => {
    const x = PAGE.width / 2 + (index - (facts.signatories.length - 1) / 2) * apart
    pen.line({ x: x - width / 2, y: rule }, { x: x + width / 2, y: rule }).stroke(INK_SOFT, 0.5)
    const above = setBlocks(
      [
        blockIn(leading, name, {
          style: { voice: 'hand', size: 17, floors: [10, 8] },
          colour: INK,
          gap: 0,
        }),
      ],
      { width, scale: 1, faces },
    )
    const below = setBlocks(
      [
        blockIn(leading, role, {
          style: { voice: 'plain', size: 10, floors: [8.5, 7.5] },
          colour: INK_SOFT,
          gap: 0,
        }),
      ],
      { width, scale: 1, faces },
    )
    return [
      ...placeStack(above, { x, top: rule - 1 - stackHeight(above), align: 'centre' }),
      ...placeStack(below, { x, top: rule + 3, align: 'centre' }),
    ]
  })
}

/** The day of issue under the seal; the seal itself and the head of the sheet name the unit. */
export function placeIssueDay({ leading, second }: Words, faces: Faces): Paragraph[] {
  const set = setBlocks(
    [
      blockIn(leading, leading.issued, {
        style: { voice: 'plain', size: 11.5, floors: [9] },
        colour: INK,
        gap: 0,
      }),
      ...(second === null
        ? []
        : [
            blockIn(second, second.issued, {
              style: { voice: 'aside', size: 10, floors: [8] },
              colour: INK_SOFT,
              gap: -3,
            }),
          ]),
    ],
    { width: 170, scale: 1, faces },
  )
  return placeStack(set, {
    x: SEAL.centre.x,
    top: SEAL.centre.y + SEAL.radius + 4,
    align: 'centre',
  })
}

export function placeNotes({ leading, second }: Words, faces: Faces): Paragraph[] {
  const note: Style = { voice: 'plain', size: 8.5, floors: [7, 6.5] }
  const both = (
    text: (wording: Wording) => string,
    look: { style: Style; colour: string; gap: number },
  ): Block[] =>
    [leading, second].flatMap((wording) => (wording === null ? [] : [blockIn(wording, text(wording), look)]))
  const set = setBlocks(
    [
      ...both(({ verify }) => verify, {
        style: { ...note, voice: 'bold', size: 9.5 },
        colour: CINNABAR,
        gap: 0,
      }),
      blockIn(leading, leading.serial, { style: note, colour: INK_SOFT, gap: 3 }),
      ...both(({ validity }) => validity, { style: note, colour: INK_SOFT, gap: 0.5 }),
    ],
    { width: NOTES.width, scale: 1, faces },
  )
  return placeStack(set, {
    x: NOTES.x,
    top: QR_BOX.y + QR_BOX.height / 2 - stackHeight(set) / 2,
    align: 'left',
  })
}
