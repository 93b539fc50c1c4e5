import { z } from 'zod'
import type { Question } from '#app/quizzes/question.ts'
import { questionTypes } from './question-types.ts'

/** A little more than the largest file, for the form around it. */
export const largestUpload = 10_200_000

/** What the list shows; a filter that says nothing sensible is none. */
export const BankFilter = z.object({
  words: z.string().trim().max(200).catch(''),
  topic: z.string().max(200).catch(''),
  difficulty: z.coerce.number().int().min(1).max(5).nullable().catch(null),
  type: z.enum(questionTypes).nullable().catch(null),
  /** Those that were taken out, instead of those in use. */
  out: z.string().optional().transform((value) => value === '1'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type BankFilter = z.infer<typeof BankFilter>

/** The filter as it stands in an address. */
export function filterAddress({ words, topic, difficulty, type, out }: BankFilter): Record<string, string> {
  return { words, topic, difficulty: `${difficulty ?? ''}`, type: type ?? '', ...(out ? { out: '1' } : {}) }
}

/** Checked when the file was read, by this house: five thousand are not checked again with every look. */
const Checked = z.custom<Question>((value) => typeof value === 'object' && value !== null && 'type' in value)

/** A file as it was read, kept until the lead imports it. */
export const Reading = z.object({
  questions: z.array(z.object({ line: z.number(), topic: z.string().nullable(), difficulty: z.number().nullable(), question: Checked })),
  mistakes: z.array(z.object({ line: z.number(), row: z.number().nullable(), key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])), quote: z.string().optional() })),
})
export type Reading = z.infer<typeof Reading>
