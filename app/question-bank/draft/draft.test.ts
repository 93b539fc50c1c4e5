import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyQuestion } from '#app/quizzes/any-question.ts'
import { AuthoredQuestion } from '#app/quizzes/quiz-file.ts'
import { changeRows, emptyLists, readRowDeed, settleType } from './change-rows.ts'
import { checkDraft } from './check-draft.ts'
import { fieldsOf } from './fields-of.ts'
import { type Fields, readFields, rowsOf, withoutBlankRows } from './fields.ts'

/** As the checks let it be: their questions are not all sound, e.g. two pairs that read the same. */
const anySound = anyQuestion.filter((question) => AuthoredQuestion.safeParse(question).success)

/** Through a form and back: a browser ends its lines by \r\n. */
function sent(fields: Fields): Fields {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value.replaceAll('\n', '\r\n'))
  return readFields(form)
}

/** What is said when it is left out. */
function settled(question: unknown): unknown {
  return JSON.parse(JSON.stringify(AuthoredQuestion.parse(question)), (key, value: unknown) => (value === false && key !== 'answer' ? undefined : value))
}

test('a question that goes through the form is the same question', () => {
  fc.assert(
    fc.property(anySound, fc.option(fc.constantFrom('礼仪', '证件')), fc.option(fc.integer({ min: 1, max: 5 })), (question, topic, difficulty) => {
      const { banked, faults } = checkDraft(withoutBlankRows(sent(fieldsOf({ question, topic, difficulty }))), question.id)
      expect(faults).toBeNull()
      expect([settled(banked?.question), banked?.topic, banked?.difficulty]).toEqual([settled(question), topic, difficulty])
    }),
  )
})

test('whatever a form holds, it is a question or says what is wrong, and never fails', () => {
  const types = fc.constantFrom('single', 'multiple', 'true-false', 'ordering', 'matching', 'short-text', 'number', 'gaps', 'hotspot', 'case', 'nonsense')
  const names = fc.constantFrom('options.0.text.zh', 'options.1.right', 'options.7.id', 'parts.0.type', 'parts.1.options.0.text.en', 'gaps.0.kind', 'gaps.0.accepted.0.text', 'spots.0.x', 'picture.file', 'points', 'penalty', 'hand', 'right', 'answer', '__proto__.x', 'accepted.0.value', 'units.0.factor')
  fc.assert(
    fc.property(types, fc.dictionary(names, fc.oneof(fc.string(), fc.constantFrom('1', 'on', '-1', '１２', 'a', 'toString'))), (type, given) => {
      const fields = withoutBlankRows(settleType(sent({ ...given, type })))
      const { banked, faults } = checkDraft(fields, 'q')
      expect(banked === null).toBe(faults !== null && Object.keys(faults).length > 0)
    }),
  )
})

const single = { type: 'single', points: '2', 'prompt.zh': '客户来了', right: 'a', 'options.0.id': 'a', 'options.0.text.zh': '问好', 'options.1.id': 'b', 'options.1.text.zh': '低头' }

test('the English is taken over from the Chinese where none was written', () => {
  const { banked } = checkDraft({ ...single, 'options.1.text.en': 'look down' }, 'q')
  expect(banked?.question).toMatchObject({ prompt: { zh: '客户来了', en: '客户来了' }, options: [{ text: { en: '问好' }, right: true }, { text: { zh: '低头', en: 'look down' } }] })
})

