import type { z } from 'zod'
import { blockRule, isBlock } from '../lesson/block-rules.ts'
import { type Fault, isJsx, lineOf, type MdxNode } from './mdx-tree.ts'

/** A block as its author wrote it, checked against the table of block-rules.ts. `ancestors`: the blocks around it, the nearest last. */
export function blockFaults(node: MdxNode, ancestors: readonly string[]): Fault[] {
  const block = node.name ?? ''
  const say = (fault: string, values: Fault['values'] = {}): Fault => ({ line: lineOf(node), fault, values: { block, ...values } })
  if (!isBlock(block)) return [say('unknown-block')]
  const faults: Fault[] = []
  const { attributes, within, holds = [] } = blockRule(block)
  // A paragraph cannot hold a block; where blocks are all that it holds, it has been taken away.
  if (node.type === 'mdxJsxTextElement') faults.push(say('inline-block'))
  if (within && ancestors.at(-1) !== within) faults.push(say('within', { within }))
  if (block === 'CheckYourself' && ancestors.some((name) => name === 'Scenario' || name === block)) faults.push(say('no-form-in-form'))
  faults.push(...attributeFaults(node, attributes).map(({ fault, values }) => say(fault, values)))
  for (const { block: child, atLeast } of holds) {
    const count = blocksIn(node).filter(({ name }) => name === child).length
    if (count < atLeast) faults.push(say('holds', { child, atLeast, count }))
  }
  if (block === 'CheckYourself' && !blocksIn(node).some(isRightAnswer)) faults.push(say('no-right-answer'))
  if (block === 'Steps' && !node.children?.some(({ type }) => type === 'list')) faults.push(say('steps-list'))
  return faults
}

type AttributeFault = Pick<Fault, 'fault' | 'values'>

function attributeFaults(node: MdxNode, schema: z.ZodType): AttributeFault[] {
  const { plain, faults } = plainAttributes(node)
  const parsed = schema.safeParse(plain)
  return [...faults, ...(parsed.error?.issues ?? []).flatMap((issue) => issueFaults(issue, plain))]
}

function issueFaults(issue: z.core.$ZodIssue, plain: Record<string, unknown>): AttributeFault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((attribute) => ({ fault: 'attribute-unknown', values: { attribute } }))
  const attribute = String(issue.path[0] ?? '')
  if (!Object.hasOwn(plain, attribute)) return [{ fault: 'attribute-missing', values: { attribute } }]
  if (issue.code === 'invalid_value') return [{ fault: 'attribute-choice', values: { attribute, choices: issue.values.map(String).join(', ') } }]
  return [{ fault: 'attribute-wrong', values: { attribute } }]
}

/** Attributes in quotes, or standing alone; nothing that computes, nothing spread, nothing twice. */
function plainAttributes(node: MdxNode): { plain: Record<string, unknown>; faults: AttributeFault[] } {
  const faults: AttributeFault[] = []
  const plain = new Map<string, string | true>()
  for (const { type, name, value } of node.attributes ?? []) {
    const isPlain = type === 'mdxJsxAttribute' && (typeof value === 'string' || value === null || value === undefined)
    if (!isPlain || !name) faults.push({ fault: 'attribute-braces', values: {} })
    else if (plain.has(name)) faults.push({ fault: 'attribute-twice', values: { attribute: name } })
    else plain.set(name, typeof value === 'string' ? value : true)
  }
  return { plain: Object.fromEntries(plain), faults }
}

/** What a block is drawn with, of one that the gate let through. */
export function attributesOf(node: MdxNode): Record<string, unknown> {
  const block = node.name ?? ''
  const parsed = isBlock(block) ? blockRule(block).attributes.safeParse(plainAttributes(node).plain).data : null
  return typeof parsed === 'object' && parsed !== null ? Object.fromEntries(Object.entries(parsed)) : {}
}

/** Blocks directly inside, also where Markdown has put a paragraph around them. */
function blocksIn(node: MdxNode): MdxNode[] {
  return (node.children ?? []).flatMap((child) => (isJsx(child) ? [child] : child.type === 'paragraph' ? blocksIn(child) : []))
}

function isRightAnswer({ name, attributes = [] }: MdxNode): boolean {
  return name === 'Answer' && attributes.some((attribute) => attribute.name === 'right')
}
