import { translator } from '#app/languages/languages.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import type { Cell, Matrix, Row } from './matrix.ts'

type Asked = { language: Language; timeZone: string }
type Value = string | number | Date | null
type Sheet = { name: string; head: string[]; widths: number[]; rows: Value[][] }

/** As ECMA-376 numbers it; exceljs has no name for it. */
const a3: number = 8

/**
 * The matrix as an Excel file: one sheet as on the page, one with a line for each person and course. Days are real
 * dates, at midnight UTC, because Excel knows no zones.
 */
export async function drawSpreadsheet(matrix: Matrix, asked: Asked): Promise<Uint8Array<ArrayBuffer>> {
  // Large, and needed by nobody else: it is loaded with the first export.
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  for (const { name, head, widths, rows } of [matrixSheet(matrix, asked), lineSheet(matrix, asked)]) {
    const sheet = book.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }],
      pageSetup: { paperSize: a3, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    })
    sheet.columns = head.map((header, index) => ({ header, width: widths[index] ?? 16 }))
    sheet.addRows(rows)
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } }
    sheet.getRow(1).font = { bold: true }
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        cell.alignment = { vertical: 'top', wrapText: true }
        if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd'
      })
    })
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function matrixSheet({ columns, rows }: Matrix, { language }: Asked): Sheet {
  const t = translator(language)
  return {
    name: t('team:progress.title'),
    head: [t('team:table.number'), t('team:progress.person'), t('team:progress.position'), t('team:table.since'), ...columns.map(({ title }) => title)],
    widths: [10, 18, 14, 12, ...columns.map(() => 18)],
    rows: rows.map((row) => [...personOf(row), row.position, dateOf(row.since), ...row.cells.map((cell) => wordsOf(cell, language))]),
  }
}

function lineSheet({ columns, rows }: Matrix, { language, timeZone }: Asked): Sheet {
  const t = translator(language)
  const titles = new Map(columns.map(({ key, title }) => [key, title]))
  const line = (row: Row, cell: Cell): Value[] => [
    ...personOf(row),
    titles.get(cell.column) ?? '',
    t(`team:table.state.${cell.state}`),
    cell.percent / 100,
    cell.done,
    cell.total,
    cell.dueOn === null ? null : dateOf(cell.dueOn),
    cell.completedAt === null ? null : dateOf(calendarDay(cell.completedAt, timeZone)),
  ]
  return {
    name: t('team:table.lines'),
    head: ['number', 'name', 'what', 'stateHead', 'percent', 'done', 'total', 'dueOn', 'completedOn'].map((key) => (key === 'name' ? t('team:progress.person') : t(`team:table.${key}`))),
    widths: [10, 18, 26, 12, 10, 10, 10, 14, 14],
    rows: rows.flatMap((row) => row.cells.map((cell) => line(row, cell))),
  }
}

function personOf({ employeeNumber, name }: Row): [string, string] {
  return [employeeNumber, name]
}

function wordsOf(cell: Cell, language: Language): string {
  const t = translator(language)
  if (cell.column.startsWith('stage.')) return t('team:progress.signed', { done: cell.done, total: cell.total })
  return t(`team:progress.${cell.state}`, { percent: cell.percent })
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
