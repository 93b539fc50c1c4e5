import { Parser } from 'htmlparser2'
import { escaped } from '#app/ui/escaped.ts'
import type { Bilingual } from '../../question.ts'
import { Misread } from '../question-file.ts'
import { both, isOne } from './bilingual.ts'
import { markdownText } from './markdown-text.ts'

/*
 * Questions here are plain text in two languages. HTML is read for its words, lines and small raised figures; what
 * would be lost and matters (a picture, a film) is a mistake. Both languages stand in one text as Moodle's own filter
 * reads them: <span lang="zh" class="multilang">…</span><span lang="en" class="multilang">…</span>.
 */

export type TextFormat = 'html' | 'moodle' | 'markdown' | 'plain'

const tags = /<\/?(?:p|br|hr|b|i|u|em|strong|span|div|sub|sup|img|ul|ol|li|table|tr|td|th|a|code|pre|h[1-6]|font|video|audio|object|iframe)\b[^>]*>|&(?:nbsp|lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);/i

/** Whether a plain reader would take the text for HTML. */
export function looksLikeHtml(text: string): boolean {
  return tags.test(text)
}

export function readRich(format: TextFormat, text: string): Bilingual {
  if (format === 'plain') return readLanguages(text.trim())
  if (format === 'markdown') return readLanguages(markdownText(text))
  if (format === 'html' || looksLikeHtml(text)) return readHtml(text)
  return readLanguages(text.trim())
}

/** The text as HTML where it needs to be (two languages, or it would be taken for HTML, or holds what the format gives a meaning), otherwise as it is. */
export function writeRich(text: Bilingual, { meaning = '' }: { meaning?: string } = {}): { format: 'html' | 'plain'; text: string } {
  if (isOne(text) && !looksLikeHtml(text.zh) && (meaning === '' || !text.zh.includes(meaning))) return { format: 'plain', text: text.zh }
  return { format: 'html', text: writeHtml(text) }
}

export function writeHtml(text: Bilingual): string {
  if (isOne(text)) return asHtml(text.zh)
  return `<span lang="zh" class="multilang">${asHtml(text.zh)}</span><span lang="en" class="multilang">${asHtml(text.en)}</span>`
}

// An apostrophe stays: such a file is read by people too.
const marks = /[&<>"]/g

/** Spaces at the ends of lines and doubled ones are no-break spaces, which HTML keeps. */
function asHtml(text: string): string {
  const spaced = escaped(text, marks).replace(/ {2,}|^ | $/gm, (spaces) => '&nbsp;'.repeat(spaces.length))
  return spaced.replace(/\n/g, '<br>')
}

const lineTags = new Set(['p', 'div', 'li', 'tr', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote'])
const mediaTags = new Set(['img', 'video', 'audio', 'object', 'embed', 'iframe', 'svg'])
const silentTags = new Set(['script', 'style', 'head', 'title'])
const raised: Readonly<Record<string, string>> = { 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '+': '⁺', '-': '⁻' }
const lowered: Readonly<Record<string, string>> = { 0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉', '+': '₊', '-': '₋' }

/** No editor nests deeper. */
const deepest = 60

type Side = 'zh' | 'en' | null

function readHtml(html: string): Bilingual {
  const sides: { zh: string; en: string } = { zh: '', en: '' }
  const open: { name: string; side: Side }[] = []
  const seen = { zh: false, en: false }
  const say = (text: string) => {
    const side = open.findLast((tag) => tag.side !== null)?.side ?? null
    if (side !== 'en') sides.zh += text
    if (side !== 'zh') sides.en += text
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (mediaTags.has(name)) throw new Misread('picture', { text: (attributes['src'] ?? name).slice(0, 80) })
      const side = sideOf(attributes)
      if (side) seen[side] = true
      open.push({ name, side })
      if (open.length > deepest) throw new Misread('too-deep')
      if (name === 'br' || name === 'hr') say('\n')
      else if (lineTags.has(name)) say('\v')
      else if (name === 'td' || name === 'th') say(' ')
    },
    ontext: (text) => {
      if (open.some(({ name }) => silentTags.has(name))) return
      const plain = text.replace(/[ \t\n\r\v]+/g, ' ')
      const figures = open.some(({ name }) => name === 'sup') ? raised : open.some(({ name }) => name === 'sub') ? lowered : null
      say(figures ? inFigures(plain, figures) : plain)
    },
    onclosetag: (name) => {
      open.splice(Math.max(0, open.findLastIndex((tag) => tag.name === name)))
      if (lineTags.has(name)) say('\v')
    },
  })
  parser.end(html)
  // A span of one language alone leaves the other as it is: both read the same then.
  const text = seen.zh !== seen.en ? both(tidy(seen.zh ? sides.zh : sides.en)) : { zh: tidy(sides.zh), en: tidy(sides.en) }
  return isOne(text) ? readLanguages(text.zh) : text
}

function sideOf(attributes: Record<string, string>): Side {
  if (!/\bmultilang\b/.test(attributes['class'] ?? '')) return null
  const language = (attributes['lang'] ?? '').toLowerCase()
  return language.startsWith('zh') ? 'zh' : language.startsWith('en') ? 'en' : null
}

function inFigures(text: string, figures: Readonly<Record<string, string>>): string {
  return [...text].every((sign) => figures[sign] !== undefined) ? [...text].map((sign) => figures[sign]).join('') : figures === raised ? `^(${text})` : `_(${text})`
}

/** `\v` is where a block begins or ends: a new line, where there is none yet. */
function tidy(text: string): string {
  const lines = text.replace(/ *\v[\v ]*/g, '\v').replace(/\n?\v/g, '\n').replace(/ *\n */g, '\n')
  return lines.replace(/ {2,}/g, ' ').replace(/\n{3,}/g, '\n\n').trim().replace(/\u{a0}/gu, ' ')
}

/** The other common way: {mlang zh}…{mlang}{mlang en}…{mlang}, of the filter multilang2. */
function readLanguages(text: string): Bilingual {
  if (!text.includes('{mlang')) return both(text)
  const part = (language: string) => text.replace(/\{mlang ([\w, -]+)\}([\s\S]*?)\{mlang\}/g, (_, named: string, inside: string) => (named.split(/[, ]+/).some((one) => one.startsWith(language) || one === 'other') ? inside : '')).trim()
  return { zh: part('zh'), en: part('en') }
}
