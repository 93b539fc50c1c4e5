import type { ElementType } from 'react'
import { keptWhole } from './kept-whole.ts'

/** What stands in these is data, or no line of a page. */
const plain: ReadonlySet<ElementType> = new Set(['option', 'textarea', 'title', 'script', 'style'])

/** The properties of an element as they are, but for dates in its text: no line ends within them. Asked for every element of every page, most of which have none. */
export function wholeWords(type: ElementType, props: unknown): unknown {
  if (typeof props !== 'object' || props === null || !('children' in props)) return props
  const { children } = props
  if (typeof children === 'string') return isBroken(children) && !plain.has(type) ? { ...props, children: keptWhole(children) } : props
  if (!Array.isArray(children) || !children.some(isBroken) || plain.has(type)) return props
  const pieces: readonly unknown[] = children
  return { ...props, children: pieces.map((child) => (typeof child === 'string' ? keptWhole(child) : child)) }
}

function isBroken(child: unknown): boolean {
  return typeof child === 'string' && keptWhole(child) !== child
}
