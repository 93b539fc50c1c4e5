import { expect, test } from 'vitest'
import { csvRows } from '#app/quizzes/formats/sheets/csv.ts'
import { excelRows } from '#app/quizzes/formats/sheets/excel.ts'
import { noCounts } from './levels.ts'
import { dayOf, readRatings } from './read-ratings.ts'

const read = (text: string) => readRatings(csvRows(new TextEncoder().encode(text)))

test('a line for each rating is added up by person, day and source', () => {
  const { days, mistakes } = read('工号,姓名,评价时间,评价结果,来源\n0101,马莉,2026-11-03 09:12,非常满意,评价器\n0101,马莉,2026/11/3,满意,评价器\n0101,马莉,2026年11月3日,非常满意,二维码\n')
  expect(mistakes).toEqual([])
  expect(days).toEqual([
    { ...noCounts, line: 2, employeeNumber: '0101', name: '马莉', day: '2026-11-03', source: '评价器', level5: 1, level4: 1 },
    { ...noCounts, line: 4, employeeNumber: '0101', name: '马莉', day: '2026-11-03', source: '二维码', level5: 1 },
  ])
})

test('a line for each person and day has a column for each level', () => {
  const { days } = read('员工号;日期;非常满意;满意;基本满意;不满意;非常不满意\n2001;20261103;12;3;;1;0\n')
  expect(days).toEqual([{ line: 2, employeeNumber: '2001', name: '', day: '2026-11-03', source: 'file', level5: 12, level4: 3, level3: 0, level2: 1, level1: 0 }])
})

test('every fault is told by its line', () => {
  const { mistakes } = read('工号,日期,评价\n,2026-11-03,满意\n1001,昨天,满意\n1001,2026-02-30,满意\n1001,2026-11-03,还行\n1001,2026-11-03,constructor\n1001,2026-11-03,=1+1\n')
  expect(mistakes).toEqual([
    { line: 2, key: 'no-number', text: '' },
    { line: 3, key: 'day', text: '昨天' },
    { line: 4, key: 'day', text: '2026-02-30' },
    { line: 5, key: 'level', text: '还行' },
    { line: 6, key: 'level', text: 'constructor' },
    { line: 7, key: 'cell', text: 'level' },
  ])
  expect(read('工号,日期,非常满意\n1001,2026-11-03,-1\n1001,2026-11-03,1.5\n1001,2026-11-03,999999\n').mistakes.map(({ key }) => key)).toEqual(['count', 'count', 'count'])
  expect(read('姓名,日期\n马莉,2026-11-03\n').mistakes).toEqual([{ line: 1, key: 'header', text: '' }])
  expect([read('').mistakes, read('工号,日期,评价\n').mistakes]).toEqual([[{ line: 0, key: 'empty', text: '' }], [{ line: 0, key: 'empty', text: '' }]])
})

test('days are read as offices write them, and nothing else is a day', () => {
  expect(['2026-11-3', '2026.11.03', '２０２６-１１-０３', '2026-11-03T08:00:00Z'].map(dayOf)).toEqual(['2026-11-03', '2026-11-03', '2026-11-03', '2026-11-03'])
  expect(['', '11-03', '2026-13-01', '2026-1', '20261131'].map(dayOf)).toEqual([null, null, null, null, null])
})

test('in a workbook a day may be a real date, and a number keeps its zeros where it is text', async () => {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  book.addWorksheet('评价').addRows([['工号', '日期', '评价'], ['0101', new Date(Date.UTC(2026, 10, 3)), '满意']])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  expect(readRatings(await excelRows(bytes)).days).toMatchObject([{ employeeNumber: '0101', day: '2026-11-03', level4: 1 }])
})
