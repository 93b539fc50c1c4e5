import { z } from 'zod'
import { questionTypes } from '#app/question-bank/question-types.ts'
import { mostQuestions } from './drawing.ts'

/*
 * 双向细目表: how many questions of each topic, difficulty and type a paper has, and what each of them is worth.
 * A cell may leave an axis open ("any topic"); cells that overlap never share a question.
 */

/** A tenth of a point: the parts of the longest case have a hundredth each. */
export const fewestPoints = 10

/** An axis left out is open: any. Null is a question that says nothing of it: without a topic, without a difficulty. */
export const Cell = z.strictObject({
  topic: z.string().max(200).nullable().optional(),
  difficulty: z.int().min(1).max(5).nullable().optional(),
  type: z.enum(questionTypes).optional(),
  count: z.int().min(1).max(mostQuestions),
  /** Hundredths of a point of each question. */
  points: z.int().min(fewestPoints).max(100_000),
})
export type Cell = z.infer<typeof Cell>
export type Place = Pick<Cell, 'topic' | 'difficulty' | 'type'>

export const Blueprint = z.strictObject({ cells: z.array(Cell).max(500) })
export type Blueprint = z.infer<typeof Blueprint>
