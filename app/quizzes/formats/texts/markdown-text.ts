import { fromMarkdown } from 'mdast-util-from-markdown'
import { Misread } from '../question-file.ts'

type Node = { type: string; value?: string | undefined; alt?: string | null | undefined; children?: readonly Node[] | undefined }

/** The words of a Markdown text, a line for each paragraph, heading and item; a picture is a mistake. */
export function markdownText(source: string): string {
  return textOf(fromMarkdown(source)).replace(/\n{2,}/g, '\n').trim()
}

function textOf(node: Node): string {
  const inside = () => (node.children ?? []).map(textOf).join('')
  switch (node.type) {
    case 'image':
    case 'imageReference':
      throw new Misread('picture', { text: node.alt ?? '' })
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.type === 'code' ? `${node.value ?? ''}\n` : (node.value ?? '')
    case 'html':
      return ''
    case 'break':
      return '\n'
    case 'paragraph':
    case 'heading':
    case 'listItem':
      return `${inside()}\n`
    default:
      return inside()
  }
}
