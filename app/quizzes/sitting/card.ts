import type { Answer, PlainAnswer } from '../answer.ts'
import { piecesOf } from '../gap-marks.ts'
import { readNumber } from '../number-text.ts'
import type { Box, PaperQuestion, PlainPaperQuestion } from '../paper.ts'
import type { Bilingual, MultipleRule, OrderingRule } from '../question.ts'

/*
 * One question as its card shows it: in one language, without keys. What a form or a script gives
 * is read by the same function on both sides; of answers and papers only types are imported, so the
 * browser gets no zod.
 */

/** With `hasHand` it is shown as a hand, and its text is empty. */
export type CardEntry = { key: string; text: string; hasHand: boolean }
/** `id` is also the name of its fields and pictures: of a case's part "case.part". */
type Asked = { id: string; points: number; prompt: string; hasHand: boolean; penalty: number }

export type PlainCard =
  | (Asked & { type: 'single'; options: CardEntry[] })
  | (Asked & { type: 'multiple'; rule: MultipleRule; options: CardEntry[] })
  | (Asked & { type: 'true-false' })
  | (Asked & { type: 'short-text' })
  | (Asked & { type: 'ordering'; rule: OrderingRule; items: CardEntry[] })
  | (Asked & { type: 'matching'; lefts: CardEntry[]; rights: CardEntry[] })
  | (Asked & { type: 'number'; units: CardEntry[]; tolerance: number | null })
  /** `pieces`: text and gaps in turn. */
  | (Asked & { type: 'gaps'; rule: OrderingRule; pieces: GapPiece[] })
  | (Asked & { type: 'hotspot'; picture: { alt: string; width: number; height: number }; spots: (CardEntry & Box)[] })
export type Card = PlainCard | (Asked & { type: 'case'; parts: (PlainCard & { key: string })[] })
export type GapPiece = string | { key: string; number: number; options: CardEntry[] | null }

type Side = keyof Bilingual
type Shown = { id: string; text: Bilingual; hasHand?: boolean | undefined }

export function toCard(question: PaperQuestion, side: Side): Card {
  if (question.type !== 'case') return toPlainCard(question, side, question.id)
  const parts = question.parts.map((part) => ({ ...toPlainCard(part, side, `${question.id}.${part.id}`), key: part.id }))
  return { ...askedOf(question, side, question.id), type: 'case', parts }
}

function toPlainCard(question: PlainPaperQuestion, side: Side, id: string): PlainCard {
  const entries = (shown: readonly Shown[]) => shown.map((entry) => entryOf(entry, side))
  const asked = askedOf(question, side, id)
  switch (question.type) {
    case 'single':
      return { ...asked, type: 'single', options: entries(question.options) }
    case 'multiple':
      return { ...asked, type: 'multiple', rule: question.rule, options: entries(question.options) }
    case 'true-false':
      return { ...asked, type: 'true-false' }
    case 'short-text':
      return { ...asked, type: 'short-text' }
    case 'ordering':
      return { ...asked, type: 'ordering', rule: question.rule, items: entries(question.items) }
    case 'matching':
      return { ...asked, type: 'matching', lefts: entries(question.lefts), rights: entries(question.rights) }
    case 'number':
      return { ...asked, type: 'number', units: entries(question.units), tolerance: question.tolerance }
    case 'gaps': {
      const gaps = new Map(question.gaps.map(({ id: key, options }) => [key, options && entries(options)]))
      return { ...asked, type: 'gaps', rule: question.rule, pieces: piecesOf(question.text[side]).map((piece) => (typeof piece === 'string' ? piece : { key: piece.id, number: piece.number, options: gaps.get(piece.id) ?? null })) }
    }
    case 'hotspot': {
      const { alt, width, height } = question.picture
      const spots = question.spots.map(({ x, y, width, height, ...spot }) => ({ ...entryOf(spot, side), x, y, width, height }))
      return { ...asked, type: 'hotspot', picture: { alt: alt[side], width, height }, spots }
    }
  }
}

function entryOf({ id, text, hasHand }: Shown, side: Side): CardEntry {
  return { key: id, text: text[side], hasHand: hasHand === true }
}

function askedOf({ points, prompt, hasHand, penalty }: PaperQuestion, side: Side, id: string): Asked {
  return { id, points, prompt: prompt[side], hasHand, penalty: penalty ?? 0 }
}

/** What is wrong with the numbers of an order, the pairs of a matching, or the number, that a person gave. */
export type GivenFault = 'order-unfinished' | 'match-repeated' | 'not-a-number'
export type Given = { answer: Answer | null; fault: GivenFault | null }
type PlainGiven = { answer: PlainAnswer | null; fault: GivenFault | null }

/** Names of the form's fields: one for choices, one for each item, left side or gap. */
export function answerField(question: string, part?: string): string {
  return part === undefined ? `answer.${question}` : `answer.${question}.${part}`
}

export function flagField(question: string): string {
  return `flag.${question}`
}

/**
 * Reads what the form gives for one card: the answer to keep. Nothing given is null, an order with gaps or doubles a fault.
 * What cannot be read keeps what `before` has of it; of a matching the pairs that can be read stand.
 */
