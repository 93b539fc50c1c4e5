import type { Row } from '#app/quizzes/formats/sheets/read-rows.ts'
import { addCounts, type Level, type LevelCounts, levels, mostOfLevel, noCounts } from './levels.ts'

/*
 * A file of customers' ratings, as 好差评 systems and counter devices export it: a line for each rating (工号, 日期, 评价), or
 * a line for each person and day with a column for each level. Nothing of a file with a fault is imported.
 */

/** What a file says of a person on a day by one source; ratings of one line each are added up. */
export type ReadDay = LevelCounts & { line: number; employeeNumber: string; name: string; day: string; source: string }
/** `key` of the words `score-desk:mistake.…`; line 0 means the file as a whole. */
export type RatingMistake = { line: number; key: string; text: string }
export type RatingReading = { days: ReadDay[]; mistakes: RatingMistake[] }

type Column = 'employeeNumber' | 'name' | 'day' | 'level' | 'source' | Level

const columnNames = new Map<string, Column>(Object.entries<Column>({
  工号: 'employeeNumber', 员工号: 'employeeNumber', 员工工号: 'employeeNumber', 柜员号: 'employeeNumber', employeenumber: 'employeeNumber', number: 'employeeNumber',
  姓名: 'name', name: 'name',
  日期: 'day', 评价日期: 'day', 评价时间: 'day', 时间: 'day', date: 'day',
  评价: 'level', 评价结果: 'level', 满意度: 'level', rating: 'level',
  来源: 'source', 渠道: 'source', source: 'source',
  非常满意: 'level5', 满意: 'level4', 基本满意: 'level3', 不满意: 'level2', 非常不满意: 'level1',
  verysatisfied: 'level5', satisfied: 'level4', fair: 'level3', dissatisfied: 'level2', verydissatisfied: 'level1',
}))

const levelWords = new Map<string, Level>(Object.entries<Level>({
  非常满意: 'level5', 满意: 'level4', 基本满意: 'level3', 一般: 'level3', 不满意: 'level2', 非常不满意: 'level1',
  '5': 'level5', '4': 'level4', '3': 'level3', '2': 'level2', '1': 'level1',
  verysatisfied: 'level5', satisfied: 'level4', fair: 'level3', dissatisfied: 'level2', verydissatisfied: 'level1',
}))

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()

/** So many faults are told; whoever has mended them sends the file again. */
const mostTold = 50
const longestSource = 20

export function readRatings(rows: readonly Row[]): RatingReading {
  const [head, ...others] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!head) return { days: [], mistakes: [{ line: 0, key: 'empty', text: '' }] }
  const columns = columnsOf(head)
  const has = (column: Column) => columns.has(column)
  if (!has('employeeNumber') || !has('day') || (!has('level') && !levels.some(has))) return { days: [], mistakes: [{ line: head.line, key: 'header', text: '' }] }
  if (others.length === 0) return { days: [], mistakes: [{ line: 0, key: 'empty', text: '' }] }
  const days = new Map<string, ReadDay>()
  const mistakes: RatingMistake[] = []
  for (const row of others) {
    const read = readRow(row, columns)
    if ('key' in read) {
      if (mistakes.length < mostTold) mistakes.push({ line: row.line, ...read })
      continue
    }
    const key = [read.employeeNumber, read.name, read.day, read.source].join('\n')
    const before = days.get(key)
    days.set(key, before ? { ...before, ...addCounts(before, read) } : read)
  }
  return { days: [...days.values()], mistakes }
}

function columnsOf({ cells }: Row): Map<Column, number> {
  const columns = new Map<Column, number>()
  cells.forEach((cell, index) => {
    const column = typeof cell === 'string' ? columnNames.get(plain(cell)) : undefined
    if (column && !columns.has(column)) columns.set(column, index)
  })
  return columns
}

type Fault = { key: string; text: string }

function readRow({ line, cells }: Row, columns: ReadonlyMap<Column, number>): ReadDay | Fault {
  const at = (column: Column) => cells[columns.get(column) ?? -1] ?? ''
  const unreadable = [...columns.keys()].find((column) => typeof at(column) !== 'string')
  if (unreadable) return { key: 'cell', text: unreadable }
  const text = (column: Column) => {
    const cell = at(column)
    return typeof cell === 'string' ? cell.trim() : ''
  }
  const employeeNumber = text('employeeNumber').normalize('NFKC')
  if (employeeNumber === '') return { key: 'no-number', text: '' }
  const day = dayOf(text('day'))
  if (day === null) return { key: 'day', text: text('day').slice(0, 40) }
  const counts = columns.has('level') ? oneOf(text('level')) : countsOf(text)
  if ('key' in counts) return counts
  return { line, employeeNumber, name: text('name'), day, source: text('source').slice(0, longestSource) || 'file', ...counts }
}

function oneOf(word: string): LevelCounts | Fault {
  const level = levelWords.get(plain(word))
  return level ? { ...noCounts, [level]: 1 } : { key: 'level', text: word.slice(0, 40) }
}

function countsOf(text: (column: Column) => string): LevelCounts | Fault {
  const counts = { ...noCounts }
  for (const level of levels) {
    const typed = text(level).normalize('NFKC')
    if (!/^\d{0,6}$/.test(typed) || Number(typed) > mostOfLevel) return { key: 'count', text: typed.slice(0, 40) }
    counts[level] = Number(typed)
  }
  return counts
}

/** 2026-11-03, 2026/11/3, 2026年11月3日, 20261103, also with a time behind it; null for what is no day. */
export function dayOf(text: string): string | null {
  const match = /^(\d{4})(?:[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?|(\d{2})(\d{2}))(?:[T\s].*)?$/u.exec(text.normalize('NFKC').trim())
  if (!match) return null
  const [, year = '', m1, d1, m2, d2] = match
  const day = `${year}-${(m1 ?? m2 ?? '').padStart(2, '0')}-${(d1 ?? d2 ?? '').padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? null : day
}
