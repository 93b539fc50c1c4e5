import { isOneTap } from '#app/practice/cards/deck.ts'
import type { Question } from '#app/quizzes/question.ts'
import { shuffled } from '#app/quizzes/seeded-shuffle.ts'

type Askable = { course: string; question: Question }

// What can be read from across a room.
const longestPrompt = 60
const longestOption = 36
const mostOptions = 5

/** Questions that a wall can ask: chosen from a few short options, of words alone. */
export function isForWall(question: Question): boolean {
  if (!isOneTap(question) || 'hand' in question || question.prompt.zh.length > longestPrompt) return false
  if (!('options' in question)) return true
  return question.options.length <= mostOptions && question.options.every((option) => !('hand' in option) && 'text' in option && option.text.zh.length <= longestOption)
}

/** The question of a day, counted from any day on: each once before any comes again, in an order of the unit's own. Null where there is none. */
export function questionOn<Q extends Askable>(day: number, askable: readonly Q[], unitId: string): Q | null {
  if (askable.length === 0) return null
  return shuffled(askable, `${unitId}/${Math.floor(day / askable.length)}`)[((day % askable.length) + askable.length) % askable.length] ?? null
}
