import { z } from 'zod'
import type { Banked } from '#app/quizzes/formats/written-file.ts'

/** Topic and difficulty that a lead gives a whole file: to its questions that say none, or to all of them. */
export const Filling = z.object({
  topic: z.string().trim().max(200, 'question-bank:fault.topic').default(''),
  difficulty: z.enum(['', '1', '2', '3', '4', '5'], 'question-bank:fault.difficulty').default('').transform((one) => (one === '' ? null : Number(one))),
  fill: z.enum(['missing', 'all']).catch('missing'),
})
export type Filling = z.infer<typeof Filling>

/** What was left empty fills nothing. */
export function withFilled<T extends Banked>(read: T, filling: Filling | undefined): T {
  if (!filling) return read
  const { topic, difficulty, fill } = filling
  const filled = <V>(own: V | null, given: V | null) => (given !== null && (own === null || fill === 'all') ? given : own)
  return { ...read, topic: filled(read.topic, topic || null), difficulty: filled(read.difficulty, difficulty) }
}
