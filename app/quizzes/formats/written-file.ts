import type { Question } from '../question.ts'

/** A question of the bank as it goes out. */
export type Banked = { question: Question; topic: string | null; difficulty: number | null }

/** What a format cannot carry of a question: nothing, something beside the question itself (points, a second language, an explanation), or all. */
export type Loss = 'none' | 'some' | 'all'
