/** As they stood; whoever is new comes last. */
export function inOrder<T extends { id: string }>(faces: readonly T[], order: readonly string[]): T[] {
  const placeOf = ({ id }: T) => (order.includes(id) ? order.indexOf(id) : order.length)
  return faces.toSorted((one, other) => placeOf(one) - placeOf(other))
}
