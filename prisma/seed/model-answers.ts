import type { Answer } from '#app/quizzes/answer.ts'
import type { DrawnQuestion } from '#app/quizzes/paper.ts'

/** The full answer to a question, in the keys that its paper shows: for the demo and the tests. */
export function modelAnswer({ question, order }: DrawnQuestion): Answer {
  const keys = new Map(order.shown.map(({ key, id }) => [id, key]))
  const keyOf = (id: string) => keys.get(id) ?? id
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: question.options.find(({ right }) => right === true)?.id ?? '' }
    case 'multiple':
      return { type: 'multiple', choices: question.options.filter(({ right }) => right === true).map(({ id }) => id) }
    case 'true-false':
      return { type: 'true-false', value: question.answer }
    case 'ordering':
      return { type: 'ordering', order: question.items.map(({ id }) => keyOf(id)) }
    case 'matching':
      return { type: 'matching', pairs: Object.fromEntries(question.pairs.map(({ id }) => [id, keyOf(id)])) }
  }
}

/** An answer that earns nothing, or little: another option, the reverse order, the wrong pairs. */
export function wrongAnswer(drawn: DrawnQuestion): Answer {
  const { question } = drawn
  const right = modelAnswer(drawn)
  if (question.type === 'single') return { type: 'single', choice: question.options.find((option) => option.right !== true)?.id ?? '' }
  if (question.type === 'multiple') {
    return { type: 'multiple', choices: question.options.filter((option) => option.right !== true).map(({ id }) => id) }
  }
  if (right.type === 'true-false') return { type: 'true-false', value: !right.value }
  if (right.type === 'ordering') return { type: 'ordering', order: [...right.order].reverse() }
  return right.type === 'matching' ? { type: 'matching', pairs: shifted(right.pairs) } : right
}

function shifted(pairs: Record<string, string>): Record<string, string> {
  const rights = Object.values(pairs)
  return Object.fromEntries(Object.keys(pairs).map((left, index) => [left, rights.at(index - 1) ?? '']))
}
