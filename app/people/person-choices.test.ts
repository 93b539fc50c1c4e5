import fc from 'fast-check'
import { expect, test } from 'vitest'
import { translator } from '#app/languages/languages.server.ts'
import { personChoices } from './person-choices.ts'

const t = translator('zh-CN')
const person = (employeeNumber: string, name: string, position: string | null = null) => ({ id: `id-${employeeNumber}`, employeeNumber, name, position })
const labels = (...people: ReturnType<typeof person>[]) => personChoices(people, t).map(({ label }) => label)

test('a name that is nobody else’s stands alone, or with the position', () => {
  expect(labels(person('1002', '孙𠮷'), person('1003', '阿依古丽·买买提', '综合柜员'))).toEqual(['孙𠮷', '阿依古丽·买买提（综合柜员）'])
})

test('two of one name are told apart by the employee number, leading zeros kept', () => {
  expect(labels(person('0071', '张伟'), person('71', '张伟', '保安'), person('1002', '孙𠮷'))).toEqual(['张伟（工号 0071）', '张伟（保安，工号 71）', '孙𠮷'])
})

test('names that only look the same count as the same', () => {
  expect(labels(person('1', '张 伟'), person('2', '张伟'))).toEqual(['张 伟（工号 1）', '张伟（工号 2）'])
})

test('no two choices of a list ever read the same', () => {
  const people = fc.uniqueArray(fc.record({ employeeNumber: fc.stringMatching(/^\d{4}$/), name: fc.constantFrom('张伟', '张 伟', 'Liam', 'liam', '孙𠮷') }), {
    selector: ({ employeeNumber }) => employeeNumber,
  })
  fc.assert(
    fc.property(people, (list) => {
      const shown = labels(...list.map(({ employeeNumber, name }) => person(employeeNumber, name)))
      expect(new Set(shown).size).toBe(list.length)
    }),
  )
})
