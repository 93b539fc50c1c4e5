import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

type AskLink = { id: string; to: string; label: string; word: string }

/**
 * At the end of each passage, for pointers and fingers. The keyboard has one way for all of them at the end of the
 * lesson, so that reading does not mean forty stops. No TSX: the demo's seed reads it too.
 */
export function askLinkHtml({ id, to, label, word }: AskLink): string {
  return renderToStaticMarkup(createElement('a', { id: `p-${id}`, className: 'ask-link', href: to, 'aria-label': label, tabIndex: -1 }, word))
}
