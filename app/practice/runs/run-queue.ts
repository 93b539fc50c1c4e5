/*
 * 错题练习: one's own mistakes in a row, and those answered wrong again later in the same run, until each was right once.
 */

type RunAnswer = { cardId: string; isRight: boolean }

export type RunQueue = { /** Null where nothing is left that may be asked. */ next: string | null; known: number; left: number }

/**
 * The card to be asked now: first those not asked yet, in their order, then the one whose wrong answer is longest ago, so
 * that none comes twice in a row while there is another. `away` are cards that may not be asked now; they are still left.
 */
export function queueOf(cards: readonly string[], answers: readonly RunAnswer[], away: ReadonlySet<string> = new Set()): RunQueue {
  const known = new Set(answers.filter(({ isRight }) => isRight).map(({ cardId }) => cardId))
  const left = cards.filter((card) => !known.has(card))
  const lastAsked = new Map(answers.map(({ cardId }, place) => [cardId, place]))
  const [next = null] = left.filter((card) => !away.has(card)).toSorted((one, other) => (lastAsked.get(one) ?? -1) - (lastAsked.get(other) ?? -1))
  return { next, known: cards.length - left.length, left: left.length }
}