export function readGiven(card: Card, form: FormData, before: Answer | null = null): Given {
  if (card.type !== 'case') return readPlain(card, form, before?.type === 'case' ? null : before)
  const known = before?.type === 'case' ? before.parts : {}
  const read = card.parts.map((part) => ({ key: part.key, ...readPlain(part, form, known[part.key] ?? null) }))
  const parts = read.flatMap(({ key, answer }) => (answer ? [[key, answer] as const] : []))
  return { answer: parts.length === 0 ? null : { type: 'case', parts: Object.fromEntries(parts) }, fault: read.find(({ fault }) => fault)?.fault ?? null }
}

function readPlain(card: PlainCard, form: FormData, before: PlainAnswer | null): PlainGiven {
  const values = (part?: string) =>
    form.getAll(answerField(card.id, part)).flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value.trim().slice(0, longestText)] : []))
  const [first] = values()
  switch (card.type) {
    case 'single':
      return given(first === undefined ? null : { type: 'single', choice: first })
    case 'hotspot':
      return given(first === undefined ? null : { type: 'hotspot', spot: first })
    case 'multiple':
      return given(values().length === 0 ? null : { type: 'multiple', choices: values() })
    case 'true-false':
      return given(first === undefined ? null : { type: 'true-false', value: first === 'true' })
    case 'short-text':
      return given(first === undefined ? null : { type: 'short-text', text: first })
    case 'number': {
      const [unit] = values('unit')
      if (first !== undefined && readNumber(first) === null) return { answer: before, fault: 'not-a-number' }
      return given(first === undefined ? null : { type: 'number', number: first, ...(unit === undefined ? {} : { unit }) })
    }
    case 'gaps': {
      const filled = card.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : values(piece.key).map((text) => [piece.key, text] as const)))
      return given(filled.length === 0 ? null : { type: 'gaps', gaps: Object.fromEntries(filled) })
    }
    case 'ordering':
      return readOrder(card.items.map(({ key }) => ({ key, place: values(key)[0] })), before)
    case 'matching':
      return readPairs(card.lefts.flatMap(({ key }) => values(key).slice(0, 1).map((right) => [key, right] as const)), before)
  }
}

/** As long as a written answer may be; the fields let no more in. */
export const longestText = 200

function readOrder(items: readonly { key: string; place: string | undefined }[], before: PlainAnswer | null): PlainGiven {
  if (items.every(({ place }) => place === undefined)) return given(null)
  const order = items.flatMap((_, index) => items.filter(({ place }) => place === String(index + 1)).map(({ key }) => key))
  const isWhole = items.every((_, index) => items.some(({ place }) => place === String(index + 1)))
  return isWhole ? given({ type: 'ordering', order }) : { answer: before, fault: 'order-unfinished' }
}

/** Of a right side that was chosen twice, the pair stands that stood before; else none. */
function readPairs(pairs: readonly (readonly [string, string])[], before: PlainAnswer | null): PlainGiven {
  if (pairs.length === 0) return given(null)
  const stood = before?.type === 'matching' ? before.pairs : {}
  const clear = pairs.filter(([left, right]) => stood[left] === right || pairs.every(([other, same]) => other === left || same !== right))
  const answer: PlainAnswer | null = clear.length === 0 ? null : { type: 'matching', pairs: Object.fromEntries(clear) }
  return { answer, fault: clear.length < pairs.length ? 'match-repeated' : null }
}

function given(answer: PlainAnswer | null): PlainGiven {
  return { answer, fault: null }
}

/** Whether nothing is left to do on this card; choices, pairs, gaps and parts may be incomplete and still count in part. */
export function isAnswered(card: Card, answer: Answer | null): boolean {
  if (answer === null) return false
  if (answer.type === 'multiple') return answer.choices.length > 0
  if (answer.type === 'matching' && card.type === 'matching') return Object.keys(answer.pairs).length === card.lefts.length
  if (answer.type === 'gaps' && card.type === 'gaps') return Object.keys(answer.gaps).length === card.pieces.filter((piece) => typeof piece !== 'string').length
  if (answer.type === 'case' && card.type === 'case') return card.parts.every((part) => isAnswered(part, answer.parts[part.key] ?? null))
  return true
}

/** Whether two answers say the same; the order of choices and of pairs says nothing. */
export function isSameAnswer(one: Answer | null, other: Answer | null): boolean {
  return JSON.stringify(settled(one)) === JSON.stringify(settled(other))
}

function settled(answer: Answer | null | undefined): unknown {
  if (answer?.type === 'multiple') return [...answer.choices].sort()
  if (answer?.type === 'matching') return sorted(answer.pairs)
  if (answer?.type === 'gaps') return sorted(answer.gaps)
  if (answer?.type === 'case') return sorted(answer.parts).map(([key, part]) => [key, settled(part)])
  if (answer?.type === 'number') return [answer.number, answer.unit ?? null]
  return answer ?? null
}

function sorted<T>(record: Record<string, T>): [string, T][] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1))
}
