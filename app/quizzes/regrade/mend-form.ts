import { readNumber } from '../number-text.ts'
import { type CaseQuestion, type GapsQuestion, type MultipleQuestion, MultipleRule, type NumberQuestion, OrderingRule, type PlainQuestion, Question } from '../question.ts'
import { type ExplanationFault, readExplanations } from './explanations.ts'
import type { Mend } from './mend.ts'
import { fieldName } from './regrade-choices.ts'

/*
 * The form that mends a question, read. A field is named after the part of a case that it belongs to ("part.right"), or
 * by itself where the question has no parts. What cannot be mended here (an order, pairs) has only its rule, or nothing:
 * such a question is given to all or left out.
 */

export type MendFault = 'kind' | 'unchanged' | 'none-right' | 'weights' | 'number' | 'invalid' | ExplanationFault

type Read<T> = T | { fault: MendFault }

/** What the form says is to be done about this question, as it holds now. */
export function readMend(question: Question, form: FormData): Read<{ mend: Mend }> {
  const kind = form.get('kind')
  const isGone = kind === 'accept-all' || kind === 'leave-out'
  if (!isGone && kind !== 'key') return { fault: 'kind' }
  const keyed = isGone ? { question } : question.type === 'case' ? readCase(question, form) : readPlain(question, fieldsIn(form, null))
  if ('fault' in keyed) return keyed
  const explained = readExplanations(keyed.question, form)
  if ('fault' in explained) return explained
  const read = Question.safeParse(JSON.parse(JSON.stringify(explained.question))).data
  if (!read) return { fault: 'invalid' }
  const isSame = JSON.stringify(read) === JSON.stringify(Question.parse(question))
  if (isGone) return { mend: { kind, ...(isSame ? {} : { question: read }) } }
  return isSame ? { fault: 'unchanged' } : { mend: { kind: 'key', question: read } }
}

type Fields = { one: (name: string) => string; all: (name: string) => string[]; lines: (name: string) => string[] }

function fieldsIn(form: FormData, part: string | null): Fields {
  const all = (name: string) => form.getAll(fieldName(part, name)).flatMap((value) => (typeof value === 'string' ? value : []))
  const one = (name: string) => (all(name)[0] ?? '').trim()
  return { all, one, lines: (name) => one(name).split('\n').map((line) => line.trim()).filter((line) => line !== '') }
}

function readCase(question: CaseQuestion, form: FormData): Read<{ question: CaseQuestion }> {
  const parts = question.parts.map((part) => readPlain(part, fieldsIn(form, part.id)))
  const fault = parts.find((part) => 'fault' in part)
  if (fault && 'fault' in fault) return fault
  return { question: { ...question, parts: parts.flatMap((part) => ('question' in part ? part.question : [])) } }
}

function readPlain(question: PlainQuestion, fields: Fields): Read<{ question: PlainQuestion }> {
  switch (question.type) {
    case 'single':
      return withRights(question.options, fields, (options) => ({ ...question, options }))
    case 'hotspot':
      return withRights(question.spots, fields, (spots) => ({ ...question, spots }))
    case 'multiple':
      return readMultiple(question, fields)
    case 'true-false':
      return { question: { ...question, answer: fields.one('truth') === '' ? question.answer : fields.one('truth') === 'true' } }
    case 'short-text':
      return { question: { ...question, accepted: [...question.accepted, ...besides(question.accepted, fields.lines('accepted'))] } }
    case 'number':
      return readNumbers(question, fields)
    case 'gaps':
      return readGaps(question, fields)
    case 'ordering':
      return { question: { ...question, rule: OrderingRule.catch(question.rule).parse(fields.one('rule')) } }
    case 'matching':
      return { question }
  }
}

type Right = { id: string; right?: boolean | undefined }

/** An author writes `right: true` or nothing: so does this, that an unchanged key stays the same. */
function withRights<T extends Right, Q>(entries: readonly T[], fields: Fields, whole: (entries: T[]) => Q): Read<{ question: Q }> {
  const rights = fields.all('right').filter((id) => entries.some((one) => one.id === id))
  if (rights.length === 0) return { fault: 'none-right' }
  return { question: whole(entries.map((entry) => marked(entry, rights.includes(entry.id)))) }
}

function marked<T extends Right>(entry: T, right: boolean): T {
  return (entry.right === true) === right ? entry : { ...entry, right }
}

function readMultiple(question: MultipleQuestion, fields: Fields): Read<{ question: MultipleQuestion }> {
  const rule = MultipleRule.catch(question.rule).parse(fields.one('rule'))
  const read = withRights(question.options, fields, (options) => ({ ...question, rule, options }))
  if ('fault' in read) return read
  const isSameKey = read.question.options.every((option, index) => option === question.options[index])
  if (isSameKey && rule === question.rule) return { question }
  // A share for each option cannot be guessed: with another key another rule has to be chosen.
  if (rule === 'weights') return { fault: 'weights' }
  const { optionPoints: _, ...mended } = read.question
  return { question: { ...mended, options: mended.options.map(({ weight: __, ...option }) => option) } }
}

function besides(accepted: readonly { text: string }[], texts: readonly string[]): { text: string }[] {
  return [...new Set(texts)].filter((text) => !accepted.some((one) => one.text === text && !('percent' in one && one.percent !== 100))).map((text) => ({ text }))
}

function readNumbers(question: NumberQuestion, fields: Fields): Read<{ question: NumberQuestion }> {
  const [value, tolerance, widened] = [numberIn(fields, 'value'), numberIn(fields, 'tolerance'), numberIn(fields, 'widened')]
  if (value === 'fault' || tolerance === 'fault' || widened === 'fault') return { fault: 'number' }
  if ((tolerance ?? 0) < 0 || (widened ?? 0) < 0 || (tolerance !== null && value === null)) return { fault: 'number' }
  const accepted = question.accepted.map((one) => (widened !== null && (one.percent ?? 100) === 100 ? { ...one, tolerance: widened } : one))
  return { question: { ...question, accepted: value === null ? accepted : [...accepted, { value, tolerance: tolerance ?? 0 }] } }
}

/** Null where the field was left empty. */
function numberIn(fields: Fields, name: string): number | 'fault' | null {
  if (fields.one(name) === '') return null
  const read = readNumber(fields.one(name))
  return read === null ? 'fault' : Number(read)
}

function readGaps(question: GapsQuestion, fields: Fields): Read<{ question: GapsQuestion }> {
  const gaps = question.gaps.map((gap) => {
    if ('accepted' in gap) return { ...gap, accepted: [...gap.accepted, ...besides(gap.accepted, fields.lines(gap.id))] }
    const rights = fields.all(gap.id)
    return { ...gap, options: gap.options.map((option) => marked(option, rights.includes(option.id))) }
  })
  if (gaps.some((gap) => 'options' in gap && !gap.options.some(({ right }) => right === true))) return { fault: 'none-right' }
  return { question: { ...question, rule: OrderingRule.catch(question.rule).parse(fields.one('rule')), gaps } }
}
