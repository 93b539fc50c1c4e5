// Tables in lessons: Markdown itself has none, and a lesson needs no more than a head and rows of plain cells.
import type { TreeNode } from './lesson-checks.ts'

/** Turns every paragraph written as `| a | b |` lines, the second one `|---|---|`, into a table. */
export function readTables(node: TreeNode): void {
  for (const child of node.children ?? []) {
    const rows = child.type === 'paragraph' ? rowsOf(child) : null
    if (rows) becomeTable(child, rows)
    else readTables(child)
  }
}

type Cell = TreeNode[]

/** The cells of each row without the rule below the head, or null for a paragraph that is no table. */
function rowsOf({ children = [] }: TreeNode): Cell[][] | null {
  const first = children[0]
  if (first?.type !== 'text' || !/^\|.*\|\n\|(?:\s*:?-+:?\s*\|)+(?:\n|$)/.test(first.value ?? '')) return null
  const rows: Cell[][] = [[]]
  for (const child of children) {
    if (child.type !== 'text') rows.at(-1)?.at(-1)?.push(child)
    else addText(rows, child.value ?? '')
  }
  // The last bar of a row begins nothing.
  return rows.filter((_, index) => index !== 1).map((cells) => cells.slice(0, -1))
}

/** A bar begins the next cell, a line break the next row. */
function addText(rows: Cell[][], text: string): void {
  for (const part of text.split(/(\||\n)/)) {
    if (part === '\n') rows.push([])
    else if (part === '|') rows.at(-1)?.push([])
    else if (part !== '') rows.at(-1)?.at(-1)?.push({ type: 'text', value: part })
  }
}

function becomeTable(node: TreeNode, rows: Cell[][]): void {
  const element = (hName: string, children: TreeNode[]): TreeNode => ({ type: 'element', data: { hName }, children })
  const row = (cells: Cell[], cell: string) => element('tr', cells.map((children) => element(cell, children)))
  const [head = [], ...body] = rows
  node.type = 'table-block'
  node.data = { hName: 'table' }
  node.children = [
    element('thead', [row(head, 'th')]),
    element('tbody', body.map((cells) => row(cells, 'td'))),
  ]
}
