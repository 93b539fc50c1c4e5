import { CsvError, parse } from 'csv-parse/sync'
import { type Counting, fileOf, Misread, type QuestionFile } from '../question-file.ts'
import { decodeText } from '../texts/encoding.ts'
import type { Banked } from '../written-file.ts'
import { entriesOfRows, type Cell, type Row } from './read-rows.ts'
import { writeRows } from './write-rows.ts'

export function readCsv(bytes: Uint8Array, count?: Counting): QuestionFile {
  return fileOf(() => entriesOfRows(csvRows(bytes)), count)
}

/** Separated by commas, tabs or semicolons, whichever the header has most of. Throws a Misread. */
export function csvRows(bytes: Uint8Array): Row[] {
  return rowsOf(decodeText(bytes))
}

/** For Excel: UTF-8 with its mark, CRLF, and no cell that a spreadsheet would take for a formula. */
export function writeCsv(banked: readonly Banked[]): Uint8Array<ArrayBuffer> {
  const lines = writeRows(banked).map((row) => row.map((cell) => quoted(guarded(cell))).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = []
  let before = 0
  const onRecord = (record: string[], { lines }: { lines: number }) => {
    rows.push({ line: before + 1, cells: record.map(cellOf) })
    before = lines
    return null
  }
  try {
    parse(text, { onRecord, relaxColumnCount: true, skipEmptyLines: false, delimiter: delimiterOf(text), maxRecordSize: 500_000 })
  } catch (error) {
    if (error instanceof CsvError) throw new Misread('csv', { text: error.code }, typeof error['lines'] === 'number' ? error['lines'] : null)
    throw error
  }
  return rows
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 5000).split('\n').find((line) => line.trim() !== '') ?? ''
  const counts = [',', '\t', ';'].map((sign) => ({ sign, count: head.split(sign).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

/** A guard that an export put before a cell is taken off again; what begins with = unguarded is a formula, and is never worked out. */
function cellOf(written: string): Cell {
  if (guardedForm.test(written)) return written.slice(1)
  const cell = written.trim()
  return cell.startsWith('=') && cell.length > 1 ? new Misread('formula', { text: cell.slice(0, 40) }) : cell
}

const dangerous = /^'*[=+\-@\t\r]/
const guardedForm = /^'+[=+\-@\t\r]/

function guarded(cell: string): string {
  return dangerous.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /[",\n\r\t;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
