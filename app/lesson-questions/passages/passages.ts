import { createHash } from 'node:crypto'
import type { Passage } from './excerpt.ts'

/** `end`: before its closing tag. `after`: where an answer to it can stand. */
export type PlacedPassage = Passage & { end: number; after: number }

const asPassage = new Set(['p', 'li', 'h2', 'h3', 'blockquote'])
const isVoid = new Set(['img', 'br', 'hr', 'input'])
/** What belongs to a block's working and is not said by the lesson. */
const left = /\bclass="[^"]*\b(block-kind|scene-card|replayable)\b/
const tokens = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/gi
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }

type Open = { tag: string; depth: number; text: string }

/**
 * The passages of a lesson's HTML as our own renderer writes it: every element closed, every < and > of the text
 * escaped. A passage inside another belongs to that one.
 */
export function placePassages(html: string): PlacedPassage[] {
  const found: PlacedPassage[] = []
  const times = new Map<string, number>()
  let heading = ''
  let depth = 0
  let skippedFrom: number | null = null
  let open: Open | null = null
  for (const { 0: whole, 1: closes, 2: name, 3: attributes = '', index } of html.matchAll(tokens)) {
    if (name === undefined) {
      if (open && skippedFrom === null) open.text += whole
      continue
    }
    const tag = name.toLowerCase()
    if (isVoid.has(tag)) continue
    if (closes === '') {
      depth += 1
      if (skippedFrom === null && (left.test(attributes) || tag === 'svg' || tag === 'form')) skippedFrom = depth
      else if (skippedFrom === null && !open && asPassage.has(tag)) open = { tag, depth, text: '' }
      continue
    }
    if (skippedFrom === depth) skippedFrom = null
    if (open?.depth === depth) {
      const text = plainText(open.text)
      if (tag === 'h2' || tag === 'h3') heading = text
      if (text !== '') found.push({ id: idFor(text, times), heading, text, end: index, after: tag === 'li' ? index : index + whole.length })
      open = null
    }
    depth -= 1
  }
  return found
}

/** Without what keeps a date on one line: it is no part of the words. */
function plainText(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity).replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()
}

/** The same words a second time are another passage. */
function idFor(text: string, times: Map<string, number>): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const time = (times.get(hash) ?? 0) + 1
  times.set(hash, time)
  return time === 1 ? hash : `${hash}-${time}`
}

type Anchor = { passage: string; heading: string }

/** Where what was marked stands now: the same words under the same heading, else the same words anywhere. */
export function findPassage<P extends Passage>(passages: readonly P[], { passage, heading }: Anchor): P | null {
  const [hash] = passage.split('-')
  const same = passages.filter(({ id }) => id.split('-')[0] === hash)
  return same.find((one) => one.id === passage && one.heading === heading) ?? same.find((one) => one.heading === heading) ?? same[0] ?? null
}

/** Puts pieces into a text, each at its place in the text as it was; what is said first for a place stands first. */
export function insertAt(text: string, pieces: readonly { at: number; piece: string }[]): string {
  let from = 0
  let whole = ''
  for (const { at, piece } of pieces.toSorted((one, other) => one.at - other.at)) {
    whole += text.slice(from, at) + piece
    from = at
  }
  return whole + text.slice(from)
}
