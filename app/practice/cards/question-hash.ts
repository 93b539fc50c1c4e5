import { createHash } from 'node:crypto'
import { toPaperQuestion } from '#app/quizzes/paper.ts'
import type { Question } from '#app/quizzes/question.ts'
import { drawQuestion } from './draw-question.ts'

const known = new WeakMap<Question, string>()

/**
 * The version of a question: SHA-256 over all that its author wrote, keys sorted, for PostgreSQL sorts those of JSON its
 * own way. A question in a frozen paper and the same one in the content have the same. It stays on the server: who knows
 * the text could try which key gives it.
 */
export function questionHash(question: Question): string {
  const hash = known.get(question) ?? hashOf(question)
  known.set(question, hash)
  return hash
}

/** The version of what is shown of a question before it is answered, which a form may carry. */
export function shownHash(question: Question): string {
  return hashOf(toPaperQuestion(question, drawQuestion(question, '').order))
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content, inOrder)).digest('hex')
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
