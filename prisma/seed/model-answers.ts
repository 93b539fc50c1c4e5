import type { Answer, PlainAnswer } from '#app/quizzes/answer.ts'
import type { DrawnQuestion, QuestionOrder } from '#app/quizzes/paper.ts'
import type { PlainQuestion } from '#app/quizzes/question.ts'
import { answerField } from '#app/quizzes/sitting/card.ts'

/** The full answer to a question, in the keys that its paper shows: for the demo and the tests. */
export function modelAnswer({ question, order }: DrawnQuestion): Answer {
  if (question.type !== 'case') return plainModelAnswer(question, order)
  return { type: 'case', parts: Object.fromEntries(question.parts.map((part) => [part.id, plainModelAnswer(part, orderOf(order, part.id))])) }
}

function plainModelAnswer(question: PlainQuestion, order: QuestionOrder): PlainAnswer {
  const keys = new Map(order.shown.map(({ key, id }) => [id, key]))
  const keyOf = (id: string) => keys.get(id) ?? id
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: rightOf(question.options) }
    case 'hotspot':
      return { type: 'hotspot', spot: rightOf(question.spots) }
    case 'multiple':
      return { type: 'multiple', choices: question.options.filter(({ right }) => right === true).map(({ id }) => id) }
    case 'true-false':
      return { type: 'true-false', value: question.answer }
    case 'ordering':
      return { type: 'ordering', order: question.items.map(({ id }) => keyOf(id)) }
    case 'matching':
      return { type: 'matching', pairs: Object.fromEntries(question.pairs.map(({ id }) => [id, keyOf(id)])) }
    case 'short-text':
      return { type: 'short-text', text: wholeOf(question.accepted)?.text ?? '' }
    case 'number':
      return { type: 'number', number: String(wholeOf(question.accepted)?.value ?? 0) }
    case 'gaps':
      return { type: 'gaps', gaps: Object.fromEntries(question.gaps.map((gap) => [gap.id, 'accepted' in gap ? (wholeOf(gap.accepted)?.text ?? '') : rightOf(gap.options)])) }
  }
}

/** An answer that earns nothing, or little: another option, the reverse order, the wrong pairs, a text nobody accepts. */
export function wrongAnswer({ question, order }: DrawnQuestion): Answer {
  if (question.type !== 'case') return plainWrongAnswer(question, order)
  return { type: 'case', parts: Object.fromEntries(question.parts.map((part) => [part.id, plainWrongAnswer(part, orderOf(order, part.id))])) }
}

function plainWrongAnswer(question: PlainQuestion, order: QuestionOrder): PlainAnswer {
  const right = plainModelAnswer(question, order)
  if (question.type === 'single') return { type: 'single', choice: wrongOf(question.options) }
  if (question.type === 'hotspot') return { type: 'hotspot', spot: wrongOf(question.spots) }
  if (question.type === 'multiple') {
    return { type: 'multiple', choices: question.options.filter((option) => option.right !== true).map(({ id }) => id) }
  }
  if (question.type === 'gaps') {
    return { type: 'gaps', gaps: Object.fromEntries(question.gaps.map((gap) => [gap.id, 'accepted' in gap ? '?' : wrongOf(gap.options)])) }
  }
  if (question.type === 'number') return { type: 'number', number: String(Math.max(...question.accepted.map(({ value, tolerance }) => value + tolerance)) + 1) }
  if (right.type === 'true-false') return { type: 'true-false', value: !right.value }
  if (right.type === 'ordering') return { type: 'ordering', order: [...right.order].reverse() }
  return right.type === 'matching' ? { type: 'matching', pairs: shifted(right.pairs) } : { type: 'short-text', text: '?' }
}

/** An answer as the fields of the form say it; `id` of the question. */
export function fieldsOf(id: string, given: Answer): [name: string, value: string][] {
  switch (given.type) {
    case 'single':
      return [[answerField(id), given.choice]]
    case 'hotspot':
      return [[answerField(id), given.spot]]
    case 'multiple':
      return given.choices.map((choice) => [answerField(id), choice])
    case 'true-false':
      return [[answerField(id), String(given.value)]]
    case 'short-text':
      return [[answerField(id), given.text]]
    case 'number':
      return [[answerField(id), given.number], [answerField(id, 'unit'), given.unit ?? '']]
    case 'ordering':
      return given.order.map((key, index) => [answerField(id, key), String(index + 1)])
    case 'matching':
      return Object.entries(given.pairs).map(([left, right]) => [answerField(id, left), right])
    case 'gaps':
      return Object.entries(given.gaps).map(([gap, text]) => [answerField(id, gap), text])
    case 'case':
      return Object.entries(given.parts).flatMap(([part, answer]) => fieldsOf(`${id}.${part}`, answer))
  }
}

function orderOf(order: QuestionOrder, part: string): QuestionOrder {
  return order.parts?.find(({ id }) => id === part) ?? { id: part, shown: [] }
}

type Choosable = { id: string; right?: boolean | undefined }

function rightOf(entries: readonly Choosable[]): string {
  return entries.find(({ right }) => right === true)?.id ?? ''
}

function wrongOf(entries: readonly Choosable[]): string {
  return entries.find(({ right }) => right !== true)?.id ?? ''
}

function wholeOf<T extends { percent?: number | undefined }>(accepted: readonly T[]): T | undefined {
  return accepted.find(({ percent = 100 }) => percent === 100)
}

function shifted(pairs: Record<string, string>): Record<string, string> {
  const rights = Object.values(pairs)
  return Object.fromEntries(Object.keys(pairs).map((left, index) => [left, rights.at(index - 1) ?? '']))
}
