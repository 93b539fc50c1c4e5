import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionTypes } from '#app/question-bank/question-types.ts'
import type { Cell } from '../blueprint.ts'
import { mostQuestions } from '../drawing.ts'
import { readCells } from './blueprint-form.ts'
import { cellName, pointsName } from './cell-names.ts'

const anyTopic = fc.oneof(fc.constantFrom('*', '-', '=', '', 'a|b', '礼仪'), fc.string({ maxLength: 20 })).filter((topic) => !topic.includes('\0'))
const anyCell: fc.Arbitrary<Cell> = fc.record(
  { topic: fc.option(anyTopic), difficulty: fc.option(fc.integer({ min: 1, max: 5 })), type: fc.constantFrom(...questionTypes), count: fc.integer({ min: 1, max: 5 }), points: fc.constant(250) },
  { requiredKeys: ['count', 'points'] },
)

function formOf(cells: readonly Cell[]): FormData {
  const form = new FormData()
  for (const cell of cells) {
    form.set(cellName(cell), `${cell.count}`)
    form.set(pointsName(cell.type), `${cell.points / 100}`)
  }
  return form
}

test('a blueprint is read from its form as it stands in it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyCell, { maxLength: 8, selector: cellName }), (cells) => {
      expect(readCells(formOf(cells))).toEqual({ cells, faults: {} })
    }),
  )
})

test('empty cells and zeros are none, full-width digits are digits', () => {
  const form = formOf([{ count: 1, points: 100 }])
  form.set(cellName({ difficulty: 1 }), '')
  form.set(cellName({ difficulty: 2 }), '0')
  form.set(cellName({ difficulty: 3 }), '２')
  form.set(pointsName(undefined), '１．５')
  expect(readCells(form).cells).toEqual([{ count: 1, points: 150 }, { difficulty: 3, count: 2, points: 150 }])
})

test.each(['-1', '1.5', '1e2', '201', '9999999', 'many', '0x10'])('"%s" is no count: its cell says so', (typed) => {
  const form = new FormData()
  form.set(cellName({ type: 'single' }), typed)
  form.set(pointsName('single'), '2')
  expect(readCells(form).faults).toEqual({ [cellName({ type: 'single' })]: 'papers:fault.count' })
})

test.each(['', '0', '0.05', '-2', '1001', '2.555', 'two'])('"%s" are no points', (typed) => {
  const form = formOf([{ type: 'single', count: 1, points: 100 }])
  form.set(pointsName('single'), typed)
  expect(readCells(form).faults).toEqual({ [pointsName('single')]: 'papers:fault.points' })
})

test('a cell that there cannot be, and more questions than a paper has, are refused', () => {
  for (const name of ['n|essay|1|*', 'n|single|9|*', 'n|single|x|*', 'n|single|1|礼仪', `n|single|1|=${'长'.repeat(201)}`, 'n|*||*', 'n|single|1.5|*']) {
    const form = formOf([])
    form.set(name, '1')
    form.set(pointsName('single'), '1')
    form.set(pointsName(undefined), '1')
    expect([name, readCells(form).faults['form']]).toEqual([name, 'papers:fault.cell'])
  }
  expect(readCells(formOf([{ difficulty: 1, count: mostQuestions, points: 100 }, { count: 1, points: 100 }])).faults).toEqual({ form: 'papers:fault.tooMany' })
  const twice = formOf([{ count: 1, points: 100 }])
  twice.append(cellName({}), '2')
  expect(readCells(twice).faults).toEqual({ form: 'papers:fault.cell' })
})
