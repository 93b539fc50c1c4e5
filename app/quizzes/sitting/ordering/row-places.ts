/** Where a row stands on the page before anything is moved, in pixels from the top of the page. */
export type RowBox = { top: number; height: number }

/** The place that a row dragged by `by` pixels would take: a neighbour makes way once the row covers its middle. */
export function placeOf(boxes: readonly RowBox[], from: number, by: number): number {
  const row = boxes[from]
  if (!row) return from
  const top = row.top + by
  const passed = (index: number, { top: start, height }: RowBox) =>
    index < from ? top < start + height / 2 : index > from && top + row.height > start + height / 2
  const count = boxes.filter((box, index) => passed(index, box)).length
  return by < 0 ? from - count : from + count
}

/** How far each row stands from its place while row `from` is dragged by `by` pixels: the others make way for it. */
export function shiftsOf(boxes: readonly RowBox[], from: number, by: number): number[] {
  const to = placeOf(boxes, from, by)
  const [first, second] = boxes
  const gap = first && second ? second.top - first.top - first.height : 0
  const room = (boxes[from]?.height ?? 0) + gap
  return boxes.map((_box, index) => {
    if (index === from) return by
    if (index > from && index <= to) return -room
    return index < from && index >= to ? room : 0
  })
}