test('a mistake stands at its field', () => {
  const faults = (fields: Fields) => checkDraft(withoutBlankRows(fields), 'q').faults
  expect(faults({ ...single, points: '2.345', 'prompt.zh': '', penalty: '9', difficulty: '7' })).toMatchObject({ points: 'points', 'prompt.zh': 'text-missing', difficulty: 'difficulty' })
  expect(faults({ ...single, penalty: '9' })).toEqual({ penalty: 'penalty' })
  expect(faults({ ...single, right: 'z' })).toEqual({ options: 'none-right' })
  expect(faults({ ...single, 'options.1.text.zh': '问好' })).toEqual({ options: 'twice' })
  expect(faults({ ...single, 'options.1.text.zh': '' })).toEqual({ options: 'few-options' })
  expect(faults({ ...single, type: 'true-false' })).toEqual({ answer: 'truth' })
  expect(faults({ ...single, topic: '长'.repeat(201), 'prompt.zh': '长'.repeat(10_001) })).toEqual({ topic: 'too-long', 'prompt.zh': 'too-long' })
  expect(faults({ type: 'number', points: '1', 'prompt.zh': '几天', 'accepted.0.value': '三', 'accepted.0.tolerance': '0' })).toEqual({ 'accepted.0.value': 'number' })
  expect(faults({ type: 'gaps', points: '1', 'prompt.zh': '填', 'text.zh': '[[a]]', 'gaps.0.id': 'a', 'gaps.0.kind': 'chosen', 'gaps.0.right': 'a', 'gaps.0.options.0.id': 'a', 'gaps.0.options.0.text.zh': '甲' })).toEqual({ 'gaps.0.options': 'few-options' })
  expect(faults({ type: 'gaps', points: '1', 'prompt.zh': '填', 'text.zh': '没有', 'gaps.0.id': 'a', 'gaps.0.kind': 'written', 'gaps.0.accepted.0.text': '甲' })).toEqual({ 'text.zh': 'gap-places' })
  const gapped = { type: 'gaps', points: '1', 'prompt.zh': '填', 'gaps.0.id': 'a', 'gaps.0.kind': 'written', 'gaps.0.accepted.0.text': '甲' }
  expect(faults({ ...gapped, 'text.zh': '来有____' })).toEqual({ 'text.zh': 'gap-places' })
  expect(faults({ ...gapped, 'text.zh': '来有[[a]]', 'text.en': 'a word of ____' })).toEqual({ 'text.en': 'gap-places' })
  expect(faults({ type: 'case', 'prompt.zh': '情景', ...Object.fromEntries([0, 1].flatMap((part) => Object.entries({ ...gapped, 'text.zh': '来有____' }).map(([name, value]) => [`parts.${part}.${name}`, value]))) })).toEqual({ 'parts.0.text.zh': 'gap-places', 'parts.1.text.zh': 'gap-places' })
  const weights = { ...single, type: 'multiple', rule: 'weights', 'options.0.right': 'on', 'options.0.weight': '90', 'options.1.weight': '0' }
  expect(faults(weights)).toEqual({ options: 'weights-sum' })
  expect(faults({ ...single, type: 'hotspot', 'spots.0.text.zh': '甲', 'spots.1.text.zh': '乙' })).toMatchObject({ pictureFile: 'picture', 'spots.0.x': 'place' })
})

test('all mistakes of an empty question are said at once, each at its field', () => {
  const empty = (type: string) => Object.keys(checkDraft(withoutBlankRows({ type, points: '', ...emptyLists(type) }), 'q').faults ?? {}).toSorted()
  expect(checkDraft(withoutBlankRows({ type: 'single', points: '', ...emptyLists('single') }), 'q').faults).toEqual({ points: 'points', 'prompt.zh': 'text-missing', options: 'few-and-none-right' })
  expect(empty('multiple')).toEqual(['options', 'points', 'prompt.zh'])
  expect(empty('true-false')).toEqual(['answer', 'points', 'prompt.zh'])
  expect(empty('hotspot')).toEqual(['picture.alt.zh', 'pictureFile', 'points', 'prompt.zh', 'spots'])
  expect(empty('gaps')).toEqual(['gaps', 'points', 'prompt.zh', 'text.zh'])
})

