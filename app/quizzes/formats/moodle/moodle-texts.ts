import type { Bilingual } from '../../question.ts'
import { Misread } from '../question-file.ts'
import { readRich, type TextFormat } from '../texts/rich-text.ts'
import { childOf, childrenOf, textIn, type Element } from './xml-tree.ts'

const formats: Readonly<Record<string, TextFormat>> = { html: 'html', moodle_auto_format: 'moodle', plain_text: 'plain', markdown: 'markdown' }

/** The <text> of an element in its format. A file inside it is a picture or a sound that the words are about. */
export function richIn(element: Element | undefined): Bilingual {
  const [file] = childrenOf(element, 'file')
  if (file) throw new Misread('picture', { text: file.attributes['name'] ?? '' }, file.line)
  return readRich(formats[element?.attributes['format'] ?? ''] ?? 'html', textIn(element, 'text'))
}

/** Null where it says nothing. */
export function feedbackIn(element: Element | undefined, name: string): Bilingual | null {
  const feedback = childOf(element, name)
  if (!feedback) return null
  const text = richIn(feedback)
  return text.zh === '' && text.en === '' ? null : text
}

/** A number as Moodle writes it: 33.33333, 1.0000000, 1E-3. */
export function numberIn(text: string): number {
  const value = Number(text.trim())
  if (text.trim() === '' || !Number.isFinite(value)) throw new Misread('number', { text })
  return value
}
