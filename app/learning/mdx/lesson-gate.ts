import type { Section } from '../content-schema.ts'
import { attributesOf, blockFaults } from './block-faults.ts'
import { type Fault, isJsx, lineOf, type MdxNode, parseLesson, textOf } from './mdx-tree.ts'
import { isSafeAddress, pictureKeyIn } from './safe-address.ts'

/** What a lesson may lead to and show: the scenes and the pictures of its course. */
export type Surroundings = { scenes: readonly string[]; pictures: readonly string[] }

/** A lesson that the gate let through. `scenes`: those it leads to. */
export type PassedLesson = { tree: MdxNode; sections: Section[]; scenes: string[] }

const mostFaults = 20

/** Lets a lesson pass, or lists what its author has to change. Whatever is not on a list is refused. */
export function passLesson(text: string, around: Surroundings): PassedLesson | { faults: Fault[] } {
  const parsed = parseLesson(text)
  if ('faults' in parsed) return parsed
  const { tree } = parsed
  const faults = faultsBelow(tree, around, [])
  if (faults.length === 0 && textOf(tree).trim() === '' && !showsSomething(tree)) faults.push({ line: 1, fault: 'empty', values: {} })
  return faults.length > 0 ? { faults: faults.slice(0, mostFaults) } : { tree, sections: sectionsIn(tree), scenes: scenesIn(tree) }
}

function showsSomething(node: MdxNode): boolean {
  return isJsx(node) || node.type === 'image' || (node.children ?? []).some(showsSomething)
}

function faultsBelow(node: MdxNode, around: Surroundings, ancestors: readonly string[]): Fault[] {
  return (node.children ?? []).flatMap((child) => {
    const inside = isJsx(child) ? [...ancestors, child.name ?? ''] : ancestors
    return [...ownFaults(child, around, ancestors), ...faultsBelow(child, around, inside)]
  })
}

function ownFaults(node: MdxNode, around: Surroundings, ancestors: readonly string[]): Fault[] {
  if (isJsx(node)) return [...blockFaults(node, ancestors), ...sceneFaults(node, around)]
  const fault = plainFault(node, around)
  return fault === null ? [] : [{ line: lineOf(node), fault, values: node.url === undefined ? {} : { address: node.url.slice(0, 80) } }]
}

/** Every kind of node that Markdown may make, and when it is refused; null lets it pass. */
const plainRules: Record<string, (node: MdxNode, around: Surroundings) => string | null> = {
  paragraph: (node) => (isTable(node) ? 'table' : null),
  text: () => null,
  emphasis: () => null,
  strong: () => null,
  inlineCode: () => null,
  code: () => null,
  break: () => null,
  thematicBreak: () => null,
  blockquote: () => null,
  list: () => null,
  listItem: () => null,
  heading: ({ depth = 1 }) => (depth === 1 ? 'heading' : null),
  link: ({ url = '' }) => (isSafeAddress(url) ? null : 'link'),
  image: ({ url = '', alt }, { pictures }) => {
    const key = pictureKeyIn(url)
    if (key === null || !pictures.includes(key)) return 'picture'
    return (alt ?? '').trim() === '' ? 'picture-words' : null
  },
  mdxjsEsm: () => 'import',
  mdxFlowExpression: (node) => (isComment(node) ? null : 'expression'),
  mdxTextExpression: (node) => (isComment(node) ? null : 'expression'),
  definition: () => 'reference',
  linkReference: () => 'reference',
  imageReference: () => 'reference',
}

function plainFault(node: MdxNode, around: Surroundings): string | null {
  const rule = Object.hasOwn(plainRules, node.type) ? plainRules[node.type] : undefined
  return rule ? rule(node, around) : 'not-allowed'
}

/** Two lines of bars are meant as a table. */
function isTable(node: MdxNode): boolean {
  const [head, rule] = textOf(node).split('\n')
  return head?.startsWith('|') === true && rule?.startsWith('|') === true && [...rule].every((character) => '| :-'.includes(character))
}

/** A program without a statement: nothing, or words for other authors. */
function isComment({ data }: MdxNode): boolean {
  const program: unknown = typeof data === 'object' && data !== null && 'estree' in data ? data.estree : null
  return typeof program === 'object' && program !== null && 'body' in program && Array.isArray(program.body) && program.body.length === 0
}

function sceneFaults(node: MdxNode, { scenes }: Surroundings): Fault[] {
  const { name } = node.name === 'Scene' ? attributesOf(node) : {}
  return typeof name === 'string' && !scenes.includes(name) ? [{ line: lineOf(node), fault: 'no-such-scene', values: { scene: name } }] : []
}

function sectionsIn({ children = [] }: MdxNode): Section[] {
  return children.filter(isSection).map((heading, index) => ({ id: sectionId(index), title: textOf(heading).trim() }))
}

export function isSection({ type, depth }: MdxNode): boolean {
  return type === 'heading' && depth === 2
}

export function sectionId(index: number): string {
  return `section-${index + 1}`
}

function scenesIn(node: MdxNode): string[] {
  const here = node.name === 'Scene' ? [String(attributesOf(node)['name'])] : []
  return [...new Set([...here, ...(node.children ?? []).flatMap(scenesIn)])]
}
