import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { anyQuestions, saying } from './any-question.ts'
import { inHundredths, Question } from './question.ts'
import { AuthoredQuestion, Quiz } from './quiz-file.ts'
import { usualReview } from './review-options.ts'

const asked = { id: 'q', points: 4, prompt: saying('q') }
const a = { id: 'a', text: saying('a') }
const b = { id: 'b', text: saying('b') }
const right = { right: true }

const single = { ...asked, type: 'single', options: [a, { ...b, ...right }] }
const multiple = { ...asked, type: 'multiple', rule: 'half', options: [a, { ...b, ...right }] }
const ordering = { ...asked, type: 'ordering', items: [a, b] }
const pair = (id: string, left: string, right: string) => {
  return { id, left: saying(left), right: saying(right) }
}

function complaints(question: unknown): string[] {
  return AuthoredQuestion.safeParse(question).error?.issues.map(({ message }) => message) ?? []
}

test('the authoring guide names exactly the question types and rules that the schema knows', () => {
  const guide = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8')
  for (const { shape } of Question.options) expect(guide).toContain(`type: ${shape.type.value} `.trimEnd())
  expect(guide).toContain('# all-or-nothing, half, per-option, proportional, right-minus-wrong, weights')
})

test('a quiz file with every type is read', () => {
  const text = `
questions:
  - { id: one, type: single, points: 0.5, hand: ZH, prompt: { zh: 甲, en: A }, explanation: { zh: 因, en: why },
      options: [{ id: a, text: { zh: 甲, en: A } }, { id: b, right: true, text: { zh: 乙, en: B } }] }
  - { id: two, type: multiple, rule: weights, points: 4, prompt: { zh: 甲, en: A },
      options: [{ id: a, weight: -50, text: { zh: 甲, en: A } }, { id: b, right: true, weight: 100, text: { zh: 乙, en: B } }] }
  - { id: three, type: true-false, points: 1, answer: false, prompt: { zh: 甲, en: A } }
  - { id: four, type: ordering, points: 2, prompt: { zh: 甲, en: A },
      items: [{ id: a, text: { zh: 甲, en: A } }, { id: b, text: { zh: 乙, en: B } }] }
  - { id: five, type: matching, points: 2, hand: n10, prompt: { zh: 甲, en: A },
      pairs: [{ id: a, left: { zh: 甲, en: A }, right: { zh: 一, en: one } }, { id: b, left: { zh: 乙, en: B }, right: { zh: 二, en: two } }] }
`
  const { questions } = Quiz.parse(parse(text))
  expect(questions.map(({ type }) => type)).toEqual([
    'single',
    'multiple',
    'true-false',
    'ordering',
    'matching',
  ])
  expect(questions[3]).toMatchObject({ rule: 'all-or-nothing' })
})

test('an arbitrary sound quiz is read and comes back as it was', () => {
  fc.assert(
    fc.property(anyQuestions, (questions) => {
      expect(Quiz.parse({ questions })).toEqual({ review: usualReview, questions })
    }),
  )
})

test('a single question has exactly one right option', () => {
  expect(complaints(single)).toEqual([])
  expect(complaints({ ...single, options: [a, b] })).toEqual(['exactly one option is right, not 0'])
  const both = [
    { ...a, ...right },
    { ...b, ...right },
  ]
  expect(complaints({ ...single, options: both })).toEqual(['exactly one option is right, not 2'])
})

test('a multiple question has a rule and at least one right option', () => {
  expect(complaints(multiple)).toEqual([])
  expect(complaints({ ...multiple, rule: undefined })).toHaveLength(1)
  expect(complaints({ ...multiple, options: [a, b] })).toEqual(['at least one option is right'])
})

test('weights stand on every option of the rule weights and nowhere else', () => {
  const weighted = (weightA: number, weightB: number) => ({
    ...multiple,
    rule: 'weights',
    options: [
      { ...a, weight: weightA },
      { ...b, ...right, weight: weightB },
    ],
  })
  expect(complaints(weighted(-50, 100))).toEqual([])
  expect(complaints({ ...weighted(-50, 100), rule: 'half' })).toEqual([
    'the rule half uses no weights; did you mean weights?',
  ])
  expect(complaints({ ...multiple, rule: 'weights' })).toEqual([
    'with the rule weights every option needs a weight',
  ])
  expect(complaints(weighted(50, 100))).toEqual(['option "a": right weighs above 0, wrong 0 or below'])
  expect(complaints(weighted(-50, 60))).toEqual(['the weights of the right options add up to 100, not 60'])
})

test('three thirds with one decimal count as 100 per cent', () => {
  const options = ['a', 'b', 'c'].map((id) => {
    return { id, text: saying(id), right: true, weight: 33.3 }
  })
  expect(complaints({ ...multiple, rule: 'weights', options })).toEqual([])
})

test('option points belong to per-option and do not exceed the points', () => {
  const perOption = { ...multiple, rule: 'per-option' }
  expect(complaints({ ...perOption, optionPoints: 4 })).toEqual([])
  expect(complaints({ ...perOption, optionPoints: 4.01 })).toEqual([
    'the right options add up to more than the points',
  ])
  expect(complaints({ ...multiple, optionPoints: 1 })).toEqual(['only the rule per-option uses optionPoints'])
})

