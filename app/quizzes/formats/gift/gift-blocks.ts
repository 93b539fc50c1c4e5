/*
 * A GIFT file in its blocks, which blank lines part, with the line each begins on. Comments go; the tags in them stay.
 */

export type Block = { line: number; text: string; tags: string[] } | { line: number; category: string }

export function giftBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  let tags: string[] = []
  let start = 1
  const close = () => {
    if (lines.length > 0) blocks.push({ line: start, text: lines.join('\n'), tags })
    if (lines.length > 0) tags = []
    lines = []
  }
  text.split('\n').forEach((line, index) => {
    const trimmed = line.trim()
    const category = /^\$CATEGORY:\s*(.*)$/.exec(trimmed)?.[1]
    if (trimmed === '') return close()
    if (trimmed.startsWith('//')) {
      tags.push(...[...trimmed.matchAll(/\[tag:([^\]]+)\]/g)].map(([, tag]) => tag ?? ''))
      // Keeps the lines of a question with a comment inside counted right.
      if (lines.length > 0) lines.push(' ')
      return
    }
    if (category !== undefined) {
      close()
      blocks.push({ line: index + 1, category })
      return
    }
    if (lines.length === 0) start = index + 1
    lines.push(line)
  })
  close()
  return blocks
}

/**
 * Moodle reads a colon in a text as it stands, the parser wants it escaped: `::` around the title and `:` between a
 * number and its tolerance are the only ones that mean something.
 */
export function escapeColons(block: string): string {
  const title = /^\s*::(?:\\.|[^\\])*?::/.exec(block)?.[0] ?? ''
  const rest = block.slice(title.length)
  const numbers = /(?<!\\)\{\s*#(?!###)/.exec(rest)
  if (!numbers) return title + escaped(rest)
  const end = closingBrace(rest, numbers.index)
  const [opening] = numbers
  const body = rest.slice(numbers.index + opening.length, end)
  return title + escaped(rest.slice(0, numbers.index)) + opening + body.replace(/#(?:\\.|[^=~\\])*/g, escaped) + escaped(rest.slice(end))
}

function escaped(text: string): string {
  return text.replace(/\\.|:/g, (found) => (found === ':' ? '\\:' : found))
}

function closingBrace(text: string, from: number): number {
  const found = /(?<!\\)\}/g
  found.lastIndex = from
  return found.exec(text)?.index ?? text.length
}
