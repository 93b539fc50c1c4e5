import type { Answer } from '../answer.ts'
import type { PaperQuestion } from '../paper.ts'
import type { Bilingual, MultipleRule, OrderingRule } from '../question.ts'

/*
 * One question as its card shows it: in one language, without keys. What a form or a script gives
 * is read by the same function on both sides; only types are imported, so the browser gets no zod.
 */

export type CardEntry = { key: string; text: string }
type Asked = { id: string; points: number; prompt: string; hasHand: boolean }

export type Card =
  | (Asked & { type: 'single'; options: CardEntry[] })
  | (Asked & { type: 'multiple'; rule: MultipleRule; options: CardEntry[] })
  | (Asked & { type: 'true-false' })
  | (Asked & { type: 'ordering'; rule: OrderingRule; items: CardEntry[] })
  | (Asked & { type: 'matching'; lefts: CardEntry[]; rights: CardEntry[] })

type Side = keyof Bilingual
type Shown = { id: string; text: Bilingual }

export function toCard(question: PaperQuestion, side: Side): Card {
  const entries = (shown: readonly Shown[]) => shown.map(({ id, text }) => ({ key: id, text: text[side] }))
  const { id, points, prompt, hasHand } = question
  const asked = { id, points, prompt: prompt[side], hasHand }
  switch (question.type) {
    case 'single':
      return { ...asked, type: 'single', options: entries(question.options) }
    case 'multiple':
      return { ...asked, type: 'multiple', rule: question.rule, options: entries(question.options) }
    case 'true-false':
      return { ...asked, type: 'true-false' }
    case 'ordering':
      return { ...asked, type: 'ordering', rule: question.rule, items: entries(question.items) }
    case 'matching':
      return { ...asked, type: 'matching', lefts: entries(question.lefts), rights: entries(question.rights) }
  }
}

/** What is wrong with the numbers of an order, or the pairs of a matching, that a person gave. */
export type GivenFault = 'order-unfinished' | 'match-repeated'
export type Given = { answer: Answer | null; fault: GivenFault | null }

/** Names of the form's fields: one for choices, one for each item or left side. */
export function answerField(question: string, part?: string): string {
  return part === undefined ? `answer.${question}` : `answer.${question}.${part}`
}

export function flagField(question: string): string {
  return `flag.${question}`
}

/** Reads what the form gives for one card. Nothing given is null, an order with gaps or doubles a fault. */
export function readGiven(card: Card, form: FormData): Given {
  const values = (part?: string) =>
    form.getAll(answerField(card.id, part)).filter((value) => typeof value === 'string' && value !== '').map(String)
  const [first] = values()
  switch (card.type) {
    case 'single':
      return given(first === undefined ? null : { type: 'single', choice: first })
    case 'multiple':
      return given(values().length === 0 ? null : { type: 'multiple', choices: values() })
    case 'true-false':
      return given(first === undefined ? null : { type: 'true-false', value: first === 'true' })
    case 'ordering':
      return readOrder(card.items.map(({ key }) => ({ key, place: values(key)[0] })))
    case 'matching':
      return readPairs(card.lefts.flatMap(({ key }) => values(key).slice(0, 1).map((right) => [key, right] as const)))
  }
}

function readOrder(items: readonly { key: string; place: string | undefined }[]): Given {
  if (items.every(({ place }) => place === undefined)) return given(null)
  const order = items.flatMap((_, index) => items.filter(({ place }) => place === String(index + 1)).map(({ key }) => key))
  const isWhole = items.every((_, index) => items.some(({ place }) => place === String(index + 1)))
  return isWhole ? given({ type: 'ordering', order }) : { answer: null, fault: 'order-unfinished' }
}

function readPairs(pairs: readonly (readonly [string, string])[]): Given {
  if (pairs.length === 0) return given(null)
  const rights = new Set(pairs.map(([, right]) => right))
  if (rights.size < pairs.length) return { answer: null, fault: 'match-repeated' }
  return given({ type: 'matching', pairs: Object.fromEntries(pairs) })
}

function given(answer: Answer | null): Given {
  return { answer, fault: null }
}

/** Whether nothing is left to do on this card; choices and pairs may be incomplete and still count in part. */
export function isAnswered(card: Card, answer: Answer | null): boolean {
  if (answer === null) return false
  if (answer.type === 'multiple') return answer.choices.length > 0
  if (answer.type === 'matching' && card.type === 'matching') return Object.keys(answer.pairs).length === card.lefts.length
  return true
}

/** Whether two answers say the same; the order of choices and of pairs says nothing. */
export function isSameAnswer(one: Answer | null, other: Answer | null): boolean {
  return JSON.stringify(settled(one)) === JSON.stringify(settled(other))
}

function settled(answer: Answer | null): unknown {
  if (answer?.type === 'multiple') return [...answer.choices].sort()
  if (answer?.type === 'matching') return Object.entries(answer.pairs).sort(([one], [other]) => (one < other ? -1 : 1))
  if (answer?.type === 'ordering') return answer.order
  if (answer?.type === 'single') return answer.choice
  return answer?.value ?? null
}
