import { expect, test } from 'vitest'
import { gatherHands, type TreeNode } from './lesson-checks.ts'

const block = (name: string): TreeNode => ({ type: 'mdxJsxFlowElement', name })
const text: TreeNode = { type: 'paragraph' }
const namesIn = ({ children = [] }: TreeNode) => children.map(({ name, type, children: held }) => (held ? held.map((one) => one.name) : (name ?? type)))

test('hand signs that follow each other stand in one grid, and everything stays in its order', () => {
  const tree: TreeNode = { type: 'root', children: [text, block('HandSign'), block('HandSign'), block('CheckYourself'), block('HandSign'), text] }
  gatherHands(tree)
  expect(namesIn(tree)).toEqual(['paragraph', ['HandSign', 'HandSign'], 'CheckYourself', ['HandSign'], 'paragraph'])
})

test('a lesson without hand signs stays as it is', () => {
  const tree: TreeNode = { type: 'root', children: [text, block('Steps')] }
  gatherHands(tree)
  expect(namesIn(tree)).toEqual(['paragraph', 'Steps'])
})
