import type { ElementType } from 'react'
import { keptWhole } from './kept-whole.ts'

/** What stands in these is data, or no line of a page. */
const plain: readonly ElementType[] = ['option', 'textarea', 'title', 'script', 'style']

/** The properties of an element as they are, but for dates in its text: no line ends within them. */
export function wholeWords(type: ElementType, props: unknown): unknown {
  if (typeof props !== 'object' || props === null || !('children' in props) || plain.includes(type)) return props
  const { children } = props
  if (typeof children === 'string') {
    const kept = keptWhole(children)
    return kept === children ? props : { ...props, children: kept }
  }
  if (!Array.isArray(children) || !children.some((child) => typeof child === 'string')) return props
  const pieces: readonly unknown[] = children
  return { ...props, children: pieces.map((child) => (typeof child === 'string' ? keptWhole(child) : child)) }
}
