import { cutLastLine } from './last-line.ts'
import type { Bilingual } from '../panel.ts'

type Child = Node | string | null

/** `element('p.note.note-pink', 'text')`: a tag with classes and its children; null children are left out. */
export function element(description: string, ...children: Child[]): HTMLElement {
  const [tag = 'div', ...classes] = description.split('.')
  const made = document.createElement(tag)
  made.className = classes.join(' ')
  for (const child of children) if (child !== null) made.append(child)
  return made
}

/** A text of some lines, of which the last is never one lonely character. */
export function prose(description: string, text: string): HTMLElement {
  const [head, tail] = cutLastLine(text)
  return element(description, head, tail === '' ? null : element('span.together-at-last', tail))
}

const svgNamespace = 'http://www.w3.org/2000/svg'

/** A drawing of paths, the first at the back. */
export function drawing(className: string, viewBox: string, ...paths: string[]): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('viewBox', viewBox)
  svg.setAttribute('class', className)
  for (const path of paths) {
    const shape = document.createElementNS(svgNamespace, 'path')
    shape.setAttribute('d', path)
    svg.append(shape)
  }
  return svg
}

/** Chinese, and the same in English under it. An empty text is left out. */
export function bilingual(description: string, { zh, en }: Bilingual): HTMLElement {
  const english = en === '' || en === zh ? null : element('span.en', en)
  english?.setAttribute('lang', 'en')
  return element(description, zh === '' ? null : element('span.zh', zh), english)
}

export function heading(text: Bilingual): HTMLElement {
  return element('header.heading', element('i.flourish'), bilingual('h1', text), element('i.flourish.flourish-right'))
}

/** A text whose clauses keep together: its lines break where the sentence breathes, or at the marks given. */
export function clauses(text: string, marks = /(?<=[，、；。！？])/): HTMLElement[] {
  return text.split(marks).map((clause) => element('span.clause', clause))
}
