/** As they stood; whoever is new comes last. */
export function inOrder<T extends { id: string }>(faces: readonly T[], order: readonly string[]): T[] {
  const places = new Map(order.map((id, place) => [id, place]))
  const placeOf = ({ id }: T) => places.get(id) ?? order.length
  return faces.toSorted((one, other) => placeOf(one) - placeOf(other))
}
