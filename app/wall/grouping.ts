export function earliest(instants: readonly Date[]): string | null {
  return instants.length > 0 ? new Date(Math.min(...instants.map(Number))).toISOString() : null
}

/** Groups as even as can be: seven by six become four and three, never six and a lonely one. */
export function inGroups<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most)
  const size = Math.ceil(items.length / Math.max(count, 1))
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}
