import type { ElementType } from 'react'
import { keptWhole } from './kept-whole.ts'

/** What stands in these is data, or no line of a page. */
const plain: ReadonlySet<ElementType> = new Set(['option', 'textarea', 'title', 'script', 'style'])

/** The properties of an element as they are, but for dates in its text: no line ends within them. Asked for every element of every page, most of which have none. */
export function wholeWords(type: ElementType, props: unknown): unknown {
  if (typeof props !== 'object' || props === null || !('children' in props)) return props
  const { children } = props
  if ((typeof children !== 'string' && !Array.isArray(children)) || plain.has(type)) return props
  const whole = typeof children === 'string' ? keptWhole(children) : piecesKept(children)
  return whole === children ? props : { ...props, children: whole }
}

/** The same pieces where none of them has a date in it. */
function piecesKept(pieces: readonly unknown[]): readonly unknown[] {
  let kept: unknown[] | null = null
  for (const [place, piece] of pieces.entries()) {
    const whole = typeof piece === 'string' ? keptWhole(piece) : piece
    if (whole !== piece) (kept ??= [...pieces])[place] = whole
  }
  return kept ?? pieces
}
