import { database } from '#app/platform/database.server.ts'

/** The ids given and those of all units below them. */
export async function unitsAtAndBelow(ids: readonly string[]): Promise<string[]> {
  const found = new Set(ids)
  let parents = [...found]
  while (parents.length > 0) {
    const children = await database.unit.findMany({ where: { parentId: { in: parents } }, select: { id: true } })
    parents = children.map(({ id }) => id).filter((id) => !found.has(id))
    for (const id of parents) found.add(id)
  }
  return [...found]
}

/** The id given and those of all units above it, up to the root. */
export async function unitsAtAndAbove(id: string): Promise<string[]> {
  const found: string[] = []
  for (let next: string | null = id; next !== null && !found.includes(next); ) {
    found.push(next)
    const unit: { parentId: string | null } | null = await database.unit.findUnique({ where: { id: next }, select: { parentId: true } })
    next = unit?.parentId ?? null
  }
  return found
}

/** Teams among these units, by name: where a lead's work happens. */
export async function listTeams(ids: readonly string[]): Promise<{ id: string; name: string; timeZone: string }[]> {
  return database.unit.findMany({
    where: { id: { in: [...ids] }, kind: 'TEAM' },
    select: { id: true, name: true, timeZone: true },
    orderBy: { name: 'asc' },
  })
}
