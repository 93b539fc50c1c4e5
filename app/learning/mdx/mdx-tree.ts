import { fromMarkdown } from 'mdast-util-from-markdown'
import { mdxFromMarkdown } from 'mdast-util-mdx'
import { mdxjs } from 'micromark-extension-mdxjs'
import { isBlock } from '../lesson/block-rules.ts'

/*
 * A lesson that somebody writes in the browser, from text to a tree. Nothing in it is ever run: the tree is checked
 * against a list (lesson-gate.ts) and drawn by hand (lesson-drawing.tsx).
 */

/** The few properties of a node that are looked at here. */
export type MdxNode = {
  type: string
  name?: string | null | undefined
  depth?: number | undefined
  value?: string | undefined
  url?: string | undefined
  alt?: string | null | undefined
  ordered?: boolean | null | undefined
  start?: number | null | undefined
  spread?: boolean | null | undefined
  attributes?: { type: string; name?: string | undefined; value?: unknown }[] | undefined
  children?: MdxNode[] | undefined
  position?: { start: { line: number } } | undefined
  data?: unknown
}

/** `fault` has words in the language files (editor:fault.…); lines count from 1. */
export type Fault = { line: number; fault: string; values: Record<string, string | number> }

export const mostCharacters = 20_000
const mostNodes = 4_000
const mostLevels = 24
/** A lesson computes nothing, so it has hardly any; the parser tries anew at each one that does not yet close. */
const mostBraces = 200
/** Marks of quotes and lists that one line may begin with: deeper ones cost the parser more than they tell a reader. */
const mostMarks = 12
/** So many lengths of ` runs: of each the last may stay open, and for each of those the parser looks to the end of the text. */
const mostTickLengths = 12

/** The tree, or why there is none. */
export function parseLesson(text: string): { tree: MdxNode } | { faults: Fault[] } {
  const refused = refuseUnread(text)
  if (refused) return { faults: [refused] }
  try {
    const tree: MdxNode = fromMarkdown(text, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] })
    const crowded = refuseCrowded(tree)
    return crowded ? { faults: [crowded] } : { tree: unravel(tree) }
  } catch (error) {
    return { faults: [syntaxFault(error)] }
  }
}

/** What is not even parsed: too long, nested too deep for its parser, more than it is worth to it, or not written by a keyboard. */
export function refuseUnread(text: string): Fault | null {
  if (text.length > mostCharacters) return { line: 1, fault: 'too-long', values: { most: mostCharacters } }
  if (text.split('{').length > mostBraces) return { line: 1, fault: 'expression', values: {} }
  const lines = text.split('\n')
  const at = (index: number, fault: string, values: Fault['values'] = {}) => ({ line: index + 1, fault, values })
  const odd = lines.findIndex((line) => [...line].some(isControl))
  if (odd >= 0) return at(odd, 'control')
  const ticked = lineOfTicks(lines)
  if (ticked >= 0) return at(ticked, 'backticks', { most: mostTickLengths })
  const deep = lines.findIndex((line) => marksBefore(line) > mostMarks)
  return deep >= 0 ? at(deep, 'too-deep', { most: mostLevels }) : null
}

/** The line on which there are too many lengths of them; -1 where there is none. */
function lineOfTicks(lines: readonly string[]): number {
  const lengths = new Set<string>()
  return lines.findIndex((line) => {
    for (const run of line.match(/`+/g) ?? []) lengths.add(run)
    return lengths.size > mostTickLengths
  })
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (code < 0x20 && character !== '\t') || (code >= 0x7f && code < 0xa0)
}

function marksBefore(line: string): number {
  let marks = 0
  for (const character of line) {
    if ('>-*+'.includes(character)) marks += 1
    else if (!' \t.)0123456789'.includes(character)) break
    else if (character === '.' || character === ')') marks += 1
  }
  // A rule (---) and emphasis at the beginning of a line are no lists.
  return /^\s*(?:-\s*){3,}$|^\s*(?:\*\s*){3,}$/.test(line) ? 0 : marks
}

function refuseCrowded(tree: MdxNode): Fault | null {
  let count = 0
  const waiting = [{ node: tree, level: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, level } = next
    count += 1
    if (level > mostLevels) return { line: lineOf(node), fault: 'too-deep', values: { most: mostLevels } }
    if (count > mostNodes) return { line: lineOf(node), fault: 'too-much', values: {} }
    for (const child of node.children ?? []) waiting.push({ node: child, level: level + 1 })
  }
  return null
}

/** As MDX does: where blocks are all that a paragraph holds, there is no paragraph. */
function unravel(node: MdxNode): MdxNode {
  if (!node.children) return node
  const children = node.children.flatMap((child) => {
    const seen = unravel(child)
    return seen.type === 'paragraph' && holdsOnlyBlocks(seen) ? (seen.children ?? []).filter((one) => one.type !== 'text').map(asFlow) : [seen]
  })
  return { ...node, children }
}

function asFlow(node: MdxNode): MdxNode {
  return { ...node, type: node.type === 'mdxTextExpression' ? 'mdxFlowExpression' : 'mdxJsxFlowElement' }
}

function holdsOnlyBlocks({ children = [] }: MdxNode): boolean {
  const isBlock = ({ type }: MdxNode) => type === 'mdxJsxTextElement' || type === 'mdxTextExpression'
  return children.some(isBlock) && children.every((child) => isBlock(child) || (child.type === 'text' && (child.value ?? '').trim() === ''))
}

/** Of what MDX could not read: which rule, and on which line. */
function syntaxFault(error: unknown): Fault {
  // A parser that runs out of stack has met nesting that no lesson has.
  if (error instanceof RangeError) return { line: 1, fault: 'too-deep', values: { most: mostLevels } }
  if (!(error instanceof Error)) throw error
  const rule = 'ruleId' in error ? String(error.ruleId) : ''
  const opened = /^Expected a closing tag for `<([\w.-]*)/.exec(error.message)
  const line = /\((\d+):\d+-/.exec(error.message)
  const block = opened?.[1] ?? ''
  // Closing it would not help where there is no such block.
  if (opened) return { line: Number(line?.[1] ?? placeOf(error)), fault: isBlock(block) || block === '' ? 'unclosed' : 'unknown-block', values: { block } }
  if (rule === 'acorn') return { line: placeOf(error), fault: 'expression', values: {} }
  return { line: placeOf(error), fault: rule === 'end-tag-mismatch' ? 'closing' : 'syntax', values: {} }
}

function placeOf(error: Error): number {
  const line: unknown = 'line' in error ? error.line : null
  return typeof line === 'number' && line > 0 ? line : 1
}

export function lineOf({ position }: MdxNode): number {
  return position?.start.line ?? 1
}

/** Without comments. */
export function textOf({ type, value, children = [] }: MdxNode): string {
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') return ''
  return (value ?? '') + children.map(textOf).join('')
}

export function isJsx({ type }: MdxNode): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement'
}
