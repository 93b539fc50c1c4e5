import type { Question } from '../question.ts'

/* What the form that mends a question offers, apart from its schemas, which no browser needs. */

/** Who a regrade may help and hurt: by default no learner loses by a fault that was not theirs. */
export const benefits = ['LEARNER', 'BOTH_WAYS'] as const
export type Benefit = (typeof benefits)[number]

/** A field belongs to a part of a case, or to the question itself. */
export function fieldName(part: string | null, name: string): string {
  return part === null ? `mend.${name}` : `mend.${part}.${name}`
}

/** Whether the key of this question can be mended by the form. */
export function hasMendableKey(question: Question): boolean {
  return question.type === 'case' ? question.parts.some(hasMendableKey) : question.type !== 'matching'
}
