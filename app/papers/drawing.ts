import { freshFirst } from '#app/quizzes/fresh-first.ts'
import type { Cell, Place } from './blueprint.ts'
import { matchCells } from './matching.ts'

/*
 * Questions drawn by a blueprint, and whether a bank has enough of them. The page on which a blueprint is written does
 * this too, as one types: no schema in here.
 */

/** The most that one paper asks for; a day's examination has fewer. */
export const mostQuestions = 200

type Kind = { topic: string | null; difficulty: number | null; type: string }
/** A question of the bank in short. */
export type BankEntry = Kind & { id: string }
/** How many questions of one kind the bank has. */
export type KindCount = Kind & { count: number }

/** Cells (their indexes) that together need more questions than there are that fit any of them. */
export type Shortage = { cells: number[]; needed: number; available: number }

type Draw = { seed: string; avoid: ReadonlySet<string>; /** Leave a second paper by the same cells, drawn with this one to be avoided, as many other questions as can be. */ leavesSecond?: boolean | undefined }
/** `chosen`: ids, cell by cell. `repeated`: how many of them were to be avoided, as there was no other way. */
export type Drawing = { chosen: string[][]; repeated: number } | { refused: 'infeasible'; shortages: Shortage[] }

export function fits(place: Place, { topic, difficulty, type }: Kind): boolean {
  return (
    (place.topic === undefined || place.topic === topic) &&
    (place.difficulty === undefined || place.difficulty === difficulty) &&
    (place.type === undefined || place.type === type)
  )
}

export function totalsOf(cells: readonly Pick<Cell, 'count' | 'points'>[]): { questions: number; points: number } {
  return {
    questions: cells.reduce((sum, { count }) => sum + count, 0),
    points: cells.reduce((sum, { count, points }) => sum + count * points, 0),
  }
}

/**
 * Draws as many questions as each cell asks for, none twice, of those to be avoided as few as can be. The same bank,
 * cells, seed and ids to avoid give the same questions, in whatever order the bank comes. Where it cannot be done, what
 * stands in the way; never where it can.
 */
export function drawQuestions(bank: readonly BankEntry[], cells: readonly Cell[], { seed, avoid, leavesSecond = false }: Draw): Drawing {
  const sorted = bank.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const preferred = freshFirst(sorted, { seed, lastAsked: (id) => Number(avoid.has(id)) })
  const { questions: demand } = totalsOf(cells)
  // What the others take leaves a cell one of so many candidates at least, and none beyond them is better.
  const candidates = cells.map((cell) => firstThat(preferred, (entry) => fits(cell, entry), leavesSecond ? 2 * demand : demand).map(({ id }) => id))
  const wanting = candidates.map((ids, index) => ({ ids, count: cells[index]?.count ?? 0 }))
  const { chosen, stuck } = matchCells(wanting, avoid)
  if (stuck.length > 0) return { refused: 'infeasible', shortages: stuck.map((indexes) => shortageOf(indexes, cells, candidates)) }
  // Both papers at once: the first keeps as many as it has, and gives way where the second had nothing else.
  const kept = leavesSecond ? matchCells([...wanting, ...wanting], avoid).chosen.slice(0, cells.length) : chosen
  return { chosen: kept, repeated: kept.flat().filter((id) => avoid.has(id)).length }
}

/** What a bank of so many of each kind is short of. */
export function findShortages(kinds: readonly KindCount[], cells: readonly Cell[]): Shortage[] {
  const { questions: most } = totalsOf(cells)
  const entries = kinds.flatMap(({ count, ...kind }, index) => Array.from({ length: Math.min(count, most) }, (_, number) => ({ ...kind, id: `${index} ${number}` })))
  const drawing = drawQuestions(entries, cells, { seed: '', avoid: new Set() })
  return 'refused' in drawing ? drawing.shortages : []
}

/** Questions of the bank that fit a cell, other cells aside. */
export function availableFor(place: Place, kinds: readonly KindCount[]): number {
  return kinds.reduce((sum, { count, ...kind }) => (fits(place, kind) ? sum + count : sum), 0)
}

function shortageOf(indexes: readonly number[], cells: readonly Cell[], candidates: readonly string[][]): Shortage {
  const needed = indexes.reduce((sum, index) => sum + (cells[index]?.count ?? 0), 0)
  return { cells: [...indexes], needed, available: new Set(indexes.flatMap((index) => candidates[index] ?? [])).size }
}

function firstThat<T>(items: readonly T[], isWanted: (item: T) => boolean, most: number): T[] {
  const found: T[] = []
  for (const item of items) {
    if (found.length >= most) break
    if (isWanted(item)) found.push(item)
  }
  return found
}
