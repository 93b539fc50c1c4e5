import { SaxesParser } from 'saxes'
import { Misread } from '../question-file.ts'

/*
 * XML as a tree with lines. No document type, so no entities but the five of XML and nothing that grows; a file that is
 * not well-formed is one mistake on its line.
 */

export type Element = { name: string; attributes: Readonly<Record<string, string>>; line: number; children: Element[]; text: string }

const deepest = 40

export function readXml(text: string): Element {
  const parser = new SaxesParser({ position: true, xmlns: false as const })
  const open: Element[] = []
  let root: Element | null = null
  const fail = (key: string, values: Record<string, string | number> = {}): never => {
    throw new Misread(key, values, parser.line)
  }
  parser.on('doctype', () => fail('doctype'))
  parser.on('error', (error) => fail('xml', { column: parser.column, text: error.message.replace(/^\d+:\d+: /, '') }))
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, line: parser.line, children: [], text: '' }
    open.at(-1)?.children.push(element)
    root ??= element
    if (open.push(element) > deepest) fail('too-deep')
  })
  const say = (said: string) => {
    const element = open.at(-1)
    if (element) element.text += said
  }
  parser.on('text', say)
  parser.on('cdata', say)
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return root ?? fail('xml', { column: 1, text: '' })
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name)
}

/** The text of a child, trimmed; '' where there is none. */
export function textIn(element: Element | undefined, name: string): string {
  return childOf(element, name)?.text.trim() ?? ''
}
