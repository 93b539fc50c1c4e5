import type { Question } from '#app/quizzes/question.ts'

/** The types of app/quizzes/question.ts, apart from its checks, which no browser needs. */
export const questionTypes = ['single', 'multiple', 'true-false', 'ordering', 'matching', 'short-text', 'number', 'gaps', 'hotspot', 'case'] as const satisfies readonly Question['type'][]
