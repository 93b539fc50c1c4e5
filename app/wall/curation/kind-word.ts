import { z } from 'zod'
import { noteColours, longestKindWord } from './kind-word-limits.ts'

const Text = z
  .string()
  .trim()
  .min(1, 'wall:kindWord.fault.empty')
  .refine((text) => Array.from(text).length <= longestKindWord, 'wall:kindWord.fault.tooLong')

export const KindWordForm = z.object({ text: Text, colour: z.enum(noteColours), requestKey: z.uuid() })
export type KindWordForm = z.infer<typeof KindWordForm>

export type KindWordState = 'waiting' | 'shown' | 'declined' | 'over'

type Decided = { approved: boolean | null; expiresAt: Date }

/** Where a kind word stands: an expired one is over whatever was decided, and so is one that its author took back. */
export function kindWordState({ approved, expiresAt }: Decided, now: Date): KindWordState {
  if (approved === false) return 'declined'
  if (expiresAt <= now) return 'over'
  return approved ? 'shown' : 'waiting'
}

/** What the lead may decide of a kind word: put up, not put up, take down again. */
export const KindWordDecision = z.object({ noteId: z.string().min(1), deed: z.enum(['approve', 'decline', 'takeOff']) })
