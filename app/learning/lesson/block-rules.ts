import { z } from 'zod'
import { HandSign, Id } from '#app/quizzes/question.ts'

/*
 * The blocks that a lesson may use (content/README.md): with which attributes, in which other block, and how many.
 * The build checks every lesson against this table; lesson-blocks.tsx draws what it lets through.
 */

const Text = z.string().trim().min(1, 'is empty')

export const Callout = z.strictObject({ kind: z.enum(['norm', 'note', 'warn', 'story']) })
export const PhraseCard = z.strictObject({ say: Text, when: Text.optional(), avoid: Text.optional(), sub: Text.optional() })
export const Scenario = z.strictObject({ title: Text, setting: Text })
export const Choice = z.strictObject({ label: Text, verdict: z.enum(['good', 'partly', 'bad']) })
/** The name of a file in the course's scenes/, without .yaml. */
export const Scene = z.strictObject({ name: Id })
export const CheckYourself = z.strictObject({ question: Text })
export const Answer = z.strictObject({ label: Text, right: z.literal(true, { error: 'stands alone: <Answer label="…" right>' }).optional() })
export const HandSignBlock = z.strictObject({ shape: HandSign, caption: Text.optional() })
export const Braille = z.strictObject({
  cells: z.string().regex(/^(?:0|[1-6]{1,6})(?: (?:0|[1-6]{1,6}))*$/, 'are dot numbers 1 to 6 with single spaces between the cells; 0 is an empty cell'),
  caption: Text.optional(),
})
const Plain = z.strictObject({})

type BlockRule = {
  attributes: z.ZodType
  /** The block directly around it; left out: it may stand anywhere. */
  within?: string
  /** What it must hold, at least. */
  holds?: { block: string; atLeast: number }[]
}

const rules = {
  Callout: { attributes: Callout },
  DoDont: { attributes: Plain, holds: [{ block: 'Do', atLeast: 1 }, { block: 'Dont', atLeast: 1 }] },
  Do: { attributes: Plain, within: 'DoDont' },
  Dont: { attributes: Plain, within: 'DoDont' },
  PhraseCard: { attributes: PhraseCard },
  Scenario: { attributes: Scenario, holds: [{ block: 'Choice', atLeast: 2 }] },
  Choice: { attributes: Choice, within: 'Scenario' },
  Scene: { attributes: Scene },
  CheckYourself: { attributes: CheckYourself, holds: [{ block: 'Answer', atLeast: 2 }] },
  Answer: { attributes: Answer, within: 'CheckYourself' },
  Steps: { attributes: Plain },
  HandSign: { attributes: HandSignBlock },
  Braille: { attributes: Braille },
} as const satisfies Record<string, BlockRule>

export type BlockName = keyof typeof rules

export function blockRule(name: BlockName): BlockRule {
  return rules[name]
}

export function isBlock(name: string): name is BlockName {
  return Object.hasOwn(rules, name)
}

export const blockNames: readonly BlockName[] = Object.keys(rules).filter(isBlock)
