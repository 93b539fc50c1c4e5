import { entryOf, Misread, type Entry } from '../question-file.ts'
import { headerOf, type Header } from './columns.ts'
import { bilingual, type Reading } from './reading.ts'
import { rowDraft } from './row-answers.ts'
import { difficultyOf } from './sheet-words.ts'

/** A cell is its text, or what keeps it from being read: a formula, an error. */
export type Cell = string | Misread
export type Row = { line: number; cells: readonly Cell[] }

/** The first filled row is the header, every further one a question. */
export function entriesOfRows(rows: readonly Row[]): Entry[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [first, ...others] = filled
  if (!first) throw new Misread('empty')
  const header = headerOf(first.cells.map((cell) => (typeof cell === 'string' ? cell : '')))
  if (!header) throw new Misread('header', {}, first.line)
  return others.map((row) => entryOfRow(header, row))
}

function entryOfRow(header: Header, { line, cells }: Row): Entry {
  const at = (index: number | undefined): string => {
    const cell = index === undefined ? '' : (cells[index] ?? '')
    if (typeof cell !== 'string') throw cell
    return cell.trim()
  }
  const reading: Reading = {
    cell: (name) => at(header.columns.get(name)),
    has: (name) => header.columns.has(name),
    options: () => {
      const all = header.options.map(({ zh, en }) => bilingual(at(zh), at(en)))
      return all.slice(0, all.findLastIndex(({ zh }) => zh !== '') + 1)
    },
  }
  const quote = cells.flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : [])).join(' | ')
  const placed: Parameters<typeof entryOf>[0] = { line, topic: null, difficulty: null, quote }
  return entryOf(placed, () => {
    placed.topic = reading.cell('topic') || null
    placed.difficulty = difficultyIn(reading)
    return rowDraft(reading)
  })
}

function difficultyIn(reading: Reading): number | null {
  const word = reading.cell('difficulty')
  const difficulty = word === '' ? null : difficultyOf(word)
  if (difficulty === null && word !== '') throw new Misread('difficulty', { text: word })
  return difficulty
}
