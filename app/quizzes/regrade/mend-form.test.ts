import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyQuestion, multipleQuestion, saying } from '../any-question.ts'
import type { PlainQuestion, Question } from '../question.ts'
import { explanationField } from './explanations.ts'
import { readMend } from './mend-form.ts'
import { fieldName } from './regrade-choices.ts'

/** The form as it stands before anybody has changed anything. */
function untouched(question: Question): FormData {
  const form = new FormData()
  form.set('kind', 'key')
  for (const part of question.type === 'case' ? question.parts : [question]) fillIn(form, part, question.type === 'case' ? part.id : null)
  return form
}

function fillIn(form: FormData, question: PlainQuestion, part: string | null): void {
  const put = (name: string, value: string) => form.append(fieldName(part, name), value)
  const rights = (entries: readonly { id: string; right?: boolean | undefined }[], name = 'right') => entries.filter(({ right }) => right === true).forEach(({ id }) => put(name, id))
  if ('rule' in question) put('rule', question.rule)
  if (question.type === 'single' || question.type === 'multiple') rights(question.options)
  if (question.type === 'hotspot') rights(question.spots)
  if (question.type === 'true-false') put('truth', String(question.answer))
  if (question.type === 'gaps') for (const gap of question.gaps) if ('options' in gap) rights(gap.options, gap.id)
}

test('a form that nobody has changed mends nothing', () => {
  fc.assert(fc.property(anyQuestion, (question) => void expect(readMend(question, untouched(question))).toEqual({ fault: 'unchanged' })))
})

test('whatever is sent, the mended question keeps its id, its points and its type, or the fault is named', () => {
  const anyField = fc.tuple(fc.constantFrom('mend.right', 'mend.rule', 'mend.truth', 'mend.accepted', 'mend.value', 'mend.tolerance', 'mend.widened', 'mend.a', 'mend.p0.right'), fc.oneof(fc.string(), fc.constantFrom('a', 'b', 'half', 'true', '-1', '3.5')))
  fc.assert(
    fc.property(anyQuestion, fc.array(anyField), (question, fields) => {
      const form = untouched(question)
      for (const [name, value] of fields) form.append(name, value)
      const read = readMend(question, form)
      if ('mend' in read && read.mend.kind === 'key') expect(read.mend.question).toMatchObject({ id: question.id, points: question.points, type: question.type })
      else expect(read).toHaveProperty('fault')
    }),
  )
})

test('several options of a single choice may be right, and a written answer has more than one', () => {
  const single: Question = { type: 'single', id: 'q', points: 1, prompt: saying('q'), options: ['a', 'b', 'c'].map((id) => ({ id, text: saying(id), ...(id === 'a' ? { right: true } : {}) })) }
  const form = untouched(single)
  form.append('mend.right', 'c')
  const read = readMend(single, form)
  expect('mend' in read && read.mend.kind === 'key' && read.mend.question.type === 'single' && read.mend.question.options.map(({ right }) => right === true)).toEqual([true, false, true])
  const number: Question = { type: 'number', id: 'q', points: 1, prompt: saying('q'), accepted: [{ value: 3, tolerance: 0 }] }
  const wider = untouched(number)
  for (const [name, value] of [['value', '4'], ['tolerance', '0.5'], ['widened', '1']] as const) wider.set(fieldName(null, name), value)
  expect(readMend(number, wider)).toMatchObject({ mend: { question: { accepted: [{ value: 3, tolerance: 1 }, { value: 4, tolerance: 0.5 }] } } })
})

test('with weights another key needs another rule, and no key at all is refused', () => {
  const weighted = multipleQuestion('weights', 4, ['a', 'b'], ['a', 'b', 'c'])
  const form = untouched(weighted)
  form.append('mend.right', 'c')
  expect(readMend(weighted, form)).toEqual({ fault: 'weights' })
  form.set('mend.rule', 'half')
  expect(readMend(weighted, form)).toMatchObject({ mend: { question: { rule: 'half' } } })
  const none = untouched(weighted)
  none.delete('mend.right')
  expect(readMend(weighted, none)).toEqual({ fault: 'none-right' })
})

test('a new explanation goes with the mended key, in both languages or in none; a part of a case has its own', () => {
  const single: Question = { type: 'single', id: 'q', points: 1, prompt: saying('q'), explanation: saying('old'), options: ['a', 'b'].map((id) => ({ id, text: saying(id), ...(id === 'a' ? { right: true } : {}) })) }
  const form = untouched(single)
  form.set(explanationField(null, 'zh'), ' 新的\r\n解析 ')
  form.set(explanationField(null, 'en'), '')
  expect(readMend(single, form)).toEqual({ fault: 'explanation' })
  form.set(explanationField(null, 'en'), 'the new one')
  expect(readMend(single, form)).toMatchObject({ mend: { kind: 'key', question: { explanation: { zh: '新的\n解析', en: 'the new one' } } } })
  form.set('kind', 'accept-all')
  expect(readMend(single, form)).toMatchObject({ mend: { kind: 'accept-all', question: { explanation: { zh: '新的\n解析', en: 'the new one' }, options: single.options } } })
  for (const side of ['zh', 'en'] as const) form.set(explanationField(null, side), '')
  const none = readMend(single, form)
  expect('mend' in none && none.mend.question && 'explanation' in none.mend.question).toBe(false)
  form.set(explanationField(null, 'zh'), 'x'.repeat(2001))
  form.set(explanationField(null, 'en'), 'x')
  expect(readMend(single, form)).toEqual({ fault: 'explanation-long' })
  const { explanation: _, ...part } = single
  const asked: Question = { type: 'case', id: 'c', points: 2, prompt: saying('case'), parts: [{ ...single, id: 'p0' }, { ...part, id: 'p1' }] }
  const parted = untouched(asked)
  for (const side of ['zh', 'en'] as const) parted.set(explanationField('p0', side), `why ${side}`)
  expect(readMend(asked, parted)).toMatchObject({ mend: { question: { parts: [{ explanation: { zh: 'why zh', en: 'why en' } }, { id: 'p1' }] } } })
})

test('a question that speaks one language is explained once', () => {
  const same = { zh: 'one text', en: 'one text' }
  const question: Question = { type: 'true-false', id: 'q', points: 1, prompt: same, answer: true }
  const form = untouched(question)
  form.set(explanationField(null, 'zh'), 'why')
  expect(readMend(question, form)).toMatchObject({ mend: { question: { explanation: { zh: 'why', en: 'why' } } } })
})