test('points are above 0 with at most two decimals', () => {
  for (const points of [0.01, 0.07, 1.1, 2.55, 4, 1000]) expect(complaints({ ...single, points })).toEqual([])
  for (const points of [0, -1, 0.005, 1.234, Number.NaN, Infinity, '4']) {
    expect(complaints({ ...single, points })).not.toEqual([])
  }
  expect(inHundredths(1.1)).toBe(110)
})

test('ids are not repeated, neither of questions nor within one', () => {
  expect(Quiz.safeParse({ questions: [single, ordering] }).error?.issues[0]?.message).toBe(
    'two questions have the id "q"',
  )
  expect(complaints({ ...ordering, items: [a, { ...b, id: 'a' }] })).toEqual(['the id "a" stands twice'])
})

test('two entries never read the same in either language', () => {
  const twin = { ...b, text: { zh: a.text.zh, en: 'other' } }
  expect(complaints({ ...ordering, items: [a, twin] })).toEqual([`the text "${a.text.zh}" stands twice`])
  const matching = { ...asked, type: 'matching' }
  const pairs = [pair('a', 'x', 'same'), pair('b', 'y', 'same')]
  expect(complaints({ ...matching, pairs })).toHaveLength(2)
})

test('a missing language, an unknown field, type or hand sign is a mistake', () => {
  expect(complaints({ ...single, prompt: { zh: '甲', en: ' ' } })).toEqual(['the English text is missing'])
  expect(complaints({ ...single, pionts: 4 })).toHaveLength(1)
  expect(complaints({ ...single, type: 'essay' })).toHaveLength(1)
  expect(complaints({ ...single, hand: 'n7' })).toEqual(['no such hand sign'])
  expect(complaints({ ...single, id: 'First asked' })).toHaveLength(1)
})

test('gaps stand once in either language, and each can be filled', () => {
  const gaps = { ...asked, type: 'gaps', text: { zh: '来有[[a]]', en: 'a [[a]]' }, gaps: [{ id: 'a', accepted: [{ text: '迎声' }] }] }
  expect(complaints(gaps)).toEqual([])
  expect(complaints({ ...gaps, text: { zh: '来有[[a]]', en: 'a greeting' } })).toEqual(['the gap [[a]] stands once in either language'])
  expect(complaints({ ...gaps, text: { zh: '来有[[a]]，走有[[b]]', en: 'a [[a]]' } })).toEqual(['there is no gap "b"'])
  expect(complaints({ ...gaps, gaps: [{ id: 'a', accepted: [{ text: '迎', percent: 50 }] }] })).toEqual(['at least one accepted answer earns 100 per cent'])
  expect(complaints({ ...gaps, gaps: [{ id: 'a', options: [a, b] }] })).toEqual(['exactly one option of "a" is right, not 0'])
})

test('spots lie in the picture, and one of them is right', () => {
  const spot = { x: 0, y: 0, width: 50, height: 50 }
  const hotspot = { ...asked, type: 'hotspot', picture: { file: 'counter.svg', alt: saying('counter'), width: 100, height: 50 }, spots: [{ ...a, ...spot }, { ...b, ...right, ...spot, x: 50 }] }
  expect(complaints(hotspot)).toEqual([])
  expect(complaints({ ...hotspot, spots: [{ ...a, ...spot }, { ...b, ...right, ...spot, x: 51 }] })).toEqual(['"b" lies outside the picture'])
  expect(complaints({ ...hotspot, spots: [{ ...a, ...spot }, { ...b, ...spot }] })).toEqual(['at least one is right'])
  expect(complaints({ ...hotspot, picture: { ...hotspot.picture, file: '../secret.svg' } })).toHaveLength(1)
})

test('a case has the points of its parts, and their mistakes are named', () => {
  const parts = [{ ...asked, id: 'one', type: 'true-false', answer: true }, { ...asked, id: 'two', type: 'true-false', answer: true }]
  expect(complaints({ ...asked, points: 8, type: 'case', parts })).toEqual([])
  expect(complaints({ ...asked, points: 4, type: 'case', parts })).toEqual(['the parts have 8 points together, not 4'])
  expect(complaints({ ...asked, points: 8, type: 'case', parts: [{ ...parts[0], penalty: 5 }, parts[1]] })).toEqual(['"one": a wrong answer takes away at most the points of the question'])
  expect(complaints({ ...asked, points: 8, type: 'case', parts: [parts[0], parts[0]] })).toEqual(['the id "one" stands twice'])
})

test('the units of a number begin with that of its values', () => {
  const number = { ...asked, type: 'number', accepted: [{ value: 75 }] }
  expect(complaints(number)).toEqual([])
  expect(complaints({ ...number, units: [{ ...a, factor: 10 }] })).toEqual(['the accepted values are in the first unit: its factor is 1'])
})

test('a quiz asks at least one question, at most those there are, and one of each worth', () => {
  const questions = [1, 1, 4].map((points, index) => ({ ...single, id: `q${index}`, points }))
  const said = (ask: unknown) => Quiz.safeParse({ ask, questions }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  for (const ask of [2, 3, undefined]) expect([ask, said(ask)]).toEqual([ask, []])
  expect(said(0)).toEqual(['ask: a quiz asks at least one question'])
  expect(said(1.5)).toEqual(['ask: a quiz asks a whole number of questions'])
  expect(said(4)).toEqual(['ask: there are 3 questions, and 4 are to be asked'])
  expect(said(1)).toEqual(['ask: the questions are worth 2 different points, and of each at least one is asked'])
})
