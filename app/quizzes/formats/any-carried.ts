import fc from 'fast-check'
import type { Bilingual, MultipleRule, Question } from '../question.ts'
import { AuthoredQuestion } from '../quiz-file.ts'
import { idAt } from './question-file.ts'
import type { Banked } from './written-file.ts'

/* Arbitrary questions for the round trips of this folder, with every sign in their texts that a format gives a meaning to. */

const pieces = ['客户', '办理', '堃𠮷', 'a', 'B', '7', '3.5', ' ', '，', '（）', '(', ')', ':', '~', '=', '#', '{', '}', '\\', '\\n', '%', '%50%', '<b>', '&amp;', '<', '>', '&', '"', "'", ',', ';', '|', '*', '_', '->', '[', ']', '[html]', '//', '@', '+', '-', '1.', 'A.', '\t', '\n', ']]>', '{T}', '::', '$', '答案：A', 'ANSWER: A']

/** As texts are after tidying: trimmed, spaces once, lines without spaces at their ends. */
function tidied(parts: readonly string[]): string {
  return parts.join('').replace(/\t/g, ' ').replace(/ +/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n+/g, '\n').trim()
}

export const anyText = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map(tidied).filter((text) => text !== '')

type Texts = fc.Arbitrary<string>

export function anyBilingual(text: Texts, { two }: { two: boolean }): fc.Arbitrary<Bilingual> {
  const one = text.map((zh) => ({ zh, en: zh }))
  return two ? fc.oneof(one, fc.record({ zh: text, en: text })) : one
}

const points = fc.integer({ min: 1, max: 2000 }).map((hundredths) => hundredths / 100)
const percent = fc.constantFrom(undefined, 50, 33)
const decimal = fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 100)

type Asked = { id: string; points: number; prompt: Bilingual; explanation?: Bilingual; penalty?: number }
export type Kind = Exclude<Question['type'], 'hotspot' | 'case'>

export function anyCarried(kinds: readonly Kind[], text: Texts, two = true): fc.Arbitrary<Question> {
  const said = anyBilingual(text, { two })
  const asked: fc.Arbitrary<Asked> = fc.record({ points, prompt: said, explanation: fc.option(said, { nil: undefined }), penalized: fc.boolean() }).map(({ explanation, penalized, ...rest }) => ({ id: 'q1', ...rest, ...(explanation ? { explanation } : {}), ...(penalized ? { penalty: Math.ceil(rest.points * 25) / 100 } : {}) }))
  const texts = (least: number) => fc.uniqueArray(said, { minLength: least, maxLength: 5, selector: ({ zh }) => zh }).filter((all) => new Set(all.map(({ en }) => en)).size === all.length)
  const makers: Record<Kind, fc.Arbitrary<Question>> = {
    'single': fc.tuple(asked, texts(2), fc.nat(4)).map(([rest, options, right]) => ({ type: 'single', ...rest, options: options.map((option, index) => ({ id: idAt(index), text: option, ...(index === right % options.length ? { right: true } : {}) })) })),
    'multiple': fc.tuple(asked, texts(2), fc.integer({ min: 1, max: 31 }), fc.constantFrom<MultipleRule[]>('all-or-nothing', 'half', 'per-option', 'proportional', 'right-minus-wrong', 'weights')).map(([rest, options, mask, rule]) => multiple(rest, options, { mask, rule })),
    'true-false': fc.tuple(asked, fc.boolean()).map(([rest, answer]) => ({ type: 'true-false', ...rest, answer })),
    'ordering': fc.tuple(asked, texts(2), fc.constantFrom('all-or-nothing' as const, 'proportional' as const)).map(([rest, items, rule]) => ({ type: 'ordering', ...rest, rule, items: items.map((item, index) => ({ id: idAt(index), text: item })) })),
    'matching': fc.tuple(asked, texts(3), texts(3)).map(([rest, lefts, rights]) => ({ type: 'matching', ...rest, pairs: lefts.slice(0, Math.min(lefts.length, rights.length)).map((left, index) => ({ id: idAt(index), left, right: rights[index] ?? left })) })),
    'short-text': fc.tuple(asked, fc.uniqueArray(text, { minLength: 1, maxLength: 4 }), percent, fc.boolean()).map(([rest, accepted, part, matchCase]) => ({ type: 'short-text', ...rest, accepted: accepted.map((one, index) => ({ text: one, ...(index > 0 && part ? { percent: part } : {}) })), ...(matchCase ? { matchCase } : {}) })),
    'number': fc.tuple(asked, fc.array(fc.tuple(decimal, fc.nat(500).map((value) => value / 100)), { minLength: 1, maxLength: 3 }), percent).map(([rest, accepted, part]) => ({ type: 'number', ...rest, accepted: accepted.map(([value, tolerance], index) => ({ value, tolerance, ...(index > 0 && part ? { percent: part } : {}) })) })),
    'gaps': fc.tuple(asked, fc.array(fc.tuple(text, anyGap(text)), { minLength: 1, maxLength: 3 }), text, fc.constantFrom('all-or-nothing' as const, 'proportional' as const), fc.boolean()).map(([rest, gaps, end, rule, matchCase]) => {
      const line = [...gaps.map(([before], index) => `${before}[[${idAt(index)}]]`), end].join(' ')
      const cased = matchCase && gaps.some(([, gap]) => 'accepted' in gap)
      return { type: 'gaps', ...rest, rule, text: { zh: line, en: line }, ...(cased ? { matchCase } : {}), gaps: gaps.map(([, gap], index) => ({ id: idAt(index), ...gap })) }
    }),
  }
  return fc.oneof(...kinds.map((kind) => makers[kind])).filter((question) => AuthoredQuestion.safeParse(question).success)
}

function anyGap(text: Texts) {
  const accepted = fc.uniqueArray(text, { minLength: 1, maxLength: 3 }).map((all) => ({ accepted: all.map((one, index) => ({ text: one, ...(index > 0 ? { percent: 50 } : {}) })) }))
  const options = fc.uniqueArray(text, { minLength: 2, maxLength: 4 }).map((all) => ({ options: all.map((one, index) => ({ id: idAt(index), text: { zh: one, en: one }, ...(index === 0 ? { right: true } : {}) })) }))
  return fc.oneof(accepted, options)
}

function multiple(rest: Asked, options: readonly Bilingual[], { mask, rule }: { mask: number; rule: MultipleRule }): Question {
  const isRight = (index: number) => (mask & (1 << index)) !== 0 || (index === 0 && mask % (1 << options.length) === 0)
  const rights = options.filter((_, index) => isRight(index)).length
  const weight = (index: number) => (isRight(index) ? Number((100 / rights).toFixed(5)) : index % 2 === 0 ? -50 : 0)
  return { type: 'multiple', ...rest, rule, options: options.map((text, index) => ({ id: idAt(index), text, ...(rule === 'weights' ? { weight: weight(index) } : {}), ...(isRight(index) ? { right: true } : {}) })) }
}

/** Several with topic and difficulty, numbered as a reader numbers them. */
export function anyBanked(question: fc.Arbitrary<Question>): fc.Arbitrary<Banked[]> {
  const banked = fc.record({ question, topic: fc.constantFrom(null, '柜面', '柜面/开户'), difficulty: fc.constantFrom(null, 1, 3, 5) })
  return fc.array(banked, { minLength: 1, maxLength: 5 }).map((all) => all.map((one, index) => ({ ...one, question: { ...one.question, id: `q${index + 1}` } })))
}
