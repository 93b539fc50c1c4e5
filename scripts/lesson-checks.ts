// Reads the tree of a lesson as MDX has parsed it: its sections, and whatever an author may not write.
import { type BlockName, blockNames, blockRule, isBlock } from '#app/learning/lesson/block-rules.ts'
import type { Section } from '#app/learning/content-schema.ts'

/** The few properties of a node of the Markdown tree that are looked at here. */
export type TreeNode = {
  type: string
  name?: string | null
  depth?: number
  value?: string
  attributes?: { type: string; name?: string; value?: unknown }[]
  children?: TreeNode[]
  position?: { start: { line: number } }
  data?: { hProperties?: Record<string, string> }
}

type Complain = (node: TreeNode, reason: string) => void

/** Gives every `##` heading an address in the page and lists them. */
export function numberSections(tree: TreeNode): Section[] {
  const headings = (tree.children ?? []).filter(({ type, depth }) => type === 'heading' && depth === 2)
  return headings.map((heading, index) => {
    const id = `section-${index + 1}`
    heading.data = { hProperties: { id } }
    return { id, title: textOf(heading).trim() }
  })
}

/** Hand signs that follow each other stand in one grid. */
export function gatherHands(tree: TreeNode): void {
  const gathered: TreeNode[] = []
  let hands: TreeNode[] = []
  for (const child of tree.children ?? []) {
    if (child.name === 'HandSign') {
      if (hands.length === 0) gathered.push(gridOf(hands))
      hands.push(child)
    } else {
      gathered.push(child)
      hands = []
    }
  }
  tree.children = gathered
}

function gridOf(hands: TreeNode[]): TreeNode {
  return { type: 'mdxJsxFlowElement', name: 'div', attributes: [{ type: 'mdxJsxAttribute', name: 'className', value: 'hands' }], children: hands }
}

/** Where a lesson leads to a scene, with the line. */
export type SceneLink = { name: string; line: number }

export function sceneLinksIn(tree: TreeNode): SceneLink[] {
  return (tree.children ?? []).flatMap((child) => {
    const name = isJsx(child) && child.name === 'Scene' ? child.attributes?.find((attribute) => attribute.name === 'name')?.value : null
    const here = typeof name === 'string' ? [{ name, line: child.position?.start.line ?? 1 }] : []
    return [...here, ...sceneLinksIn(child)]
  })
}

export function checkTree(node: TreeNode, complain: Complain, around: string | null = null): void {
  for (const child of node.children ?? []) {
    const name = isJsx(child) ? checkBlock(child, complain, around) : null
    if (!isJsx(child)) checkPlain(child, complain)
    checkTree(child, complain, name ?? around)
  }
}

function checkPlain(node: TreeNode, complain: Complain): void {
  if (node.type === 'heading' && node.depth === 1) complain(node, 'headings begin at ##: the title of the page stands in the front matter')
  if (node.type === 'image') complain(node, 'a lesson has no pictures of its own yet')
  if (node.type === 'paragraph' && /^\|.*\n\|[\s:|-]+(?:\n|$)/.test(textOf(node))) complain(node, 'a lesson has no tables: a list reads better on a phone')
  if (node.type === 'mdxjsEsm') complain(node, 'a lesson neither imports nor exports')
  const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
  if (isExpression && !/^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value ?? '')) complain(node, `a lesson computes nothing: {${node.value}}`)
}

function checkBlock(node: TreeNode, complain: Complain, around: string | null): BlockName | null {
  const name = node.name ?? ''
  if (!isBlock(name)) {
    complain(node, `there is no block <${name}>; there are ${blockNames.join(', ')}`)
    return null
  }
  const { attributes, within, holds = [] } = blockRule(name)
  if (within && around !== within) complain(node, `<${name}> stands directly in <${within}>`)
  const parsed = attributes.safeParse(attributesOf(node, complain))
  for (const issue of parsed.error?.issues ?? []) {
    const where = issue.path.length > 0 ? ` ${issue.path.join('.')}` : ''
    complain(node, `<${name}>${where}: ${issue.message}`)
  }
  for (const { block, atLeast } of holds) {
    const count = blocksIn(node).filter((child) => child.name === block).length
    if (count < atLeast) complain(node, `<${name}> holds at least ${atLeast} <${block}>, here ${count}`)
  }
  if (name === 'CheckYourself' && !blocksIn(node).some(isRightAnswer)) complain(node, '<CheckYourself> has an <Answer … right>')
  if (name === 'Steps' && !node.children?.some(({ type }) => type === 'list')) complain(node, '<Steps> stands around a list 1. 2. 3.')
  return name
}

function isRightAnswer({ attributes = [] }: TreeNode): boolean {
  return attributes.some(({ name }) => name === 'right')
}

function attributesOf(node: TreeNode, complain: Complain): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const { type, name, value } of node.attributes ?? []) {
    const isPlain = type === 'mdxJsxAttribute' && (typeof value === 'string' || value === null || value === undefined)
    if (isPlain && name) found[name] = value ?? true
    else complain(node, `<${node.name}>: attributes are written in quotes, not in braces`)
  }
  return found
}

/** Blocks directly inside, also where Markdown has put a paragraph around them. */
function blocksIn(node: TreeNode): TreeNode[] {
  return (node.children ?? []).flatMap((child) => (isJsx(child) ? [child] : child.type === 'paragraph' ? blocksIn(child) : []))
}

function isJsx({ type }: TreeNode): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement'
}

function textOf({ value, children = [] }: TreeNode): string {
  return (value ?? '') + children.map(textOf).join('')
}
