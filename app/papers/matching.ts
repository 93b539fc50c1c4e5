/*
 * Cells and questions as a bipartite graph: a cell takes up to `count` of its questions, a question goes to one cell.
 * Augmenting paths (Berge 1957; breadth first, as in Edmonds and Karp 1972): one greedy cell never keeps another from a
 * question that both could do without.
 */

export type Wanting = { /** In the order in which they are taken. */ ids: readonly string[]; count: number }

/** `stuck`: groups of cells (indexes) that together want more than there is for them (Hall 1935); empty where all is chosen. */
export type Matching = { chosen: string[][]; stuck: number[][] }

/**
 * As many of each cell's questions as it wants, of those to be avoided as few as can be: first without them, then with
 * them, and what was once taken is never given back.
 */
export function matchCells(cells: readonly Wanting[], avoid: ReadonlySet<string>): Matching {
  const owners = new Map<string, number>()
  const missing = cells.map(({ ids, count }) => Math.min(count, ids.length))
  const groups: Set<number>[] = []
  for (const mayTake of [(id: string) => !avoid.has(id), () => true]) {
    groups.length = 0
    for (const [cell, wanted] of missing.entries()) {
      const { taken, reached } = fill({ cell, wanted }, cells, { owners, mayTake })
      missing[cell] = wanted - taken
      if (reached) join(groups, reached)
    }
  }
  const alone = cells.flatMap(({ ids, count }, cell) => (ids.length < count ? [[cell]] : []))
  return { chosen: cells.map(({ ids }, cell) => ids.filter((id) => owners.get(id) === cell)), stuck: [...alone, ...groups.map((group) => [...group].toSorted((one, other) => one - other))] }
}

type Ground = { owners: Map<string, number>; mayTake: (id: string) => boolean }

/** `reached`: where it could not be filled, the cells that hold all there is for it. */
function fill({ cell, wanted }: { cell: number; wanted: number }, cells: readonly Wanting[], ground: Ground) {
  for (let taken = 0; taken < wanted; taken += 1) {
    const reached = takeOne(cell, cells, ground)
    if (reached) return { taken, reached }
  }
  return { taken: wanted, reached: null }
}

/** One question more for a cell, others giving way to questions that are free; else the cells that were asked in vain. */
function takeOne(start: number, cells: readonly Wanting[], { owners, mayTake }: Ground): Set<number> | null {
  const wantedBy = new Map<string, number>()
  /** By which of its questions a cell was reached. */
  const gives = new Map<number, string>()
  const reached = new Set([start])
  for (const cell of reached) {
    for (const id of cells[cell]?.ids ?? []) {
      if (wantedBy.has(id) || !mayTake(id)) continue
      wantedBy.set(id, cell)
      const owner = owners.get(id)
      if (owner === undefined) {
        handOver(id, { owners, wantedBy, gives })
        return null
      }
      if (!reached.has(owner)) gives.set(owner, id)
      reached.add(owner)
    }
  }
  return reached
}

type Path = { owners: Map<string, number>; wantedBy: ReadonlyMap<string, number>; gives: ReadonlyMap<number, string> }

/** From the free question back to the cell that began: each takes what the next one gives. */
function handOver(free: string, { owners, wantedBy, gives }: Path): void {
  for (let id: string | undefined = free; id !== undefined; ) {
    const cell = wantedBy.get(id)
    if (cell === undefined) return
    owners.set(id, cell)
    id = gives.get(cell)
  }
}

/** Groups that share a cell are one. */
function join(groups: Set<number>[], added: Set<number>): void {
  const shares = (group: Set<number>) => [...group].some((cell) => added.has(cell))
  const whole = new Set([...groups.filter(shares), added].flatMap((group) => [...group]))
  groups.splice(0, groups.length, ...groups.filter((group) => !shares(group)), whole)
}
