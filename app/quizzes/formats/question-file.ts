import type { z } from 'zod'
import { AuthoredQuestion } from '../quiz-file.ts'
import type { Question } from '../question.ts'
import { mistakesOfIssues } from './mistake-words.ts'

/*
 * What every format gives: sound questions, and mistakes with the line they stand on. A file with a mistake is imported
 * when it is mended, or when the person leaves out the questions concerned by name: nothing is left out silently.
 */

/** `key` is of `question-mistakes:…`; `row` is the line on which the question begins, null where the file as a whole is meant. `quote`: what stands there, in short. */
export type Mistake = { line: number; row: number | null; key: string; values: Record<string, string | number>; quote?: string | undefined }

export type Placed = { line: number; topic: string | null; difficulty: number | null }
export type ReadQuestion = Placed & { question: Question }
/** `quote`: the question as it stands in the file. */
type Quoted = Placed & { quote: string }
export type QuestionFile = { questions: ReadQuestion[]; mistakes: Mistake[] }

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never
/** A question before its checks; it gets its id by its position in the file. */
export type Draft = WithoutId<z.input<typeof Question>>

/** One question of a file: what it says, or the first thing that keeps it from being understood. */
export type Entry = Quoted & ({ draft: Draft } | { misread: Misread })

/** Thrown inside a reader and caught by it: never seen outside of formats/. */
export class Misread extends Error {
  readonly key: string
  readonly values: Record<string, string | number>
  readonly line: number | null

  constructor(key: string, values: Record<string, string | number> = {}, line: number | null = null) {
    super(key)
    this.key = key
    this.values = values
    this.line = line
  }
}

/** More than a bank of a hall ever has; a file with more is split. */
export const mostQuestions = 10_000

/** An entry from a reading that may throw a Misread; `placed` is looked at after it, so the reading may fill it in. */
export function entryOf(placed: Quoted, read: () => Draft): Entry {
  try {
    const draft = read()
    return { ...placed, draft }
  } catch (error) {
    if (error instanceof Misread) return { ...placed, misread: error }
    throw error
  }
}

/** Hears how many questions have been read, of how many. */
export type Counting = (done: number, total: number) => void

/** The same for a whole file: what cannot even be opened is one mistake on its line. */
export function fileOf(read: () => Entry[], count?: Counting): QuestionFile {
  try {
    return checked(read(), count)
  } catch (error) {
    return refusedFile(error)
  }
}

export function refusedFile(error: unknown): QuestionFile {
  if (!(error instanceof Misread)) throw error
  return { questions: [], mistakes: [{ line: error.line ?? 1, row: null, key: error.key, values: error.values }] }
}

const countedAtOnce = 250

export function checked(entries: readonly Entry[], count?: Counting): QuestionFile {
  if (entries.length === 0) throw new Misread('empty')
  if (entries.length > mostQuestions) throw new Misread('too-many', { count: entries.length, most: mostQuestions })
  const file: QuestionFile = { questions: [], mistakes: [] }
  entries.forEach((entry, index) => {
    if (index % countedAtOnce === 0) count?.(index, entries.length)
    const { line, topic, difficulty } = entry
    const quote = inShort(entry.quote)
    if ('misread' in entry) {
      const { key, values } = entry.misread
      file.mistakes.push({ line: entry.misread.line ?? line, row: line, key, values, quote })
      return
    }
    const parsed = AuthoredQuestion.safeParse({ ...entry.draft, id: `q${index + 1}` })
    if (parsed.success) file.questions.push({ line, topic, difficulty, question: parsed.data })
    else file.mistakes.push(...mistakesOfIssues(parsed.error.issues).map((mistake) => ({ ...mistake, line, row: line, quote })))
  })
  return file
}

/** Enough to find the place again. */
const longestQuote = 120

function inShort(text: string): string {
  const whole = [...text.replace(/\s+/g, ' ').trim()]
  return whole.length > longestQuote ? `${whole.slice(0, longestQuote - 1).join('')}…` : whole.join('')
}

/** 'a', 'b' … 'z', 'o27': the ids of options, items and pairs by position. */
export function idAt(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `o${index + 1}`
}

/** 'A', 'B' … as options are named on paper. */
export function letterAt(index: number): string {
  return String.fromCharCode(65 + index)
}
