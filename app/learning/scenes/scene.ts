import { z } from 'zod'
import { Bilingual, Id } from '#app/quizzes/question.ts'

/*
 * The files norms.yaml and courses/…/scenes/*.yaml as their authors write them (content/README.md).
 * Messages are for authors: the build prints them with file and line.
 */

export const Norm = z.strictObject({ id: Id, name: Bilingual, means: Bilingual })
export type Norm = z.infer<typeof Norm>

/** The file norms.yaml: what a scene can be won or lost on. */
export const NormsFile = z.array(Norm).min(1, 'at least one norm').superRefine((norms, context) => {
  const ids = norms.map(({ id }) => id)
  for (const [index, id] of repeated(ids)) context.addIssue({ code: 'custom', path: [index, 'id'], message: `two norms have the id "${id}"` })
})

export const moods = ['calm', 'anxious', 'angry', 'wary', 'confused', 'embarrassed', 'disappointed', 'relieved', 'pleased'] as const
/** How the customer is: shown by a face and a word. */
export type Mood = (typeof moods)[number]
const Mood = z.enum(moods)

const ChoiceFile = z.strictObject({
  label: Bilingual,
  /** What comes of it, at once. */
  consequence: Bilingual,
  /** How the customer is afterwards. */
  mood: Mood,
  honours: z.array(Id).default([]),
  breaks: z.array(Id).default([]),
  /** What the mentor says of it in the debrief; a choice that breaks a norm has one. */
  note: Bilingual.optional(),
  /** The id of a step or an end. */
  to: Id,
})

const StepFile = z.strictObject({
  id: Id,
  text: Bilingual,
  /** The customer has gone by now: from here on no face is shown. */
  absent: z.literal(true).optional(),
  choices: z.array(ChoiceFile).min(2, 'a step has at least two choices').max(5, 'a step has at most five choices'),
})

const EndFile = z.strictObject({
  id: Id,
  title: Bilingual,
  text: Bilingual,
  debrief: Bilingual,
  /** Instead of it, where praise would ring false: for who comes to this end with less than two thirds of the points. */
  debriefBelow: Bilingual.optional(),
})

/** A scene as far as its shape goes; the first step is where it begins. What else it must be: scene-checks.ts. */
export const SceneFile = z.strictObject({
  title: Bilingual,
  summary: Bilingual,
  minutes: z.int('minutes are a whole number').min(1).max(60),
  /** Who the learner is. */
  role: Bilingual,
  /** What the customer is called. */
  customer: Bilingual,
  setting: Bilingual,
  mood: Mood,
  steps: z.array(StepFile).min(1, 'a scene has at least one step'),
  ends: z.array(EndFile).min(2, 'a scene has at least two ends'),
})
export type SceneFile = z.infer<typeof SceneFile>
export type Step = SceneFile['steps'][number]
export type Choice = Step['choices'][number]
export type End = SceneFile['ends'][number]

/** In the catalogue: with its address, and the version that a run is pinned to. */
export const Scene = SceneFile.extend({ slug: Id, hash: z.string() })
export type Scene = z.infer<typeof Scene>

/** What stands in a list a second time, with its index. */
export function repeated(ids: readonly string[]): [number, string][] {
  return [...ids.entries()].filter(([index, id]) => ids.indexOf(id) !== index)
}
