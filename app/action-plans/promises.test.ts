import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ActionPromises, readPromises } from './promises.ts'

const days = { today: '2026-11-25', writtenOn: '2026-11-25', before: [] }
const read = (fields: Record<string, string>, when: Parameters<typeof readPromises>[1] = days) => readPromises((name) => fields[name] ?? '', when)

test('one to three promises; an empty row is none', () => {
  expect(read({ text1: ' 先问好，再看屏幕 ', by1: '2026-12-01' })).toEqual({ promises: [{ text: '先问好，再看屏幕', by: '2026-12-01' }] })
  expect(read({ text0: '  ', by0: '2026-12-01' })).toEqual({ faults: { text0: 'action-plans:fault.none' } })
})

test('a day without a promise is said beside its row, and nothing is saved', () => {
  expect(read({ text0: '先问好，再看屏幕', by0: '2026-12-01', text1: '  ', by1: '2026-12-02' })).toEqual({ faults: { text1: 'action-plans:fault.onlyDay' } })
})

test('a day is from today to the second look', () => {
  const fault = (by0: string) => read({ text0: '先问好，再看屏幕', by0 })
  expect(fault('2026-11-25')).toHaveProperty('promises')
  expect(fault('2027-01-24')).toHaveProperty('promises')
  expect(fault('2026-11-24')).toEqual({ faults: { by0: 'action-plans:fault.past' } })
  expect(fault('2027-01-25')).toEqual({ faults: { by0: 'action-plans:fault.tooFar' } })
  expect(fault('2026-02-30')).toEqual({ faults: { by0: 'action-plans:fault.notADay' } })
  expect(fault('')).toEqual({ faults: { by0: 'action-plans:fault.noDay' } })
})

test('what stood in the plan before may stand, though its day has passed', () => {
  const before = [{ text: '先问好，再看屏幕', by: '2026-11-20' }]
  expect(read({ text0: '先问好，再看屏幕', by0: '2026-11-20' }, { ...days, writtenOn: '2026-11-10', before })).toEqual({ promises: before })
  expect(read({ text0: '先问好再看屏幕', by0: '2026-11-20' }, { ...days, writtenOn: '2026-11-10', before })).toHaveProperty('faults')
})

test('a character outside the basic plane counts once', () => {
  expect(read({ text0: '𠮷'.repeat(200), by0: '2026-12-01' })).toHaveProperty('promises')
  expect(read({ text0: '𠮷'.repeat(201), by0: '2026-12-01' })).toEqual({ faults: { text0: 'action-plans:fault.tooLong' } })
  expect(read({ text0: '𠮷𠮷𠮷', by0: '2026-12-01' })).toEqual({ faults: { text0: 'action-plans:fault.tooShort' } })
})

test('whatever is typed gives promises that may be stored, or says what is wrong', () => {
  const fields = fc.dictionary(fc.constantFrom('text0', 'text1', 'text2', 'by0', 'by1', 'by2'), fc.oneof(fc.string(), fc.constantFrom('2026-12-24', '2026-11-25', '先问好，再看屏幕')))
  fc.assert(
    fc.property(fields, (typed) => {
      const answer = read(typed)
      if ('promises' in answer) expect(ActionPromises.parse(answer.promises)).toEqual(answer.promises)
      else expect(Object.keys(answer.faults).length).toBeGreaterThan(0)
    }),
  )
})
