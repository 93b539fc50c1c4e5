import { type Faces, type FaceName, fitText, type FittedText, paperText, type Style } from './lettering.ts'
import type { PaperLanguage, Wording } from './wording.ts'

/** Words with their manner, not yet in a place. */
export interface Block {
  readonly tag: 'H1' | 'H2' | 'P'
  readonly text: string
  readonly language: PaperLanguage
  readonly colour: string
  readonly style: Style
  /** Points from the block above. */
  readonly gap: number
  /** Set on a rule of its own, as the name is. */
  readonly isRuled?: boolean
}

export interface PlacedRun {
  readonly face: FaceName
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
}

/** One element of the document's tag tree, ready for ink. */
export interface Paragraph {
  readonly tag: 'H1' | 'H2' | 'P'
  readonly text: string
  readonly language: PaperLanguage
  readonly colour: string
  readonly size: number
  readonly tracking: number
  readonly isRuled: boolean
  readonly runs: readonly PlacedRun[]
}

export interface SetBlock {
  readonly block: Block
  readonly fitted: FittedText
  readonly height: number
}

/** A block in the language of its wording. */
export function blockIn(
  wording: Wording,
  text: string,
  look: { style: Style; colour: string; gap: number },
): Block {
  return { tag: 'P', text, language: wording.language, ...look }
}

const LEADING = 1.4
// From the middle of a line's height down to its baseline, in em: half of a Chinese character, and near half of a capital.
const HALF_LETTER = 0.37

/** Blocks fitted to a column; those without words drop out. `scale` shrinks them all alike. */
export function setBlocks(
  blocks: readonly Block[],
  { width, scale, faces }: { width: number; scale: number; faces: Faces },
): SetBlock[] {
  return blocks
    .filter((block) => paperText(block.text) !== '')
    .map((block) => {
      const style = {
        ...block.style,
        size: block.style.size * scale,
        floors: block.style.floors.map((floor) => floor * scale),
      }
      const fitted = fitText(paperText(block.text), style, { width, faces })
      return {
        block: { ...block, gap: block.gap * scale },
        fitted,
        height: fitted.lines.length * fitted.size * LEADING,
      }
    })
}

/** The height of a stack; the first block's gap does not count. */
export function stackHeight(blocks: readonly SetBlock[]): number {
  return blocks.reduce((sum, { block, height }, index) => sum + height + (index === 0 ? 0 : block.gap), 0)
}

/** Places a stack from `top` down, its lines centred on `x` or beginning there, with `air` added to every gap. */
export function placeStack(
  blocks: readonly SetBlock[],
  { x, top, align, air = 0 }: { x: number; top: number; align: 'centre' | 'left'; air?: number },
): Paragraph[] {
  let y = top
  return blocks.map(({ block, fitted, height }, index) => {
    y += index === 0 ? 0 : block.gap + air
    const runs = fitted.lines.flatMap((line, row) => {
      const baseline = y + (row + 0.5) * fitted.size * LEADING + fitted.size * HALF_LETTER
      let pen = align === 'centre' ? x - line.width / 2 : x
      return line.runs.map((run) => {
        const placed = { ...run, x: pen, baseline }
        pen += run.width
        return placed
      })
    })
    y += height
    const { tag, text, language, colour, isRuled = false } = block
    return {
      tag,
      text: paperText(text),
      language,
      colour,
      size: fitted.size,
      tracking: fitted.tracking,
      isRuled,
      runs,
    }
  })
}

/** The leftmost and rightmost ink of a paragraph, and its last baseline. */
export function extentOf(paragraph: Paragraph): { left: number; right: number; bottom: number } {
  return {
    left: Math.min(...paragraph.runs.map((run) => run.x)),
    right: Math.max(...paragraph.runs.map((run) => run.x + run.width)) - paragraph.tracking,
    bottom: Math.max(...paragraph.runs.map((run) => run.baseline)),
  }
}
