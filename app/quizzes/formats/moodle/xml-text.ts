import { escaped } from '#app/ui/escaped.ts'
import type { Bilingual } from '../../question.ts'
import { writeRich } from '../texts/rich-text.ts'

/** A tag around other tags, or around text (`raw: false`), which is then escaped. */
export function element(name: string, inside: string, { raw = true }: { raw?: boolean } = {}): string {
  return `<${name}>${raw ? inside : asXml(inside)}</${name}>`
}

export function richElement(name: string, text: Bilingual, { attributes = '', inside = '' }: { attributes?: string; inside?: string } = {}): string {
  const rich = writeRich(text)
  return `<${name}${attributes} format="${rich.format === 'html' ? 'html' : 'plain_text'}">${element('text', rich.text, { raw: false })}${inside}</${name}>`
}

/** What XML 1.0 has no way to say, control signs among it, goes. */
function asXml(text: string): string {
  const sayable = text.replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
  return escaped(sayable, /[&<>]/g)
}
