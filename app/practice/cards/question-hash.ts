import { createHash } from 'node:crypto'
import type { Question } from '#app/quizzes/question.ts'

const known = new WeakMap<Question, string>()

/**
 * The version of a question: SHA-256 over all that its author wrote, keys sorted, for PostgreSQL sorts those of JSON its
 * own way. A question in a frozen paper and the same one in the content have the same.
 */
export function questionHash(question: Question): string {
  const hash = known.get(question) ?? createHash('sha256').update(JSON.stringify(question, inOrder)).digest('hex')
  known.set(question, hash)
  return hash
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
