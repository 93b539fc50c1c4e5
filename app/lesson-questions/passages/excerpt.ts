import { excerpt } from '#app/platform/excerpt.ts'

/** A paragraph, list item or heading that one can ask about. `id` is made of its text: a revision elsewhere leaves it alone. */
export type Passage = { id: string; heading: string; text: string }

/** A short beginning of a passage, for a list of many. */
export function excerptOf(text: string, longest = 40): string {
  return excerpt(text, longest)
}
