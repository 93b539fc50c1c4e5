import type { CellValue, Worksheet } from 'exceljs'
import { type Counting, checked, Misread, mostQuestions, refusedFile, type Entry, type QuestionFile } from '../question-file.ts'
import { checkText } from '../texts/encoding.ts'
import type { Banked } from '../written-file.ts'
import { entriesOfRows, type Cell, type Row } from './read-rows.ts'
import { writeRows } from './write-rows.ts'
import { checkWorkbookSize } from './workbook-size.ts'

/** The first sheet with a row in it; formulas are mistakes, never worked out. */
export async function readExcel(bytes: Uint8Array, count?: Counting): Promise<QuestionFile> {
  try {
    await checkWorkbookSize(bytes)
    return checked(await entriesOf(bytes), count)
  } catch (error) {
    return refusedFile(error)
  }
}

/** Every cell is text to Excel, so none is a formula, and employee-like numbers keep their zeros. */
export async function writeExcel(banked: readonly Banked[]): Promise<Uint8Array<ArrayBuffer>> {
  // Large, and needed by nobody else: it is loaded with the first file.
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const [head = [], ...rows] = writeRows(banked)
  const sheet = book.addWorksheet('题目', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = head.map((header) => ({ header, width: header === '题干' || header === '解析' ? 40 : 16, style: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } } }))
  sheet.addRows(rows)
  sheet.getRow(1).font = { bold: true }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function entriesOf(bytes: Uint8Array): Promise<Entry[]> {
  const sheet = await onlySheet(bytes)
  return entriesOfRows(withPictures(sheet, rowsOf(sheet)))
}

/** The rows of a sheet of anything, its days as "YYYY-MM-DD". Throws a Misread. */
export async function excelRows(bytes: Uint8Array): Promise<Row[]> {
  await checkWorkbookSize(bytes)
  return rowsOf(await onlySheet(bytes), { hasDays: true })
}

async function onlySheet(bytes: Uint8Array): Promise<Worksheet> {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  try {
    await book.xlsx.load(Uint8Array.from(bytes).buffer)
  } catch {
    throw new Misread('workbook')
  }
  const sheets = book.worksheets.filter((sheet) => sheet.actualRowCount > 0)
  const [sheet, ...others] = sheets
  if (!sheet) throw new Misread('empty')
  if (others.length > 0) throw new Misread('several-sheets', { text: sheets.map(({ name }) => name).join(' / ') })
  if (sheet.actualRowCount > mostQuestions + 1) throw new Misread('too-many', { count: sheet.actualRowCount - 1, most: mostQuestions })
  return sheet
}

const mostColumns = 100

function rowsOf(sheet: Worksheet, { hasDays = false } = {}): Row[] {
  const rows: Row[] = []
  sheet.eachRow((row, line) => {
    if (row.cellCount > mostColumns) throw new Misread('columns', { most: mostColumns }, line)
    const cells: Cell[] = []
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.getCell(column)
      cells.push(cell.isMerged && cell.master !== cell ? '' : hasDays && cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cellOf(cell.value, cell.address))
    }
    rows.push({ line, cells })
  })
  return rows
}

/** A picture lies over the sheet and belongs to no cell: the question of its row would lose it. */
function withPictures(sheet: Worksheet, rows: Row[]): Row[] {
  const lines = new Set(sheet.getImages().map(({ range }) => range.tl.nativeRow + 1))
  return rows.map((row) => (lines.has(row.line) ? { ...row, cells: row.cells.map(() => new Misread('picture', { text: `${row.line}` })) } : row))
}

function cellOf(value: CellValue, address: string): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return checkText(value).trim()
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '对' : '错'
  // Excel makes days of what was typed as 3-5.
  if (value instanceof Date) return new Misread('date-cell', { text: address })
  if ('richText' in value) return checkText(value.richText.map(({ text }) => text).join('')).trim()
  if ('hyperlink' in value) return cellOf(value.text, address)
  if ('error' in value) return new Misread('cell-error', { text: address })
  return new Misread('formula', { text: address })
}
