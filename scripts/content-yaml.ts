import { readFile } from 'node:fs/promises'
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'

/** What is wrong in a file of content/, for its author. Lines count from 1. */
export type Mistake = { file: string; line: number; reason: string }

export type Checked<T> = { value: T; mistakes: [] } | { value: null; mistakes: Mistake[] }

/** A YAML file checked against its schema; every mistake with the line where it stands. */
export async function readYaml<S extends z.ZodType>(file: string, schema: S): Promise<Checked<z.infer<S>>> {
  const text = await readText(file)
  return text === null
    ? { value: null, mistakes: [{ file, line: 1, reason: 'this file is missing' }] }
    : parseYaml({ file, text }, schema)
}

/** As readYaml, for YAML that begins after `linesBefore` lines of its file. */
export function parseYaml<S extends z.ZodType>(
  { file, text, linesBefore = 0 }: { file: string; text: string; linesBefore?: number },
  schema: S,
): Checked<z.infer<S>> {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const mistakeAt = (offset: number, reason: string) => ({ file, line: lineCounter.linePos(offset).line + linesBefore, reason })
  if (document.errors.length > 0) {
    return { value: null, mistakes: document.errors.map(({ pos, message }) => mistakeAt(pos[0], message)) }
  }
  const written: unknown = document.toJS()
  const parsed = schema.safeParse(written)
  if (parsed.success) return { value: parsed.data, mistakes: [] }
  const mistakes = parsed.error.issues.flatMap((issue) =>
    placesOf(issue, written).map(({ path, reason }) => mistakeAt(offsetAt(document, path), reason)),
  )
  return { value: null, mistakes }
}

type Place = { path: PropertyKey[]; reason: string }

/** One place for each unknown key, so that the author is led to the key itself; otherwise the place of the issue. */
function placesOf(issue: z.core.$ZodIssue, written: unknown): Place[] {
  const { path } = issue
  const at = nameOf(path, written)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], reason: `unknown key "${key}"${at && ` in ${at}`}` }))
  }
  const isMissing = issue.code === 'invalid_type' && path.reduce(stepInto, written) === undefined
  return [{ path, reason: `${at && `${at}: `}${isMissing ? 'this is missing' : issue.message}` }]
}

/** An item of a list by its id, or else by its number, counted from 1 as authors do. */
function nameOf(path: readonly PropertyKey[], written: unknown): string {
  return path
    .map((step, index) => {
      const id = stepInto(stepInto(path.slice(0, index).reduce(stepInto, written), step), 'id')
      if (typeof step !== 'number') return String(step)
      return typeof id === 'string' ? id : String(step + 1)
    })
    .join('.')
}

function stepInto(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === String(step))?.[1] : undefined
}

/** Where a path of keys and indices stands in the text; the nearest thing above it when it is missing. */
function offsetAt(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = startOf(document.contents)
  for (const step of path) {
    const next = isMap(node) ? pairAt(node.items, step) : isSeq(node) ? itemAt(node.items, step) : null
    if (!next) return offset
    node = next.node
    offset = next.offset
  }
  return offset
}

function pairAt(pairs: readonly { key: unknown; value: unknown }[], step: PropertyKey) {
  const pair = pairs.find(({ key }) => isScalar(key) && String(key.value) === step)
  return pair && { node: pair.value, offset: isScalar(pair.key) ? startOf(pair.key) : 0 }
}

function itemAt(items: readonly unknown[], step: PropertyKey) {
  const node = items[Number(step)]
  return isMap(node) || isSeq(node) || isScalar(node) ? { node, offset: startOf(node) } : null
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0
}

export async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