test('what a whole form is checked for is said with what the form lacks', () => {
  const faults = (fields: Fields) => checkDraft(withoutBlankRows(fields), 'q').faults
  expect(faults({ ...single, right: '', 'prompt.zh': '', penalty: '9' })).toEqual({ 'prompt.zh': 'text-missing', options: 'none-right', penalty: 'penalty' })
  expect(faults({ ...single, 'prompt.zh': '', 'options.1.text.zh': '问好' })).toEqual({ 'prompt.zh': 'text-missing', options: 'twice' })
  const weights = { ...single, type: 'multiple', rule: 'weights', 'options.0.right': 'on', 'options.0.weight': '90', 'options.1.weight': 'x', points: '' }
  expect(faults(weights)).toEqual({ points: 'points', 'options.1.weight': 'weight' })
})

test('once all that was said is mended nothing else is found', () => {
  const mended: Readonly<Record<string, Fields>> = {
    'few-and-none-right': { right: 'a', 'options.0.id': 'a', 'options.0.text.zh': '甲', 'options.1.id': 'b', 'options.1.text.zh': '乙' },
    points: { points: '1' },
    'text-missing': { 'prompt.zh': '问' },
  }
  const empty = { type: 'single', points: '' }
  const faults = checkDraft(empty, 'q').faults ?? {}
  expect(checkDraft(Object.values(faults).reduce<Fields>((fields, key) => ({ ...fields, ...mended[key] }), empty), 'q').faults).toBeNull()
})

test('a mistake in a part of a case stands at the field of that part, and the points are those of the parts', () => {
  const part = (index: number, fields: Fields): Fields => Object.fromEntries(Object.entries(fields).map(([name, value]) => [`parts.${index}.${name}`, value]))
  const of = (second: Fields) => ({ type: 'case', 'prompt.zh': '情景', ...part(0, { ...single, id: 'p-a' }), ...part(1, { ...single, ...second, id: 'p-b' }) })
  expect(checkDraft(of({ points: '1.5' }), 'q').banked?.question).toMatchObject({ points: 3.5, parts: [{ id: 'p-a' }, { id: 'p-b' }] })
  expect(checkDraft(of({ right: 'none' }), 'q').faults).toEqual({ 'parts.1.options': 'none-right' })
  expect(checkDraft(of({ points: 'x', 'prompt.zh': '' }), 'q').faults).toEqual({ 'parts.1.points': 'points', 'parts.1.prompt.zh': 'text-missing' })
  expect(checkDraft({ type: 'case', 'prompt.zh': '情景', ...part(0, single) }, 'q').faults).toEqual({ parts: 'few-parts' })
})

test('rows are added, taken away and moved without losing what was typed in the others', () => {
  const press = (fields: Fields, pressed: string) => {
    const deed = readRowDeed(pressed)
    if (!deed) throw new Error(pressed)
    return changeRows(fields, deed)
  }
  const added = press(single, 'add:options')
  expect([rowsOf(added.fields, 'options').map(({ id }) => id), added.focus]).toEqual([['a', 'b', 'c'], 'options.2.text.zh'])
  expect(rowsOf(press(added.fields, 'remove:options.0').fields, 'options').map((row) => row['id'])).toEqual(['b', 'c'])
  expect(rowsOf(press(single, 'up:options.1').fields, 'options').map((row) => row['text.zh'])).toEqual(['低头', '问好'])
  const nested = press({ type: 'case', ...emptyLists('case') }, 'add:parts.1.options')
  expect(rowsOf(nested.fields, 'parts.1.options')).toHaveLength(5)
  for (const pressed of ['add:prompt', 'remove:__proto__.1', 'add:', 'sideways:options', 'add:options.1.text.zh']) expect(readRowDeed(pressed)).toBeNull()
})

test('another type begins with its own rows and keeps what is right', () => {
  const several = settleType({ ...single, type: 'multiple' })
  expect(rowsOf(several, 'options').map((row) => row['right'])).toEqual(['on', undefined])
  expect(settleType({ ...several, type: 'single' })['right']).toBe('a')
  expect(rowsOf(settleType({ type: 'matching' }), 'pairs')).toHaveLength(3)
})
